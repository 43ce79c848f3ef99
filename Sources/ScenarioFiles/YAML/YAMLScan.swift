/// A quick look at a YAML text before it is parsed: how deep it nests and how
/// many aliases it uses.
///
/// Aliases double what they stand for each time they are nested, and a parser
/// builds a tree before it can be asked how large it is; so both are bounded
/// here. The scan reads tokens, not meaning: in doubt it counts too much, and
/// the limits leave room for that.
struct YAMLScan {
  /// The aliases found.
  private(set) var aliases = 0
  /// Where the last alias stands.
  private(set) var lastAlias = (line: 1, column: 1)
  /// The deepest nesting of brackets, list marks and indentation.
  private(set) var depth = 0
  /// Where it is reached.
  private(set) var deepest = (line: 1, column: 1)

  /// Scans `text`.
  ///
  /// - Complexity: O(characters).
  init(_ text: String) {
    var brackets = 0
    var indents: [Int] = []
    var quote: Unicode.Scalar?
    var line = 1
    var column = 0
    var isLineStart = true
    var isTokenStart = true
    var marks = 0
    var isEscaped = false
    var previous: Unicode.Scalar = "\n"
    var beforePrevious: Unicode.Scalar = "\n"
    var isComment = false

    for scalar in text.unicodeScalars {
      defer { (beforePrevious, previous) = (previous, scalar) }
      if scalar == "\n" {
        line += 1
        column = 0
        (isLineStart, isTokenStart, isComment, marks) = (true, true, false, 0)
        continue
      }
      column += 1
      if isComment { continue }
      // Inside quotes too: a quote in a block of text must not hide what follows.
      if previous == "*", Self.startsToken(after: beforePrevious), !Self.isBlank(scalar) {
        aliases += 1
        lastAlias = (line, column - 1)
      }
      if let open = quote {
        if isEscaped {
          isEscaped = false
        } else if scalar == "\\", open == "\"" {
          isEscaped = true
        } else if scalar == open {
          quote = nil
        }
        continue
      }
      if scalar == " " || scalar == "\t" || scalar == "\r" {
        if previous == "-" || previous == ":" || previous == "," || previous == "?" {
          isTokenStart = true
        }
        continue
      }
      if scalar == "#", previous == " " || previous == "\n" || previous == "\t" {
        isComment = true
        continue
      }
      if isLineStart {
        isLineStart = false
        if brackets == 0 {
          while let last = indents.last, last >= column { indents.removeLast() }
          indents.append(column)
        }
      }
      if isTokenStart {
        isTokenStart = false
        switch scalar {
        case "\"", "'": quote = scalar
        case "-": marks += 1
        default: break
        }
      }
      if scalar == "[" || scalar == "{" {
        brackets += 1
        isTokenStart = true
      } else if scalar == "]" || scalar == "}" {
        brackets = max(0, brackets - 1)
      } else if scalar == ",", brackets > 0 {
        isTokenStart = true
      }
      let here = brackets + indents.count + marks
      if here > depth {
        depth = here
        deepest = (line, column)
      }
    }
  }

  private static func startsToken(after scalar: Unicode.Scalar) -> Bool {
    isBlank(scalar) || "[{,:-?".unicodeScalars.contains(scalar)
  }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || scalar == "\n" || scalar == "\r" || scalar == "\t"
  }
}
