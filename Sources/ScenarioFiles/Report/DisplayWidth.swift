extension Character {
  /// The number of terminal columns the character takes: 2 for Chinese
  /// characters and full-width forms, 0 for marks, 1 otherwise.
  ///
  /// Characters of ambiguous width (blocks, dots, dashes) count as 1, as
  /// terminals draw them unless told otherwise.
  ///
  /// Reference: Unicode Standard Annex #11, East Asian Width.
  var displayWidth: Int {
    guard let scalar = unicodeScalars.first else { return 0 }
    switch scalar.value {
    case 0...0x1F, 0x7F...0x9F: return 0
    case 0x20...0x7E: return 1
    case 0x300...0x36F, 0x200B...0x200F, 0xFE00...0xFE0F, 0xFEFF: return 0
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97F,
      0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF01...0xFF60,
      0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
      return 2
    default: return 1
    }
  }
}

extension StringProtocol {
  /// The number of terminal columns the text takes.
  ///
  /// - Complexity: O(length).
  package var displayWidth: Int { reduce(0) { $0 + $1.displayWidth } }
}

extension String {
  /// The text filled with spaces to `width` columns, on the right or the left.
  package func padded(to width: Int, alignment: Alignment = .left) -> String {
    let spaces = String(repeating: " ", count: Swift.max(width - displayWidth, 0))
    return alignment == .left ? self + spaces : spaces + self
  }

  /// The text cut to `width` columns, with an ellipsis where something is cut.
  func clipped(to width: Int, ellipsis: String = "…") -> String {
    guard displayWidth > width else { return self }
    var kept = ""
    var used = ellipsis.displayWidth
    for character in self {
      used += character.displayWidth
      guard used <= width else { break }
      kept.append(character)
    }
    return kept + ellipsis
  }
}

/// The side on which a cell's text stands.
package enum Alignment: Hashable, Sendable {
  case left, right
}
