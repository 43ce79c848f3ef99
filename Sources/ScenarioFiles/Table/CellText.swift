/// The text of a cell as people type it, made plain.
///
/// ```swift
/// CellText.normalized("２０１８")       // "2018"
/// CellText.digits("12,345")            // "12345"
/// CellText.isMissing("—")              // true
/// ```
enum CellText {
  /// Full-width forms become ASCII, no-break and zero-width spaces go, and the
  /// ends are trimmed.
  static func normalized(_ text: some StringProtocol) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0xFF01...0xFF5E:
        result.append(Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar)
      case 0x3000, 0xA0, 0x2009, 0x202F: result.append(" ")
      case 0x200B...0x200D, 0xFEFF: break
      case 0x2212: result.append("-")
      default: result.append(scalar)
      }
    }
    return trimmed(String(result))
  }

  /// Whether the cell says that there is no value.
  static func isMissing(_ text: String) -> Bool {
    ["", "-", "--", "—", "——", "–", "N/A", "n/a", "NA", "缺", "缺失", "无", "…", "……"]
      .contains(normalized(text))
  }

  /// The digits of a number with or without thousands commas, or `nil` when
  /// the text is no plain decimal number.
  static func digits(_ text: String) -> String? {
    var clean = normalized(text)
    if clean.contains(",") {
      let groups = clean.split(separator: ",", omittingEmptySubsequences: false)
      let head = groups[0].drop { $0 == "-" || $0 == "+" }
      let whole = groups.dropFirst().enumerated().allSatisfy { index, group in
        index == groups.count - 2
          ? (group.split(separator: ".", omittingEmptySubsequences: false).first?.count == 3)
          : group.count == 3 && !group.contains(".")
      }
      guard (1...3).contains(head.count), !head.contains("."), whole else { return nil }
      clean.removeAll { $0 == "," }
    }
    let unsigned = clean.first == "-" || clean.first == "+" ? clean.dropFirst() : clean[...]
    let parts = unsigned.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), unsigned.count <= 30,
      parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy { "0123456789".contains($0) } })
    else { return nil }
    return clean
  }

  /// A plain number, with or without thousands commas; an exponent is allowed
  /// (`1e-3`), words such as `inf` and `nan` are not.
  static func plainNumber(_ text: String) -> Double? {
    if let digits = digits(text) { return Double(digits) }
    let clean = normalized(text)
    guard clean.contains(where: { $0 == "e" || $0 == "E" }),
      clean.allSatisfy({ "0123456789.-+eE".contains($0) }),
      let number = Double(clean), number.isFinite
    else { return nil }
    return number
  }

  /// A year or span without the character 年.
  static func year(_ text: String) -> String {
    var clean = normalized(text)
    clean.removeAll { $0 == "年" || $0 == " " }
    return clean
  }

  /// Splits a cell such as `13.35万人` into its number and what follows.
  static func splitUnit(_ text: String) -> (number: String, unit: String) {
    let clean = normalized(text)
    let end = clean.firstIndex { !"0123456789.,-+".contains($0) } ?? clean.endIndex
    return (trimmed(String(clean[..<end])), trimmed(String(clean[end...])))
  }

  private static func trimmed(_ text: String) -> String {
    guard let first = text.firstIndex(where: { !$0.isWhitespace }),
      let last = text.lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(text[first...last])
  }
}
