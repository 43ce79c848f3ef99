import PovertyExit
import Testing

@Suite struct HistoryTests {
  @Test func `rows carry the stock by exits alone and the forecast starts from what is published`()
    throws
  {
    let history = try #require(Fixtures.wuhu.history(of: "wuhu"))
    #expect(history.rows.map(\.opening) == [133_500, 73_319, 42_570])
    #expect(history.stock.value == 18_225)
    #expect(history.origin == 2017)
    #expect(history.targets == [2018: 10_836])
    // 1 − √(73,319/133,500) and 30,749/73,319
    #expect(abs(history.rows[0].hazard - 0.258916) < 5e-7)
    #expect(abs(history.rows[1].hazard - 0.419387) < 5e-7)
  }

  @Test func `a stock can come from an incidence and a population, and says so`() throws {
    let ledger = Ledger(
      places: [Fixtures.wuhuPlace],
      entries: [
        Fixtures.entry(.exits, "2017", "523"), Fixtures.entry(.incidence, "2017", "0.68", "%"),
        Fixtures.entry(.population, "2017", "60000"),
      ])
    let history = try #require(ledger.history(of: "wuhu"))
    #expect(abs(history.stock.value - 408) < 1e-9)
    #expect(abs(history.stock.interval.lower - 405) < 1e-9)
    #expect(abs(history.stock.interval.upper - 411) < 1e-9)
    #expect(abs(history.rows[0].opening - 931) < 1e-9)
    #expect(history.basis.count == 2)
  }

  @Test func `the past looks as it did then`() throws {
    let past = try #require(Fixtures.wuhu.history(of: "wuhu")?.truncated(through: 2016))
    #expect(past.stock.value == 42_570)
    #expect(past.targets.isEmpty)
    #expect(past.truncated(through: 2013) == nil)
  }

  @Test func `everybody leaving keeps the hazard inside the unit interval`() {
    let row = History.Row(span: Span(2018), opening: 10, exits: 10)
    #expect(row.hazard == 0.95)
    #expect(History.Row(span: Span(2018), opening: 10, exits: 0).hazard == 0.05)
  }
}
