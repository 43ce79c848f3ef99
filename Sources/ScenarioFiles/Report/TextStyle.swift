/// How a text is drawn: how wide, with which characters, with or without color.
public struct TextStyle: Hashable, Sendable {
  /// The columns of a line, at least 40.
  public var width: Int
  /// Whether block characters can be shown; otherwise charts are plain ASCII.
  public var usesUnicode: Bool
  /// Whether bold and dim may be used.
  public var usesColor: Bool

  /// Creates a style; 80 columns of plain Unicode text by default.
  public init(width: Int = 80, usesUnicode: Bool = true, usesColor: Bool = false) {
    self.width = max(width, 40)
    self.usesUnicode = usesUnicode
    self.usesColor = usesColor
  }

  /// A heading with a rule below it.
  package func heading(_ text: String) -> String {
    bold(text) + "\n"
      + dim(String(repeating: usesUnicode ? "─" : "-", count: text.displayWidth))
  }

  /// What stands out.
  package func bold(_ text: String) -> String { usesColor ? "\u{1B}[1m\(text)\u{1B}[0m" : text }

  /// What may be skipped at first reading.
  package func dim(_ text: String) -> String { usesColor ? "\u{1B}[2m\(text)\u{1B}[0m" : text }

  /// What needs attention.
  func alarm(_ text: String) -> String { usesColor ? "\u{1B}[33m\(text)\u{1B}[0m" : text }

  /// A finished text, with the signs that plain ASCII lacks replaced where the
  /// terminal shows none. Chinese text is kept: it has no plain form.
  package func finished(_ text: String) -> String {
    guard !usesUnicode else { return text }
    var plain = ""
    for character in text {
      switch character {
      case "−", "–", "—": plain += "-"
      case "…": plain += "..."
      case "×": plain += "x"
      case "·": plain += "|"
      case "≤": plain += "<="
      case "≥": plain += ">="
      case "∞": plain += "inf"
      case "“", "”": plain += "\""
      case "‘", "’": plain += "'"
      default: plain.append(character)
      }
    }
    return plain
  }
}
