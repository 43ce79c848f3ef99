import PovertyExit
import Testing

@Suite struct ThresholdTests {
  func chance(_ level: String, _ unit: String = "人", year: Int = 2020) throws -> Double {
    let found = ask(
      .threshold,
      [
        "level": .figures([Fixtures.figure(level, unit)]), "year": .span(Span(year)),
        "base": .figures([Fixtures.figure("1598500", "人")]),
      ], forecasting: true)
    return try #require(found["probability"]?.value)
  }

  @Test func `a lower level and an earlier year are met less often`() throws {
    #expect(try chance("0") <= chance("2000"))
    #expect(try chance("2000") <= chance("9000"))
    #expect(try chance("9000", year: 2018) <= chance("9000"))
    #expect(try chance("200000") == 1)
  }

  @Test func `a share is taken of its base`() throws {
    // 0.2 % of 1,598,500 is 3,197 people.
    #expect(try chance("0.2", "%") == chance("3197"))
  }

  @Test func `the rate needed empties the register to the level`() throws {
    let found = ask(
      .threshold,
      ["level": .figures([Fixtures.figure("2278", "人")]), "year": .span(Span(2020))],
      forecasting: true)
    // (1 − r)³ = 2,278 / 18,225 = 1/8 to four digits, so r = 1/2.
    #expect(abs(try #require(found["rate"]?.value) - 0.5) < 1e-3)
  }

  @Test func `the bounds of a probability show where single rules disagree`() throws {
    // One pooled row and a deadline next year: the deadline pace alone says that
    // about half of the futures are empty, the hazards that none is.
    let ledger = Ledger(
      places: [Fixtures.wuhuPlace],
      entries: [
        Fixtures.entry(.opening, "2015", "8982"), Fixtures.entry(.exits, "2015..2019", "8142"),
        Fixtures.entry(.closing, "2019", "840"),
      ])
    let found = ask(
      .threshold,
      ["level": .figures([Fixtures.figure("0", "人")]), "year": .span(Span(2020))],
      ledger: ledger, forecasting: true)
    let probability = try #require(found["probability"])
    let lower = try #require(probability.lower)
    let upper = try #require(probability.upper)
    #expect(lower == 0 && upper > 0.4 && upper < 0.6)
    #expect(probability.sentence.english.contains("single rules say 0 to"))
  }

  @Test func `without a stock there is nothing to project`() {
    let found = ask(
      .threshold, ["level": .figures([Fixtures.figure("0", "人")]), "year": .span(Span(2020))])
    #expect(found["probability"]?.status == .noStock)
  }
}
