/// Breaks a text into lines of at most `width` columns.
///
/// ```swift
/// wrapped("the register closes", to: 12)  // ["the register", "closes"]
/// wrapped("建档立卡贫困人口", to: 8)        // ["建档立卡", "贫困人口"]
/// ```
///
/// Latin text breaks at spaces; Chinese text breaks between any two characters,
/// but not before a closing mark nor after an opening one. A unit stays with its
/// number ("80 %"). A word longer than a line stands on a line of its own.
///
/// - Parameters:
///   - text: The text; line breaks in it are kept.
///   - width: The columns of a line.
///   - firstWidth: The columns of the first line; `width` when left out.
/// - Complexity: O(length).
package func wrapped(_ text: String, to width: Int, first firstWidth: Int? = nil) -> [String] {
  var lines: [String] = []
  for paragraph in text.split(separator: "\n", omittingEmptySubsequences: false) {
    var line = ""
    var used = 0
    for piece in pieces(of: paragraph) {
      let limit = lines.isEmpty ? firstWidth ?? width : width
      let size = piece.displayWidth
      if used > 0, used + piece.trimmingTrailingSpaces.displayWidth > limit {
        lines.append(line.trimmingTrailingSpaces)
        line = ""
        used = 0
      }
      line += piece
      used += size
    }
    lines.append(line.trimmingTrailingSpaces)
  }
  return lines
}

/// A text as lines with an indent, joined by line breaks.
package func wrapped(_ text: String, indent: Int, hanging: Int? = nil, to width: Int) -> String {
  let rest = hanging ?? indent
  return wrapped(text, to: max(width - rest, 20), first: max(width - indent, 20))
    .enumerated().map { position, line in
      line.isEmpty ? "" : String(repeating: " ", count: position == 0 ? indent : rest) + line
    }.joined(separator: "\n")
}

private let closing: Set<Character> = [
  "\u{FF0C}", "。", "\u{FF1B}", "\u{FF1A}", "、", "\u{FF1F}", "\u{FF01}", "\u{FF09}", "」", "》",
  "】", "%", "‰", "”", "’", "…", ",", ".", ";", ":", "?", "!", ")",
]
private let opening: Set<Character> = ["\u{FF08}", "「", "《", "【", "“", "‘", "("]

/// The parts of a text between which a line may break; each keeps its spaces.
private func pieces(of text: Substring) -> [String] {
  var pieces: [String] = []
  var current = ""
  var previous: Character?
  for character in text {
    if let previous, canBreak(after: previous, before: character) {
      // "80 %", "5 万人": the unit stays with its number.
      let isUnit =
        previous == " " && closing.contains(character)
        || previous == " " && isWide(character) && current.dropLast().last?.isNumber == true
      if !isUnit {
        pieces.append(current)
        current = ""
      }
    }
    current.append(character)
    previous = character
  }
  if !current.isEmpty { pieces.append(current) }
  return pieces
}

private func canBreak(after left: Character, before right: Character) -> Bool {
  if right == " " { return false }
  if left == " " { return true }
  guard isWide(left) || isWide(right) else { return false }
  return !closing.contains(right) && !opening.contains(left)
}

private func isWide(_ character: Character) -> Bool { character.displayWidth == 2 }

extension StringProtocol {
  /// The text without spaces at its end.
  var trimmingTrailingSpaces: String {
    var text = String(self)
    while text.last == " " { text.removeLast() }
    return text
  }
}
