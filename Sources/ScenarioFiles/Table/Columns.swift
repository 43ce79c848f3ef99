internal import PovertyExit

/// Which column of a table holds what, by English or Chinese header.
struct Columns {
  /// A column that a table can have.
  struct Column {
    var name: String
    var isRequired: Bool
    var synonyms: [String] = []
  }

  private let index: [String: Int]

  /// Finds the columns in the header of `table`, or reports what is unknown or
  /// missing; `nil` when a required column is.
  init?(_ table: Table, _ columns: [Column], _ problems: inout Problems) {
    var index: [String: Int] = [:]
    let names = columns.map(\.name)
    guard !Self.reportSeparator(table.header, &problems) else { return nil }
    for (position, cell) in table.header.enumerated() {
      let text = CellText.normalized(cell.text)
      guard !text.isEmpty else { continue }
      let key = text.lowercased()
      guard let column = columns.first(where: { $0.name == key || $0.synonyms.contains(key) })
      else {
        problems.error(
          .unknownColumn, at: cell.position,
          Words("unknown column \(quoted(text))", "未知的列 \(quoted(text))"),
          hint: NearestMatch.hint(text, among: names, what: Words("known columns", "可用的列")))
        continue
      }
      if index[column.name] == nil {
        index[column.name] = position
      } else if CellText.normalized(table.header[index[column.name] ?? 0].text) != text {
        problems.error(
          .duplicateColumn, at: cell.position,
          Words(
            "column \(quoted(text)) means '\(column.name)', which is there already",
            "列 \(quoted(text)) 即 '\(column.name)'，已经存在"))
      }
    }
    let missing = columns.filter { $0.isRequired && index[$0.name] == nil }
    for column in missing {
      let chinese = column.synonyms.first.map { "（\($0)）" } ?? ""
      problems.error(
        .missingColumn, at: Position(table.end.file, table.header.first?.position.line, 1),
        Words("column '\(column.name)' is missing", "缺少列 '\(column.name)'\(chinese)"),
        hint: Words("the header needs: ", "表头须有：")
          + listed(columns.filter(\.isRequired).map(\.name)))
    }
    guard missing.isEmpty else { return nil }
    self.index = index
  }

  /// The cell of a column in a row, or `nil` when the table has no such column.
  func cell(_ name: String, _ row: [Table.Cell]) -> Table.Cell? { index[name].map { row[$0] } }

  /// The text of a cell made plain, or an empty text.
  func text(_ name: String, _ row: [Table.Cell]) -> String {
    cell(name, row).map { CellText.normalized($0.text) } ?? ""
  }

  /// The position of a cell, or of its row.
  func position(_ name: String, _ row: [Table.Cell]) -> Position {
    cell(name, row)?.position ?? row[0].position
  }

  /// Reports a header cut by something else than commas.
  static func reportSeparator(_ header: [Table.Cell], _ problems: inout Problems) -> Bool {
    guard header.count == 1, let cell = header.first else { return false }
    let found = [(";", "';'"), ("\t", "TAB"), ("、", "'、'"), ("|", "'|'"), ("，", "'，'")]
      .first { cell.text.contains($0.0) }
    guard let found else { return false }
    problems.error(
      .wrongSeparator, at: cell.position,
      Words("the cells are separated by \(found.1), not by commas", "单元格以 \(found.1) 分隔，而不是逗号"),
      hint: Words("save the sheet as CSV (comma delimited)", "请另存为“CSV（逗号分隔）”"))
    return true
  }
}
