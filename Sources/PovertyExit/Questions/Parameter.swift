/// One parameter of a question, as declared by its kind.
///
/// The declaration is used four times: to read and check a model file, to
/// suggest the nearest name on a misspelling, to write the page of `explain`,
/// and to hand the value to the answer.
public struct Parameter: Hashable, Sendable {
  /// What a parameter may hold.
  public indirect enum Form: Hashable, Sendable {
    /// The id of a figure (register.csv, figures.csv) or of an assumption,
    /// in one of these dimensions; any dimension when empty.
    case figure([Dimension])
    /// One such id, or a list of them.
    case figures([Dimension])
    /// A plain number inside a range. A setting, not a fact.
    case number(ClosedRange<Double>)
    /// A list of plain numbers inside a range.
    case numbers(ClosedRange<Double>)
    /// A share written with its sign, such as `95 %`.
    case share
    /// A list of shares.
    case shares
    /// One of the words given.
    case word([String])
    /// A list out of the words given.
    case words([String])
    /// The id of a place of the model.
    case place
    /// A year or a span of years, such as `2014..2015`.
    case span
    /// An ISO date, such as `2018-06-21`.
    case day
    /// A text for people: a string, or `{en: …, zh: …}`.
    case label
    /// `true` or `false`.
    case flag
    /// A list of maps with these keys.
    case records([Parameter])
  }

  /// The key in the file.
  public let name: String
  /// What it may hold.
  public let form: Form
  /// Whether it must be given.
  public let isRequired: Bool
  /// What it means, with its default when it may be left out.
  public let summary: Words

  /// Declares a parameter that must be given.
  public static func required(_ name: String, _ form: Form, _ summary: Words) -> Parameter {
    Parameter(name: name, form: form, isRequired: true, summary: summary)
  }

  /// Declares a parameter that may be left out.
  public static func optional(_ name: String, _ form: Form, _ summary: Words) -> Parameter {
    Parameter(name: name, form: form, isRequired: false, summary: summary)
  }
}
