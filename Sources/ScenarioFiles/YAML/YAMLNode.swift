internal import PovertyExit

/// A node of a YAML file with its position.
///
/// Scalars stay text: what `no`, `012` or `1e3` means is for the reader of the
/// key to say, not for YAML.
struct YAMLNode: Sendable {
  /// What a node holds.
  indirect enum Content: Sendable {
    case scalar(String, isPlain: Bool)
    case sequence([YAMLNode])
    case mapping([Field])
  }

  /// One key of a mapping and its value.
  struct Field: Sendable {
    var key: String
    var position: Position
    var value: YAMLNode
  }

  var content: Content
  var position: Position

  /// The text of a scalar, or `nil`; a plain `~`, `null` or nothing is `nil`.
  var text: String? {
    guard case .scalar(let text, let isPlain) = content else { return nil }
    return isPlain && ["", "~", "null", "Null", "NULL"].contains(text) ? nil : text
  }

  /// Whether nothing was written where a value should stand.
  var isNull: Bool {
    if case .scalar = content { text == nil } else { false }
  }

  /// The items of a sequence, or `nil`.
  var items: [YAMLNode]? {
    if case .sequence(let items) = content { items } else { nil }
  }

  /// The fields of a mapping, or `nil`.
  var fields: [Field]? {
    if case .mapping(let fields) = content { fields } else { nil }
  }

  /// What the node is, for messages: "a list", "the text 'abc'".
  var kind: Words {
    switch content {
    case .scalar(let text, _):
      isNull ? Words("nothing", "空") : Words(quoted(text), " \(quoted(text))")
    case .sequence(let items):
      Words("a list of \(items.count)", "含 \(items.count) 项的列表")
    case .mapping(let fields):
      Words("a map with ", "含键 ") + listed(fields.map(\.key), limit: 4) + Words("", " 的映射")
    }
  }
}
