import PovertyExit
import Testing

@Suite struct ReturnRiskTests {
  let people = given("94682", "人", id: "exits")

  @Test func `expected returns are people times risk`() throws {
    let answer = findings(
      .returnRisk,
      [
        "people": .figures([people]),
        "risk": .figures([
          assumed(0.1, "%", id: "low"), assumed(0.5, "%", id: "middle"),
          assumed(1, "%", id: "high"),
        ]),
      ])
    #expect(abs(try #require(answer["returns/low"]?.value) - 94.682) < 1e-9)
    #expect(abs(try #require(answer["returns/middle"]?.value) - 473.41) < 1e-9)
    #expect(abs(try #require(answer["returns/high"]?.value) - 946.82) < 1e-9)
    // 1 − 0.95^(1 ÷ 94,682) (mpmath)
    let none = try #require(answer["risk-for-none"])
    #expect(abs(try #require(none.value) / 5.4174268069608e-7 - 1) < 1e-12)
    #expect(none.sentence.english.contains("0.54 in a million"))
  }

  @Test func `one risk needs no name, and its range is the answer's`() {
    let answer = findings(
      .returnRisk,
      [
        "people": .figures([given("1000", "人")]),
        "risk": .figures([assumed(1, "%", low: 0.5, high: 2)]),
      ])
    #expect(answer["returns"]?.value == 10)
    #expect(answer["returns"]?.lower == 5)
    #expect(answer["returns"]?.upper == 20)
  }

  @Test func `more people leave less room for a year without return`() throws {
    let risks = try ["10", "1000", "100000"].map { people in
      try #require(
        findings(
          .returnRisk,
          ["people": .figures([given(people, "人")]), "risk": .figures([assumed(1, "%")])])[
            "risk-for-none"]?.value)
    }
    #expect(risks[0] > risks[1] && risks[1] > risks[2])
  }
}
