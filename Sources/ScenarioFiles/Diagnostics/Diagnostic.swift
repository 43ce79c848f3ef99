public import PovertyExit

/// One mistake, or one thing worth knowing, at a place in a file.
///
/// Written `file:line:column: error: message [code]`, so that editors can jump
/// to it, with a hint on the next line:
///
/// ```
/// models/lukou/model.yaml:2:1: error: unknown key 'horizn' [unknown-key]
///   hint: did you mean 'horizon'? known keys: place, name, horizon, questions
/// ```
public struct Diagnostic: Hashable, Sendable {
  /// How serious it is.
  public enum Severity: String, Hashable, Sendable {
    /// The run stops and nothing is written.
    case error
    /// The run goes on; the result repeats it.
    case warning
  }

  /// The code that `poverty-exit explain` knows.
  public var code: String
  /// How serious it is.
  public var severity: Severity
  /// The file as named on the command line.
  public var file: String
  /// The line, from 1, or `nil` when it concerns the file as a whole.
  public var line: Int?
  /// The column, from 1, in characters.
  public var column: Int?
  /// What is wrong, with the value found.
  public var message: Words
  /// What is allowed, or the nearest match.
  public var hint: Words?

  /// Creates a diagnostic.
  public init(
    _ code: String, _ severity: Severity = .error, file: String, line: Int? = nil,
    column: Int? = nil, _ message: Words, hint: Words? = nil
  ) {
    self.code = code
    self.severity = severity
    self.file = file
    self.line = line
    self.column = column
    self.message = message
    self.hint = hint
  }

  /// The diagnostic as printed, without a line break at its end.
  public func text(in language: Language) -> String {
    let place = [file, line.map(String.init), column.map(String.init)]
      .compactMap(\.self).joined(separator: ":")
    let word: Words = severity == .error ? Words("error", "错误") : Words("warning", "警告")
    let hintLine = hint.map { "\n  \(Words("hint", "提示")(language)): \($0(language))" } ?? ""
    return "\(place): \(word(language)): \(message(language)) [\(code)]\(hintLine)"
  }
}
