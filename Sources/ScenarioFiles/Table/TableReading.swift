public import PovertyExit

/// A table read by itself, without the model it may belong to.
///
/// How its columns were understood is part of the result, because nothing is
/// guessed in silence.
public struct TableReading: Sendable {
  /// A column: its heading in the file and the name it was understood as.
  public struct Column: Hashable, Sendable {
    /// The heading in the file.
    public var heading: String
    /// The name of the column in a register or a table of figures.
    public var name: String
  }

  /// The file.
  public var path: String
  /// The columns, in the order of the file.
  public var columns: [Column]
  /// The register, or an empty ledger where the table holds other figures.
  public var ledger: Ledger
  /// The figures of a table of figures.
  public var figures: [Figure]
  /// What is worth knowing but stopped nothing.
  public var warnings: [Diagnostic]

  /// Reads the table at `path`: a register when it has a column of quantities,
  /// other figures when it has a column of ids and none of quantities.
  ///
  /// The places are those the table names.
  ///
  /// - Throws: `InvalidInput` with every mistake of the table.
  public static func read(_ path: String) throws(InvalidInput) -> TableReading {
    var problems = Problems()
    guard let source = SourceText.read(path, &problems) else {
      throw InvalidInput(diagnostics: problems.diagnostics)
    }
    let table = Table(source, &problems)
    let isRegister =
      Self.names(table, RegisterReader.columns).contains { $0.name == "quantity" }
      || !Self.names(table, FiguresReader.columns).contains { $0.name == "id" }
    let columns = isRegister ? RegisterReader.columns : FiguresReader.columns
    let places = Places(named: Self.places(in: table, columns))
    var catalogue = Catalogue()
    var register = RegisterReader(places: places)
    var figures: [Figure] = []
    if table.header.isEmpty {
      try problems.check()
    } else if isRegister {
      register.read(table, into: &catalogue, &problems)
      PlausibilityChecks(rows: register.rows, head: nil).run(&problems)
    } else {
      figures = FiguresReader.read(table, places: places, into: &catalogue, &problems)
    }
    try problems.check()
    return TableReading(
      path: path, columns: names(table, columns),
      ledger: Ledger(places: places.all, entries: register.rows.map(\.entry)), figures: figures,
      warnings: problems.warnings)
  }

  /// The headings that are known, with what they mean.
  private static func names(_ table: Table, _ known: [Columns.Column]) -> [Column] {
    table.header.compactMap { cell in
      let text = CellText.normalized(cell.text)
      let key = text.lowercased()
      return known.first { $0.name == key || $0.synonyms.contains(key) }
        .map { Column(heading: text, name: $0.name) }
    }
  }

  /// The places a table names, in the order of their first rows.
  private static func places(in table: Table, _ known: [Columns.Column]) -> [String] {
    guard let column = known.first(where: { $0.name == "place" }),
      let index = table.header.firstIndex(where: { cell in
        let key = CellText.normalized(cell.text).lowercased()
        return column.name == key || column.synonyms.contains(key)
      })
    else { return [] }
    var seen: Set<String> = []
    return table.rows.compactMap { $0.indices.contains(index) ? $0[index].text : nil }
      .map { CellText.normalized($0) }
      .filter { !$0.isEmpty && seen.insert($0).inserted }
  }
}
