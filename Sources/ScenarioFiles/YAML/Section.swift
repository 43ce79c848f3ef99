internal import PovertyExit

/// A mapping of a file whose keys are known: it reports what it does not know
/// and hands out the rest, each value checked for its form.
struct Section {
  /// Where the mapping begins.
  let position: Position
  private var values: [String: YAMLNode] = [:]
  private var keys: [String: Position] = [:]

  /// Opens `node` as a mapping with `known` keys, or reports why not.
  init?(_ node: YAMLNode, what: Words, known: [String], _ problems: inout Problems) {
    position = node.position
    guard let fields = node.fields else {
      problems.error(
        .wrongType, at: node.position,
        what + Words(" must be a map, found ", "应为映射（键: 值），实为") + node.kind,
        hint: Words("its keys are: ", "可用的键：") + listed(known))
      return nil
    }
    for field in fields {
      guard known.contains(field.key) else {
        problems.error(
          .unknownKey, at: field.position,
          Words("unknown key \(quoted(field.key))", "未知的键 \(quoted(field.key))"),
          hint: NearestMatch.hint(
            field.key, among: known, what: Words("known keys", "可用的键")))
        continue
      }
      values[field.key] = field.value
      keys[field.key] = field.position
    }
  }

  /// The value of `key`, or `nil` when it is not given or empty.
  subscript(key: String) -> YAMLNode? {
    values[key].flatMap { $0.isNull ? nil : $0 }
  }

  /// Whether `key` stands in the file, with or without a value.
  func isGiven(_ key: String) -> Bool { keys[key] != nil }

  /// Where `key` stands, or where the section begins.
  func position(of key: String) -> Position { keys[key] ?? position }

  /// The value of a key that must be given.
  func required(
    _ key: String, _ meaning: Words? = nil, _ problems: inout Problems
  ) -> YAMLNode? {
    if let value = self[key] { return value }
    problems.error(
      .missingKey, at: position(of: key),
      isGiven(key)
        ? Words("'\(key)' has no value", "'\(key)' 没有值")
        : Words("'\(key)' is missing", "缺少 '\(key)'"),
      hint: meaning.map { Words("add '\(key)': ", "请补充 '\(key)'：") + $0 })
    return nil
  }
}
