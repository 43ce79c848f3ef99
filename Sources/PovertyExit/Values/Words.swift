/// A language in which results and messages can be read.
public enum Language: String, CaseIterable, Hashable, Sendable {
  case english = "en"
  case chinese = "zh"
}

/// One text in English and in Chinese.
///
/// Every text for people is written in both languages where it arises, so the
/// compiler itself proves that no message lacks a translation:
///
/// ```swift
/// let text = Words("the register closes", "台账平衡")
/// text(.chinese)  // "台账平衡"
/// ```
public struct Words: Hashable, Sendable {
  /// The English text.
  public var english: String
  /// The Chinese text, in Simplified characters.
  public var chinese: String

  /// Creates a text from its two versions.
  public init(_ english: String, _ chinese: String) {
    self.english = english
    self.chinese = chinese
  }

  /// Creates a text that reads the same in both languages, such as a name.
  public init(same text: String) {
    self.init(text, text)
  }

  /// Returns the text in `language`.
  public func callAsFunction(_ language: Language) -> String {
    switch language {
    case .english: english
    case .chinese: chinese
    }
  }

  /// Joins two texts, language by language.
  public static func + (left: Words, right: Words) -> Words {
    Words(left.english + right.english, left.chinese + right.chinese)
  }
}

extension Sequence<Words> {
  /// Joins the texts with `separator`, or with ", " and "、".
  public func joined(by separator: Words = Words(", ", "、")) -> Words {
    Words(
      map(\.english).joined(separator: separator.english),
      map(\.chinese).joined(separator: separator.chinese))
  }
}
