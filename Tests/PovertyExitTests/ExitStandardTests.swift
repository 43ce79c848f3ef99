import PovertyExit
import Testing

private func rule(_ id: String, _ figure: Figure?, _ test: String, _ threshold: Figure)
  -> Arguments
{
  var values: [String: Arguments.Value] = [
    "id": .words([id]), "test": .words([test]), "threshold": .figures([threshold]),
  ]
  if let figure { values["figure"] = .figures([figure]) }
  return Arguments(values)
}

/// County exit: incidence below 2 %, recognition at least 90 %.
private let two = given("2", "%", .exactly)
private let ninety = given("90", "%", .exactly)

@Suite struct ExitStandardTests {
  @Test func `a rule without its figure cannot be judged`() {
    let answer = findings(
      .exitStandard,
      [
        "rules": .records([
          rule("incidence", given("0.68", "%"), "below", two),
          rule("recognition", nil, "at-least", ninety),
        ])
      ])
    #expect(answer["incidence"]!.status == .ok && answer["incidence"]!.text == "met")
    #expect(answer["recognition"]!.status == .cannotBeJudged)
    #expect(answer["standard"]!.status == .cannotBeJudged)
    #expect(
      answer["standard"]!.sentence.english
        == "1 of 2 rules are met; the whole: cannot be judged.")
    #expect(answer["incidence"]!.sentence.english == "Incidence: 0.68 %, must be below 2 %: met.")
    #expect(answer["incidence"]!.sentence.chinese == "incidence：0.68 %，标准低于2 %：达标。")
  }

  @Test func `one miss vetoes and rounding leaves doubt`() {
    let answer = findings(
      .exitStandard,
      [
        "rules": .records([
          rule("incidence", given("2.0", "%"), "below", two),
          rule("recognition", given("89", "%"), "at-least", ninety),
        ])
      ])
    #expect(answer["incidence"]!.text == "undecided within rounding")
    #expect(answer["recognition"]!.status == .infeasible)
    #expect(answer["standard"]!.text == "not met")
  }

  @Test func `a figure in another unit is not compared`() {
    let answer = findings(
      .exitStandard, ["rules": .records([rule("incidence", given("300", "人"), "below", two)])])
    #expect(answer["incidence"]!.status == .cannotBeJudged)
  }
}
