/// A JSON value whose objects keep the order of their keys.
///
/// Our own eighty lines and not Foundation's encoder: the order of keys is part
/// of the promise "same inputs, same bytes", an unknown number is an explicit
/// `null`, and the command starts without Foundation's encoder and its locale
/// tables.
public indirect enum JSON: Hashable, Sendable {
  case null
  case flag(Bool)
  case integer(UInt64)
  case number(Double)
  case string(String)
  case array([JSON])
  case object([Member])

  /// A key with its value.
  public struct Member: Hashable, Sendable {
    /// The key.
    public var key: String
    /// The value.
    public var value: JSON

    /// Creates a member.
    public init(_ key: String, _ value: JSON) {
      self.key = key
      self.value = value
    }
  }

  /// A number, or `null` for `nil`.
  public init(_ number: Double?) { self = number.map { .number($0) } ?? .null }

  /// A text, or `null` for `nil`.
  public init(_ text: String?) { self = text.map { .string($0) } ?? .null }

  /// A whole number.
  public init(_ whole: Int) { self = .number(Double(whole)) }

  /// The text of the value, indented by two spaces, without a final line break.
  ///
  /// An object or array of plain values stands on one line where it fits into
  /// 100 columns. Numbers have the fewest digits that read back as the same
  /// `Double`; an infinity or a NaN, which JSON lacks, is `null`.
  ///
  /// - Complexity: O(length).
  public var text: String {
    var text = ""
    write(into: &text, indent: 0)
    return text
  }

  /// A number as JSON writes it.
  static func text(of number: Double) -> String {
    guard number.isFinite else { return "null" }
    if number == number.rounded(), abs(number) < 0x1p53 { return "\(Int64(number))" }
    return "\(number)"
  }

  private func write(into text: inout String, indent: Int) {
    switch self {
    case .null: text += "null"
    case .flag(let flag): text += flag ? "true" : "false"
    case .integer(let whole): text += "\(whole)"
    case .number(let number): text += Self.text(of: number)
    case .string(let string): Self.quote(string, into: &text)
    case .array(let values):
      write(values.map { (nil, $0) }, "[", "]", into: &text, indent: indent)
    case .object(let members):
      write(members.map { ($0.key, $0.value) }, "{", "}", into: &text, indent: indent)
    }
  }

  private func write(
    _ items: [(key: String?, value: JSON)], _ open: String, _ close: String,
    into text: inout String, indent: Int
  ) {
    if items.allSatisfy(\.value.isPlain) {
      var line = open
      for (position, item) in items.enumerated() {
        if position > 0 { line += ", " }
        Self.write(item, into: &line, indent: 0)
      }
      line += close
      if items.isEmpty || indent + line.utf8.count <= 100 {
        text += line
        return
      }
    }
    text += open
    for (position, item) in items.enumerated() {
      text += position > 0 ? ",\n" : "\n"
      text += String(repeating: " ", count: indent + 2)
      Self.write(item, into: &text, indent: indent + 2)
    }
    text += "\n" + String(repeating: " ", count: indent) + close
  }

  private static func write(
    _ item: (key: String?, value: JSON), into text: inout String, indent: Int
  ) {
    if let key = item.key {
      quote(key, into: &text)
      text += ": "
    }
    item.value.write(into: &text, indent: indent)
  }

  private var isPlain: Bool {
    switch self {
    case .array, .object: false
    default: true
    }
  }

  /// Quotes a string; control characters and the line separators that older
  /// JavaScript rejects are escaped.
  private static func quote(_ string: String, into text: inout String) {
    text += "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case _ where scalar.value < 0x20 || (0x2028...0x2029).contains(scalar.value):
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }
}
