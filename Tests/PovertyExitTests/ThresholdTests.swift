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
    let certain = try chance("200000")
    #expect(abs(certain - 1) < 1e-12)
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

  @Test func `a chance averages the paces and says what is the plan's own word`() throws {
    // One pooled row and a deadline next year: the deadline pace alone says that
    // half of the futures are empty, by construction; the hazards that none is.
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
    let value = try #require(probability.value)
    // The deadline's prior weight among the paces fitted here: 26 / 103, times one half.
    let share = 13.0 / 103
    #expect(abs(value - share) < 0.03)
    #expect(probability.lower == 0 && probability.upper == value)
    #expect(probability.basis.map(\.english).joined().contains("one in two"))
  }

  @Test func `without a stock there is nothing to project`() {
    let found = ask(
      .threshold, ["level": .figures([Fixtures.figure("0", "人")]), "year": .span(Span(2020))])
    #expect(found["probability"]?.status == .noStock)
  }
}
