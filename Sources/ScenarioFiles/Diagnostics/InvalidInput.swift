public import PovertyExit

/// Every mistake found in a user's files, in one pass.
///
/// ```swift
/// do {
///   let model = try ModelReader.read("models/wuhu")
/// } catch {
///   print(error.text(in: .english))
/// }
/// ```
public struct InvalidInput: Error, Hashable, Sendable, CustomStringConvertible {
  /// The mistakes and warnings, by file and line; at most 50, errors first kept.
  public var diagnostics: [Diagnostic]
  /// How many more there are.
  public var omitted: Int

  /// Creates an error from its diagnostics.
  public init(diagnostics: [Diagnostic], omitted: Int = 0) {
    self.diagnostics = diagnostics
    self.omitted = omitted
  }

  /// The number of errors among what is shown.
  public var errorCount: Int { diagnostics.count { $0.severity == .error } }

  /// All diagnostics as printed, one or two lines each, and the count of the
  /// rest.
  public func text(in language: Language) -> String {
    var lines = diagnostics.map { $0.text(in: language) }
    if omitted > 0 {
      lines.append(Words("… and \(omitted) more", "……另有\(omitted)处")(language))
    }
    return lines.joined(separator: "\n")
  }

  public var description: String { text(in: .english) }
}
