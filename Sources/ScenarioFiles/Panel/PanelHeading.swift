/// A heading of a table of rates, cut into its name and its unit.
///
/// ```swift
/// PanelHeading("贫困发生率（％）")   // name "贫困发生率", mark "%"
/// PanelHeading("rate_pct")           // name "rate", mark "pct"
/// PanelHeading("y")                  // name "y", no mark
/// ```
struct PanelHeading: Hashable {
  /// The name in lower case, its words joined by underscores.
  var name: String
  /// The unit as written, empty without one.
  var mark: String

  init(_ text: String) {
    let plain = CellText.normalized(text).lowercased()
    (name, mark) = Self.cut(plain)
    name = name.split { $0 == " " || $0 == "_" }.joined(separator: "_")
  }

  /// The unit that the heading says its rates are in, or `nil`.
  var unit: PanelUnit? {
    let marks = mark.isEmpty ? [name] : [mark]
    if marks.contains(where: Self.percentMarks.contains) { return .percent }
    return marks.contains(where: Self.shareMarks.contains) ? .share : nil
  }

  static let percentMarks: Set<String> = [
    "%", "pct", "percent", "per cent", "百分数", "百分比", "百分点", "百分數",
  ]
  static let shareMarks: Set<String> = [
    "share", "fraction", "proportion", "0-1", "0..1", "0–1", "小数", "小數", "比例",
  ]

  private static func cut(_ text: String) -> (name: String, mark: String) {
    for (open, close) in [("(", ")"), ("[", "]")] where text.hasSuffix(close) {
      guard let start = text.lastIndex(of: Character(open)), start > text.startIndex else {
        continue
      }
      let mark = text[text.index(after: start)...].dropLast()
      return (String(text[..<start]), CellText.normalized(mark))
    }
    if text.hasSuffix("%"), text.count > 1 { return (String(text.dropLast()), "%") }
    for mark in ["pct", "percent", "share", "fraction", "proportion"] {
      for joint in ["_", " "] where text.hasSuffix(joint + mark) {
        return (String(text.dropLast(mark.count + 1)), mark)
      }
    }
    return (text, "")
  }
}
