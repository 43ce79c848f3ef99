public import PovertyExit

/// Runs the expected answers of a model.
public enum ModelTests {
  /// Compares the answers of `model` with its tests.yaml.
  ///
  /// ```swift
  /// let results = ModelTests.run(model) { $0.questions.map { $0.answer(in: study) } }
  /// results.filter { !$0.isPassed }
  /// ```
  ///
  /// The model is asked once for each different set of assumptions, and only
  /// the questions that the tests name.
  ///
  /// - Parameters:
  ///   - model: The model with its tests.
  ///   - answer: Answers the questions of a model.
  public static func run(
    _ model: Model, answering answer: (Model) -> [Answer]
  ) -> [TestResult] {
    var answers: [[Figure]: [String: Answer]] = [:]
    for group in Dictionary(grouping: model.tests, by: \.assumptions) {
      let asked = Set(group.value.map(\.question))
      var variant = model.assuming(group.key)
      variant.questions.removeAll { !asked.contains($0.id) }
      answers[group.key] = Dictionary(
        answer(variant).map { ($0.question.id, $0) }, uniquingKeysWith: { first, _ in first })
    }
    return model.tests.map { test in
      TestResult(
        test: test,
        failures: failures(of: test, answers[test.assumptions]?[test.question]))
    }
  }

  private static func failures(of test: ModelTest, _ answer: Answer?) -> [Words] {
    guard let answer else {
      return [Words("'\(test.question)' was not answered", "'\(test.question)' 没有答案")]
    }
    let names = answer.findings.map(\.quantity)
    let found = answer.findings.filter { test.quantity == nil || $0.quantity == test.quantity }
    guard found.count == 1, let finding = found.first else {
      return [
        test.quantity.map {
          Words("the answer has no '\($0)', only: ", "答案中没有 '\($0)'，只有：") + listed(names)
        }
          ?? Words(
            "the answer has \(names.count) findings; name one under 'quantity': ",
            "答案含 \(names.count) 项结果，请在 'quantity' 指明：") + listed(names)
      ]
    }
    var failures: [Words] = []
    compare("value", test.value, finding.value, test.tolerance, &failures)
    compare("lower", test.lower, finding.lower, test.tolerance, &failures)
    compare("upper", test.upper, finding.upper, test.tolerance, &failures)
    compare("status", test.status?.rawValue, finding.status.rawValue, &failures)
    compare("text", test.text, finding.text ?? "", &failures)
    compare("unit", test.unit, finding.unit.name, &failures)
    return failures
  }

  private static func compare(
    _ key: String, _ expected: ModelTest.Expected?, _ found: Double?,
    _ tolerance: ModelTest.Tolerance, _ failures: inout [Words]
  ) {
    switch (expected, found) {
    case (nil, _), (.null, nil): return
    case (.number(let number), let found?):
      let width = tolerance.width(at: number)
      // Equal infinities have no difference.
      if found == number || abs(found - number) <= width { return }
      failures.append(
        Words(
          "\(key) is \(exact(found)), expected \(exact(number)) ± \(exact(width))",
          "\(key) 为 \(exact(found))，应为 \(exact(number)) ± \(exact(width))"))
    case (.number(let number), nil):
      failures.append(
        Words("\(key) is null, expected \(exact(number))", "\(key) 为空，应为 \(exact(number))"))
    case (.null, let found?):
      failures.append(
        Words("\(key) is \(exact(found)), expected null", "\(key) 为 \(exact(found))，应为空"))
    }
  }

  private static func compare(
    _ key: String, _ expected: String?, _ found: String, _ failures: inout [Words]
  ) {
    guard let expected, expected != found else { return }
    failures.append(
      Words(
        "\(key) is \(quoted(found)), expected \(quoted(expected))",
        "\(key) 为 \(quoted(found))，应为 \(quoted(expected))"))
  }

  /// A number with all its digits, as tests need them.
  private static func exact(_ value: Double) -> String { "\(value)" }
}
