internal import PovertyExit

/// Reads tests.yaml: a list of expected answers.
struct TestsReader {
  static let keys = [
    "name", "question", "quantity", "assume", "value", "lower", "upper", "tolerance", "status",
    "text", "unit",
  ]

  /// The ids of the model's questions, or `nil` when they could not be read.
  let questionIDs: [String]?
  /// The assumptions that may be replaced.
  let assumptions: Assumptions

  /// Reads the list.
  func read(_ node: YAMLNode, _ problems: inout Problems) -> [ModelTest] {
    guard let items = node.items else {
      node.wrongType("tests.yaml", Words("a list of tests", "测试的列表"), &problems)
      return []
    }
    var names: [String: Int] = [:]
    return items.compactMap { item in
      guard let test = test(item, &problems) else { return nil }
      if let line = names[test.name] {
        problems.error(
          .duplicateID, at: item.position,
          Words("two tests are named \(quoted(test.name))", "两个测试同名：\(quoted(test.name))"),
          hint: Words("first in line \(line)", "首次出现在第 \(line) 行"))
      }
      names[test.name] = item.position.line ?? 0
      return test
    }
  }

  private func test(_ node: YAMLNode, _ problems: inout Problems) -> ModelTest? {
    guard
      let section = Section(
        node, what: Words("a test", "测试"), known: Self.keys, &problems)
    else { return nil }
    let name = section.required("name", Words("a sentence", "一句话"), &problems)?
      .string("name", &problems)
    let question = question(section, &problems)
    let replaced = ScenarioReader.overrides(section["assume"], of: assumptions, &problems)
    let value = expected("value", section, &problems)
    let lower = expected("lower", section, &problems)
    let upper = expected("upper", section, &problems)
    let tolerance = tolerance(section["tolerance"], &problems)
    let status = section["status"]?
      .word("status", among: Status.allCases.map(\.rawValue), &problems)
      .flatMap(Status.init(rawValue:))
    let text = section["text"]?.string("text", &problems)
    let unit = section["unit"]?.string("unit", &problems)
    let expectations = ["value", "lower", "upper", "status", "text", "unit"]
    if !expectations.contains(where: section.isGiven) {
      problems.error(
        .missingKey, at: section.position,
        Words("the test expects nothing", "该测试没有预期结果"),
        hint: Words("give one of: ", "请给出其一：") + listed(expectations))
    }
    guard let name, let question else { return nil }
    return ModelTest(
      name: name, location: "\(section.position.file):\(section.position.line ?? 0)",
      question: question, quantity: section["quantity"]?.string("quantity", &problems),
      assumptions: replaced, value: value, lower: lower, upper: upper,
      tolerance: tolerance ?? .relative(1e-9), status: status, text: text, unit: unit)
  }

  private func question(_ section: Section, _ problems: inout Problems) -> String? {
    guard let node = section.required("question", Words("the id of a question", "问题编号"), &problems),
      let id = node.string("question", &problems)
    else { return nil }
    guard let questionIDs, !questionIDs.contains(id) else { return id }
    problems.error(
      .unknownQuestion, at: node.position,
      Words("no question has the id \(quoted(id))", "没有编号为 \(quoted(id)) 的问题"),
      hint: NearestMatch.hint(id, among: questionIDs, what: Words("questions", "已有的问题")))
    return nil
  }

  private func expected(
    _ key: String, _ section: Section, _ problems: inout Problems
  ) -> ModelTest.Expected? {
    guard let node = section[key] else {
      return section.isGiven(key) ? .null : nil
    }
    if node.text?.contains("%") == true || node.text?.contains("‰") == true {
      if let share = Self.percentage(node) { return .number(share) }
      node.wrongType(key, Words("a number", "数字"), &problems)
      return nil
    }
    return node.number(key, in: -Double.infinity...Double.infinity, &problems)
      .map { .number($0) }
  }

  private func tolerance(
    _ node: YAMLNode?, _ problems: inout Problems
  ) -> ModelTest.Tolerance? {
    guard let node else { return nil }
    if let share = Self.percentage(node) { return .relative(share) }
    return node.number("tolerance", in: 0...Double.infinity, &problems).map { .absolute($0) }
  }

  private static func percentage(_ node: YAMLNode) -> Double? {
    let clean = CellText.normalized(node.text ?? "")
    guard let sign = clean.last, sign == "%" || sign == "‰" else { return nil }
    return CellText.plainNumber(String(clean.dropLast())).map { $0 / (sign == "%" ? 100 : 1_000) }
  }
}
