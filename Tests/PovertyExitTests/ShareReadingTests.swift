import PovertyExit
import Testing

@Suite struct ShareReadingTests {
  func asked(_ share: String, _ readings: [(String, String, String?)]) -> [Finding] {
    findings(
      .shareReading,
      [
        "share": .figures([given(share, "%", id: "share")]),
        "readings": .records(
          readings.map { id, base, cap in
            var values: [String: Arguments.Value] = [
              "id": .words([id]), "base": .figures([given(base, "人")]),
            ]
            values["cap"] = cap.map { .figures([given($0, "人")]) }
            return Arguments(values)
          }),
      ])
  }

  @Test func `Wuhu's 86.38 % cannot be a share of all who remain`() throws {
    let answer = asked(
      "86.38", [("remaining", "18225", "10836"), ("target", "10836", "10836")])
    // 0.86375 … 0.86385 of 18,225 is 15,741.8 … 15,743.7
    let literal = try #require(answer["remaining"])
    #expect(literal.value == 15_743)
    #expect(literal.lower == 15_742)
    #expect(literal.upper == 15_743)
    #expect(literal.status == .infeasible)
    #expect(answer["remaining/rest"] == nil)
    // … and of 10,836 it is 9,359.6 … 9,360.7: one whole number
    let likely = try #require(answer["target"])
    #expect(likely.value == 9_360)
    #expect(likely.lower == 9_360)
    #expect(likely.upper == 9_360)
    #expect(likely.status == .ok)
    #expect(likely.text == "one whole number")
    #expect(answer["target/rest"]?.value == 1_476)
  }

  @Test func `a reading without a whole number is infeasible`() {
    // 33.35 … 33.45 % of 10 is 3.335 … 3.345
    #expect(asked("33.4", [("ten", "10", nil)])["ten"]?.status == .infeasible)
  }

  @Test func `a reading without a cap is not judged against one`() {
    let answer = asked("50", [("all", "100", nil)])
    // 49.5 … 50.5: one whole number, 50
    #expect(answer["all"]?.value == 50)
    #expect(answer.count == 1)
  }
}
