import PovertyExit
import Testing

@Suite struct IncidenceOverTimeTests {
  /// D-WH14 .. D-WH18: stocks by exits alone over 1,598,500 people.
  @Test(arguments: [
    ("opening-2014", 8.35158), ("2015", 4.58674), ("2016", 2.66312), ("2017", 1.14013),
  ])
  func `the incidence follows the published stocks and exits`(year: String, percent: Double) throws
  {
    let found = ask(
      .incidence,
      ["base": .figures([Fixtures.figure("159.85", "万人")]), "undated": .flag(true)])
    let finding = try #require(found["incidence/\(year)"])
    #expect(abs(try #require(finding.value) * 100 - percent) < 5e-6)
    #expect(finding.basis.map(\.english).joined().contains("has no stated year"))
  }

  @Test func `a place without a stock has no incidence`() {
    let found = ask(
      .incidence, ["base": .figures([Fixtures.figure("1000", "人")])],
      ledger: Ledger(places: [Fixtures.wuhuPlace], entries: []))
    #expect(found["incidence"]?.status == .noStock)
  }
}
