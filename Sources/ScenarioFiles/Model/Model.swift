public import PovertyExit

/// A model as read from its folder: the place, its ledger, its questions.
public struct Model: Sendable {
  /// The folder, as named by the caller.
  public var folder: String
  /// The place the model is about.
  public var place: Place
  /// The document the figures come from: title, author, date.
  public var document: Words
  /// The year the document was written, when the model says so.
  public var written: Int?
  /// The register, for all places, with assumed populations.
  public var ledger: Ledger
  /// Horizon and deadline.
  public var settings: TrendSettings
  /// The flows other than exit declared for the place; empty where the ledger's
  /// own are to be used.
  public var flows: [Flow]
  /// The figures of figures.csv, in the order of the file.
  public var figures: [Figure]
  /// The values that are in no document, in the order of the file.
  public var assumptions: [Figure]
  /// The questions, in the order of the file.
  public var questions: [Question]
  /// The scenarios, by id.
  public var scenarios: [Scenario]
  /// The expected answers, in the order of the file.
  public var tests: [ModelTest]
  /// The files read, by path.
  public var inputs: [InputFile]
  /// What is worth knowing but stopped nothing.
  public var warnings: [Diagnostic]

  /// The question with this id, or `nil`.
  public func question(_ id: String) -> Question? { questions.first { $0.id == id } }
}

/// A file that was read, for the manifest.
public struct InputFile: Hashable, Sendable {
  /// The path as read.
  public var path: String
  /// The SHA-256 of its bytes, in hexadecimal.
  public var sha256: String

  /// Creates the record of one file.
  public init(path: String, sha256: String) {
    self.path = path
    self.sha256 = sha256
  }
}

/// A named set of other assumptions: `scenarios/<id>.yaml`.
public struct Scenario: Hashable, Sendable {
  /// The name of the file without `.yaml`.
  public var id: String
  /// The name for people.
  public var name: Words
  /// The ids of the scenarios it builds on, nearest first.
  public var ancestors: [String]
  /// The assumptions it replaces, those of its ancestors included.
  public var assumptions: [Figure]

  /// Creates a scenario.
  public init(id: String, name: Words, ancestors: [String] = [], assumptions: [Figure] = []) {
    self.id = id
    self.name = name
    self.ancestors = ancestors
    self.assumptions = assumptions
  }
}
