internal import PovertyExit

/// Reads the questions of a model, each checked against the parameters its kind
/// declares.
struct QuestionReader {
  let places: Places
  let catalogue: Catalogue
  let kinds: [QuestionKind]

  /// Reads the list under `questions:`.
  func read(_ node: YAMLNode?, _ problems: inout Problems) -> [Question] {
    guard let node else { return [] }
    guard let items = node.items else {
      node.wrongType("questions", Words("a list", "列表"), &problems)
      return []
    }
    var lines: [String: Int] = [:]
    return items.compactMap { item in
      guard let question = question(item, &problems) else { return nil }
      if let line = lines[question.id] {
        problems.error(
          .duplicateID, at: item.fields?.first { $0.key == "id" }?.value.position ?? item.position,
          Words(
            "question \(quoted(question.id)) is asked twice",
            "问题编号 \(quoted(question.id)) 重复"),
          hint: Words("first asked in line \(line)", "首次出现在第 \(line) 行"))
        return nil
      }
      lines[question.id] = item.position.line ?? 0
      return question
    }
  }

  /// The ids under `questions:`, for those who refer to them.
  static func ids(_ node: YAMLNode?) -> [String] {
    (node?.items ?? []).compactMap { item in
      item.fields?.first { $0.key == "id" }?.value.text
    }
  }

  private func question(_ node: YAMLNode, _ problems: inout Problems) -> Question? {
    guard let fields = node.fields else {
      node.wrongType("questions", Words("a list of maps", "映射的列表"), &problems)
      return nil
    }
    guard let kind = kind(node, fields, &problems) else { return nil }
    let own = ["id", "ask", "title"]
    guard
      let section = Section(
        node, what: Words("a question", "问题"), known: own + kind.parameters.map(\.name),
        &problems)
    else { return nil }
    let idNode = section.required("id", Words("such as Q1", "如 Q1"), &problems)
    let id = idNode?.word("id", among: [], &problems)
    let title = section.required(
      "title", Words("the question as people ask it", "规划人员会提的问题"), &problems)?
      .label("title", &problems)
    let values = arguments(kind.parameters, section, kind, &problems)
    guard let id, let title, let values else { return nil }
    return Question(id: id, title: title, kind: kind, arguments: values)
  }

  private func kind(
    _ node: YAMLNode, _ fields: [YAMLNode.Field], _ problems: inout Problems
  ) -> QuestionKind? {
    let names = kinds.map(\.name)
    guard let ask = fields.first(where: { $0.key == "ask" })?.value, let name = ask.text else {
      problems.error(
        .missingKey, at: node.position, Words("'ask' is missing", "缺少 'ask'"),
        hint: Words("kinds: ", "可问的类型：") + listed(names, limit: 60))
      return nil
    }
    if let kind = kinds.first(where: { $0.name == name }) { return kind }
    problems.error(
      .unknownKind, at: ask.position,
      Words("unknown kind of question \(quoted(name))", "未知的问题类型 \(quoted(name))"),
      hint: NearestMatch.hint(name, among: names, what: Words("kinds", "可问的类型")))
    return nil
  }

  /// The values of `parameters` in `section`, or `nil` when one is missing or
  /// wrong.
  private func arguments(
    _ parameters: [Parameter], _ section: Section, _ kind: QuestionKind,
    _ problems: inout Problems
  ) -> Arguments? {
    var values: [String: Arguments.Value] = [:]
    var isComplete = true
    for parameter in parameters {
      guard let node = section[parameter.name] else {
        if parameter.isRequired {
          isComplete = false
          _ = section.required(parameter.name, parameter.summary, &problems)
        } else if section.isGiven(parameter.name) {
          isComplete = false
          problems.error(
            .missingKey, at: section.position(of: parameter.name),
            Words("'\(parameter.name)' has no value", "'\(parameter.name)' 没有值"),
            hint: parameter.summary)
        }
        continue
      }
      if let value = value(node, parameter, kind, &problems) {
        values[parameter.name] = value
      } else {
        isComplete = false
      }
    }
    return isComplete ? Arguments(values) : nil
  }

  private func value(
    _ node: YAMLNode, _ parameter: Parameter, _ kind: QuestionKind, _ problems: inout Problems
  ) -> Arguments.Value? {
    let key = parameter.name
    switch parameter.form {
    case .figure(let dimensions):
      return catalogue.figure(node, key, in: dimensions, &problems).map { .figures([$0]) }
    case .figures(let dimensions):
      return list(node) { catalogue.figure($0, key, in: dimensions, &problems) }
        .map { .figures($0) }
    case .number(let range):
      return node.number(key, in: range, &problems).map { .numbers([$0]) }
    case .numbers(let range):
      return list(node) { $0.number(key, in: range, &problems) }.map { .numbers($0) }
    case .share:
      return node.share(key, &problems).map { .numbers([$0]) }
    case .shares:
      return list(node) { $0.share(key, &problems) }.map { .numbers($0) }
    case .word(let words):
      return node.word(key, among: words, &problems).map { .words([$0]) }
    case .words(let words):
      return list(node) { $0.word(key, among: words, &problems) }.map { .words($0) }
    case .place:
      guard let text = node.string(key, &problems) else { return nil }
      if let id = places.id(for: text) { return .place(id) }
      places.reportUnknown(text, at: node.position, &problems)
      return nil
    case .span:
      return node.span(key, &problems).map { .span($0) }
    case .day:
      return node.day(key, &problems).map { .day($0) }
    case .label:
      return node.label(key, &problems).map { .label($0) }
    case .flag:
      return node.flag(key, &problems).map { .flag($0) }
    case .records(let parameters):
      return records(node, parameter, parameters, kind, &problems)
    }
  }

  private func records(
    _ node: YAMLNode, _ parameter: Parameter, _ parameters: [Parameter], _ kind: QuestionKind,
    _ problems: inout Problems
  ) -> Arguments.Value? {
    guard let items = node.items else {
      node.wrongType(parameter.name, Words("a list of maps", "映射的列表"), &problems)
      return nil
    }
    if items.isEmpty {
      problems.error(
        .wrongType, at: node.position,
        Words("'\(parameter.name)' is an empty list", "'\(parameter.name)' 是空列表"),
        hint: parameter.summary)
      return nil
    }
    let records = items.map { item -> Arguments? in
      Section(
        item, what: Words("an item of '\(parameter.name)'", "'\(parameter.name)' 的一项"),
        known: parameters.map(\.name), &problems
      ).flatMap { arguments(parameters, $0, kind, &problems) }
    }
    let complete = records.compactMap(\.self)
    return complete.count == records.count ? .records(complete) : nil
  }

  /// The items read one by one, or `nil` when one is wrong.
  private func list<Item>(_ node: YAMLNode, _ read: (YAMLNode) -> Item?) -> [Item]? {
    let nodes = node.oneOrMore
    let items = nodes.map(read)
    let complete = items.compactMap(\.self)
    return complete.count == items.count ? complete : nil
  }
}
