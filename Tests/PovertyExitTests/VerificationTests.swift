import PovertyExit
import Testing

@Suite struct VerificationTests {
  let values: [String: Arguments.Value] = [
    "line": .figures([assumed(4_000, "元/人", id: "line")]),
    "median": .figures([assumed(8_000, "元/人", id: "median")]),
    "spread": .figures([assumed(0.4, "1", id: "spread")]),
    "noise": .figures([assumed(800, "元/人", id: "noise", low: 400, high: 1_200)]),
  ]

  func asked(_ more: [String: Arguments.Value] = [:]) -> [Finding] {
    findings(.verification, values.merging(more) { $1 })
  }

  @Test func `the property has no number, the assumed noise has one`() throws {
    let answer = asked()
    let property = try #require(answer["rises-with-noise"])
    #expect(property.value == nil)
    #expect(property.status == .ok)
    #expect(property.text == "zero without noise, rises with noise")
    #expect(answer["wrong-exit-rate/none"]?.value == 0)
    // The oracle of IncomeVerificationTests; the bounds are the rates at 400 and 1,200 yuan.
    let rate = try #require(answer["wrong-exit-rate"])
    #expect(abs(try #require(rate.value) - 0.011980321848996) < 1e-11)
    #expect(abs(try #require(rate.lower) - 0.0074403235109319) < 1e-11)
    #expect(abs(try #require(rate.upper) - 0.014802257564757) < 1e-11)
    #expect(abs(try #require(answer["held-back-rate"]?.value) - 0.025925813596113) < 1e-11)
    #expect(rate.basis.count == 4)
  }

  @Test func `exits and a limit turn the rate into people and yuan`() throws {
    let answer = asked([
      "exits": .figures([given("8142", "人")]), "limit": .figures([assumed(2, "%", id: "limit")]),
    ])
    // 8,142 × 0.011980321849 = 97.54
    #expect(abs(try #require(answer["wrong-exits"]?.value) - 97.5438) < 1e-3)
    #expect(abs(try #require(answer["noise-allowed"]?.value) - 2_650.42998798) < 1e-3)
    let loose = asked(["limit": .figures([assumed(5, "%", id: "limit")])])
    #expect(loose["noise-allowed"]?.text == "any")
  }

  @Test func `normal incomes take their spread in yuan`() throws {
    let answer = asked([
      "income": .words(["normal"]), "median": .figures([assumed(4_000, "元/人")]),
      "spread": .figures([assumed(800, "元/人")]),
    ])
    // Half below the line and noise equal to the spread: 1/4 (IncomeVerificationTests).
    #expect(abs(try #require(answer["wrong-exit-rate"]?.value) - 0.25) < 1e-11)
  }

  @Test func `a spread of the wrong kind is refused`() {
    #expect(asked(["income": .words(["normal"])]).map(\.status) == [.cannotBeJudged])
    #expect(
      asked(["spread": .figures([assumed(0, "1")])]).map(\.status) == [.cannotBeJudged])
  }
}
