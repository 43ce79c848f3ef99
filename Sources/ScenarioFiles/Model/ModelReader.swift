public import PovertyExit

/// Reads a model from its folder.
public enum ModelReader {
  /// Returns the model in `folder`, with every file checked.
  ///
  /// ```swift
  /// let model = try ModelReader.read("models/wuhu")
  /// model.questions.count
  /// ```
  ///
  /// All mistakes of all files are reported in one pass; warnings are in
  /// ``Model/warnings``.
  ///
  /// - Parameters:
  ///   - folder: The folder that holds model.yaml.
  ///   - overrides: Other values for assumptions, with their unit, by id.
  ///   - kinds: The kinds of questions the model may ask; those of the library
  ///     by default.
  /// - Throws: `InvalidInput` with at most 50 problems and the count of the rest.
  public static func read(
    _ folder: String, overriding overrides: [String: String] = [:],
    kinds: [QuestionKind] = QuestionKind.all
  ) throws(InvalidInput) -> Model {
    var pass = ModelPass(folder: folder, kinds: kinds)
    let model = pass.run()
    try pass.problems.check()
    guard var model else {
      throw InvalidInput(diagnostics: pass.problems.diagnostics)
    }
    model.warnings = pass.problems.warnings
    return overrides.isEmpty ? model : try model.assuming(overrides)
  }
}

/// One pass over the files of a model.
struct ModelPass {
  let folder: String
  let kinds: [QuestionKind]
  var problems = Problems()
  private var inputs: [InputFile] = []

  init(folder: String, kinds: [QuestionKind]) {
    self.kinds = kinds
    var trimmed = folder
    while trimmed.count > 1, trimmed.last == "/" { trimmed.removeLast() }
    self.folder = trimmed
  }

  /// Reads everything; `nil` when the model has no head to stand on.
  mutating func run() -> Model? {
    guard isFolder() else { return nil }
    let root = yaml("model.yaml", isRequired: true)
    let head = root.flatMap { ModelFile($0, &problems) }
    var catalogue = Catalogue()
    let places = head?.places ?? Places.unknown
    var assumptions = AssumptionReader.read(
      head?.section["assume"], into: &catalogue, &problems)
    if head == nil { assumptions.isComplete = false }
    let figures = table("figures.csv").map {
      FiguresReader.read($0, places: places, into: &catalogue, &problems)
    }
    var register = RegisterReader(places: places)
    if FileBytes.exists(path("register.csv")) {
      if let table = table("register.csv") {
        register.read(table, into: &catalogue, &problems)
      } else {
        catalogue.isIncomplete = true
      }
    } else {
      problems.warning(
        .noRegister, at: Position(path("register.csv")),
        Words(
          "no register: questions about the stock will be answered 'no stock'",
          "没有登记台账：涉及存量的问题将答“没有存量数”"))
    }
    if figures == nil, FileBytes.exists(path("figures.csv")) { catalogue.isIncomplete = true }
    PlausibilityChecks(rows: register.rows, head: head).run(&problems)

    let questions = QuestionReader(
      places: places, catalogue: catalogue, kinds: kinds
    )
    .read(head?.section["questions"], &problems)
    let flows = FlowsReader.read(
      head?.section["flows"], isNetted: head?.isNetted ?? false, from: catalogue, &problems)
    let scenarios = scenarios(assumptions)
    let tests = tests(head, assumptions)
    guard let head else { return nil }
    let ledger = Ledger(
      places: places.all,
      entries: register.rows.map(\.entry)
        + AssumedPopulations.entries(for: register.rows.map(\.entry), places, assumptions.figures),
      isNetted: head.isNetted)
    return Model(
      folder: folder, place: places.top, document: head.document, written: head.written,
      ledger: ledger, settings: head.settings, flows: flows,
      figures: figures ?? [],
      assumptions: assumptions.figures,
      questions: questions, scenarios: scenarios, tests: tests, inputs: inputs, warnings: [])
  }

  private mutating func isFolder() -> Bool {
    if FileBytes.names(in: folder) != nil { return true }
    let exists = FileBytes.exists(folder)
    problems.error(
      exists ? .notAFolder : .missingFile, at: Position(folder),
      exists
        ? Words("is not a folder that can be read", "不是可读取的文件夹")
        : Words("the folder does not exist", "文件夹不存在"),
      hint: Words("name the folder that holds model.yaml", "请指定含 model.yaml 的文件夹"))
    return false
  }

  func path(_ name: String) -> String { folder == "." ? name : "\(folder)/\(name)" }

  /// The text of a file of the model; `nil` without a word when an optional one
  /// does not exist.
  private mutating func text(_ name: String, isRequired: Bool = false) -> SourceText? {
    guard isRequired || FileBytes.exists(path(name)) else { return nil }
    guard let source = SourceText.read(path(name), &problems) else { return nil }
    inputs.append(InputFile(path: source.file, sha256: source.digest))
    return source
  }

  private mutating func yaml(_ name: String, isRequired: Bool = false) -> YAMLNode? {
    text(name, isRequired: isRequired).flatMap { YAMLReader.read($0, &problems) }
  }

  private mutating func table(_ name: String) -> Table? {
    guard let source = text(name) else { return nil }
    let table = Table(source, &problems)
    guard table.header.isEmpty else { return table }
    // A quote that never closes has been reported where it opens.
    if !problems.hasErrors(in: source.file) {
      problems.error(
        .emptyFile, at: Position(source.file), Words("the table has no header", "表格没有表头"),
        hint: Words("its first line names the columns", "第一行应为列名"))
    }
    return nil
  }

  private mutating func scenarios(_ assumptions: Assumptions) -> [Scenario] {
    let names = FileBytes.names(in: path("scenarios")) ?? []
    var reader = ScenarioReader(assumptions: assumptions)
    for name in names where name.hasSuffix(".yaml") {
      guard let node = yaml("scenarios/\(name)") else {
        reader.addBroken(String(name.dropLast(5)))
        continue
      }
      reader.read(node, id: String(name.dropLast(5)), &problems)
    }
    return reader.resolved(&problems)
  }

  private mutating func tests(_ head: ModelFile?, _ assumptions: Assumptions) -> [ModelTest] {
    guard let node = yaml("tests.yaml") else { return [] }
    return TestsReader(
      questionIDs: head.map { QuestionReader.ids($0.section["questions"]) },
      assumptions: assumptions
    ).read(node, &problems)
  }
}
