import Testing

@testable import PovertyExit

@Suite struct TilesTests {
  func ledger(_ rows: [LedgerEntry]) -> Ledger {
    Ledger(
      places: [Fixtures.wuhuPlace],
      entries: [
        Fixtures.entry(.opening, "2014", "65266"), Fixtures.entry(.closing, "2019", "918"),
        Fixtures.entry(.exits, "2019", "3740"),
      ] + rows)
  }

  @Test func `a total with one of its years gives the others`() {
    // 累计脱贫64348人，其中2019年脱贫3740人
    let ledger = ledger([Fixtures.entry(.exits, "2014..2019", "64348")])
    let tiles = ledger.tiles(
      of: ledger.entries(.exits, of: "wuhu"), within: Span(2014...2019))
    #expect(tiles.map(\.span) == [Span(2014...2018), Span(2019)])
    #expect(tiles.map(\.figure.value) == [60_608, 3_740])
    #expect(ledger.reconcile("wuhu", over: Span(2014...2019), counting: [.exits]).residual == 0)
  }

  /// The last row starts from 4,658 people, however the figures say so:
  /// 65,266 − 60,608, or published, or 918 + 3,740.
  @Test(arguments: [
    [Fixtures.entry(.exits, "2014..2018", "60608")],
    [Fixtures.entry(.exits, "2014..2019", "64348")],
    [Fixtures.entry(.closing, "2018", "4658")],
    [],
  ])
  func `a row starts from the stock next to it in time`(rows: [LedgerEntry]) throws {
    let history = try #require(ledger(rows).history(of: "wuhu"))
    #expect(history.rows.last?.opening == 4_658)
    #expect(Pace.lastHazard.point(history, years: 1)?.first.map { $0.rounded() } == 737)
  }

  @Test func `a total whose rest is broken in two is left out`() {
    let entries = [
      Fixtures.entry(.exits, "2014..2018", "100"), Fixtures.entry(.exits, "2016", "20"),
    ]
    let ledger = Ledger(places: [Fixtures.wuhuPlace], entries: entries)
    #expect(ledger.tiles(of: entries, within: Span(2014...2018)).map(\.span) == [Span(2016)])
  }
}
