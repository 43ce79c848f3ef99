/// A kind of question that a model file can ask.
///
/// A model declares its questions out of these kinds; nothing in the library
/// knows a place. To add a kind, write one file with a `static let` like the
/// others here, add it to ``all``, and test it.
public struct QuestionKind: Sendable {
  /// The word after `ask:` in a model file.
  public let name: String
  /// What it answers, in one sentence.
  public let summary: Words
  /// The equation, in plain symbols.
  public let equation: String
  /// How to read the answer: assumptions, and when it refuses.
  public let explanation: Words
  /// Where the method comes from.
  public let reference: String
  /// The parameters a file may give.
  public let parameters: [Parameter]
  /// Answers the question.
  public let answer: @Sendable (Arguments, Study) -> [Finding]

  /// Declares a kind.
  public init(
    name: String, summary: Words, equation: String, explanation: Words, reference: String,
    parameters: [Parameter],
    answer: @escaping @Sendable (Arguments, Study) -> [Finding]
  ) {
    self.name = name
    self.summary = summary
    self.equation = equation
    self.explanation = explanation
    self.reference = reference
    self.parameters = parameters
    self.answer = answer
  }
}
