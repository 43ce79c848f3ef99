internal import PovertyExit

/// A place in a file: what a diagnostic points at.
struct Position: Hashable, Sendable {
  /// The file as named on the command line.
  var file: String
  /// The line, from 1, or `nil` for the file as a whole.
  var line: Int?
  /// The column, from 1, in characters.
  var column: Int?

  init(_ file: String, _ line: Int? = nil, _ column: Int? = nil) {
    self.file = file
    self.line = line
    self.column = column
  }
}

/// The problems found so far, in all files.
///
/// Readers add to it and read on, so that one run reports every mistake.
struct Problems {
  /// How many problems are shown; the rest is counted.
  static let shown = 50

  /// How many of each severity are kept; a hopeless file does not fill the
  /// memory.
  private static let kept = 1_000

  private(set) var diagnostics: [Diagnostic] = []
  private var seen: Set<Diagnostic> = []
  private var counts: [Diagnostic.Severity: Int] = [:]

  /// Whether anything stops the run.
  var hasErrors: Bool { counts[.error] != nil }

  /// Whether a mistake in `file` has been reported.
  func hasErrors(in file: String) -> Bool {
    diagnostics.contains { $0.severity == .error && $0.file == file }
  }

  /// Reports a mistake.
  mutating func error(
    _ code: DiagnosticCode, at position: Position, _ message: Words, hint: Words? = nil
  ) {
    add(code, .error, position, message, hint)
  }

  /// Reports something worth knowing that does not stop the run.
  mutating func warning(
    _ code: DiagnosticCode, at position: Position, _ message: Words, hint: Words? = nil
  ) {
    add(code, .warning, position, message, hint)
  }

  /// The warnings, in the order of file and line.
  var warnings: [Diagnostic] { Self.sorted(diagnostics.filter { $0.severity == .warning }) }

  /// Throws everything found when a mistake is among it.
  func check() throws(InvalidInput) {
    guard hasErrors else { return }
    let errors = diagnostics.filter { $0.severity == .error }
    let kept = errors.prefix(Self.shown) + warnings.prefix(max(0, Self.shown - errors.count))
    throw InvalidInput(
      diagnostics: Self.sorted(Array(kept)), omitted: counts.values.reduce(0, +) - kept.count)
  }

  private mutating func add(
    _ code: DiagnosticCode, _ severity: Diagnostic.Severity, _ position: Position,
    _ message: Words, _ hint: Words?
  ) {
    let diagnostic = Diagnostic(
      code.id, severity, file: position.file, line: position.line, column: position.column,
      message, hint: hint)
    // The same mistake seen from two sides is one mistake.
    guard !seen.contains(diagnostic) else { return }
    counts[severity, default: 0] += 1
    guard counts[severity, default: 0] <= Self.kept else { return }
    seen.insert(diagnostic)
    diagnostics.append(diagnostic)
  }

  private static func sorted(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    diagnostics.enumerated().sorted { left, right in
      let a = left.element
      let b = right.element
      return (a.file, a.line ?? 0, a.column ?? 0, left.offset)
        < (b.file, b.line ?? 0, b.column ?? 0, right.offset)
    }.map(\.element)
  }
}

/// A value found in a file, in quotes, cut to 40 characters, one line.
func quoted(_ text: some StringProtocol) -> String {
  let line = String(
    text.unicodeScalars.map { $0.value < 0x20 || $0.value == 0x7F ? " " : Character($0) })
  return line.count > 40 ? "'\(line.prefix(39))…'" : "'\(line)'"
}

/// A list of what is allowed, cut after `limit` entries.
func listed(_ names: some Collection<String>, limit: Int = 60) -> Words {
  let shown = names.prefix(limit).map { Words(same: $0) }
  return (shown + (names.count > limit ? [Words(same: "…")] : [])).joined()
}
