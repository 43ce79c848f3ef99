public import PovertyExit

/// One kind of mistake, or of thing worth knowing, in a user's files, with the
/// page that `poverty-exit explain CODE` prints.
///
/// ```swift
/// DiagnosticCode.named("unknown-key")?.title(.chinese)  // "未知的键"
/// ```
///
/// To add one: a `static let` in the file of its family, an entry in
/// ``all``, and a broken file that shows it.
public struct DiagnosticCode: Hashable, Sendable {
  /// The code in brackets at the end of a diagnostic.
  public let id: String
  /// What it says, in a few words.
  public let title: Words
  /// What it means and what to do.
  public let meaning: Words
  /// A line that is wrong.
  public let wrong: String
  /// The line as it should be.
  public let right: String

  init(_ id: String, _ title: Words, _ meaning: Words, wrong: String, right: String) {
    self.id = id
    self.title = title
    self.meaning = meaning
    self.wrong = wrong
    self.right = right
  }

  /// The page for people: title, meaning, the wrong line and the right one.
  public var page: Words {
    func indented(_ text: String) -> String {
      text.split(separator: "\n", omittingEmptySubsequences: false)
        .map { $0.isEmpty ? "" : "    \($0)" }.joined(separator: "\n")
    }
    let head = Words("\(id): \(title.english)\n\n", "\(id):\(title.chinese)\n\n") + meaning
    return head
      + Words(
        "\n\n  wrong\n\(indented(wrong))\n\n  right\n\(indented(right))\n",
        "\n\n  错误写法\n\(indented(wrong))\n\n  正确写法\n\(indented(right))\n")
  }

  /// Every code, by family.
  public static let all: [DiagnosticCode] = files + tables + yaml + model + register + panel

  /// Returns the code named `id`, or `nil`.
  public static func named(_ id: String) -> DiagnosticCode? { all.first { $0.id == id } }
}
