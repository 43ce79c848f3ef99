import PovertyExit
import Testing

@Suite struct StockFromRateTests {
  @Test func `0_68 percent of 60,000 and 523 exits`() {
    let answer = findings(
      .stockFromRate,
      [
        "rate": .figures([given("0.68", "%")]), "population": .figures([assumed(60_000, "人")]),
        "exits": .figures([given("523", "人")]), "span": .span(Span(2017)),
      ])
    let remaining = answer["remaining"]!
    let opening = answer["opening"]!
    #expect(abs(remaining.value! - 408) < 1e-9)
    #expect(remaining.lower == 405 && remaining.upper == 411)
    #expect(abs(opening.value! - 931) < 1e-9)
    #expect(opening.lower == 928 && opening.upper == 934)
    #expect(abs(answer["hazard"]!.value! - 523 / 931.0) < 1e-12)
    #expect(abs(answer["opening-incidence"]!.value! - 0.0155167) < 1e-7)
  }

  @Test func `five pooled years give the mean yearly hazard`() {
    // Lukou: 0.42 %, 8,142 exits in five years, 200,000 people assumed.
    let answer = findings(
      .stockFromRate,
      [
        "rate": .figures([given("0.42", "%")]), "population": .figures([assumed(200_000, "人")]),
        "exits": .figures([given("8142", "人")]), "span": .span(Span(2015...2019)),
      ])
    #expect(answer["remaining"]!.lower == 830 && answer["remaining"]!.upper == 850)
    #expect(abs(answer["opening"]!.value! - 8_982) < 1e-9)
    #expect(abs(answer["hazard"]!.value! - 0.377) < 0.0005)
  }

  @Test func `without exits only the remaining stock is known`() {
    let answer = findings(
      .stockFromRate,
      ["rate": .figures([given("0.42", "%")]), "population": .figures([assumed(1_000, "人")])])
    #expect(answer.map(\.quantity) == ["remaining"])
  }

  @Test func `a rate of nobody is refused`() {
    let answer = findings(
      .stockFromRate,
      ["rate": .figures([given("0.42", "%")]), "population": .figures([given("0", "人")])])
    #expect(answer["remaining"]!.status == .cannotBeJudged)
  }
}
