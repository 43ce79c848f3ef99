public import PovertyExit

/// A table in long form, ready to be written as CSV.
public struct CSVTable: Hashable, Sendable {
  /// The name of its file, without the ending.
  public var name: String
  /// The names of the columns.
  public var header: [String]
  /// The rows, each with one cell a column.
  public var rows: [[String]]

  /// Creates a table.
  public init(name: String, header: [String], rows: [[String]]) {
    self.name = name
    self.header = header
    self.rows = rows
  }

  /// The table as RFC 4180 CSV in UTF-8: commas, double quotes, lines ended by
  /// CR LF as spreadsheets expect.
  ///
  /// - Parameter withHeader: Whether the first line names the columns.
  public func text(withHeader: Bool = true) -> String {
    var text = ""
    for row in (withHeader ? [header] : []) + rows {
      text += row.map(Self.cell).joined(separator: ",") + "\r\n"
    }
    return text
  }

  /// One cell. A text that a spreadsheet would run as a formula (it begins with
  /// `=`, `+`, `-`, `@`, a tab or a line break) gets a leading apostrophe, numbers
  /// excepted: the files of a model can come from anybody.
  static func cell(_ text: String) -> String {
    var text = text
    if let first = text.unicodeScalars.first, "=+-@\t\r\n＝＋－＠".unicodeScalars.contains(first),
      Double(text) == nil
    {
      text = "'" + text
    }
    guard text.unicodeScalars.contains(where: { ",\"\r\n".unicodeScalars.contains($0) }) else {
      return text
    }
    return "\""
      + text.split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\"\"") + "\""
  }

  /// A number with the fewest digits that read back the same; empty where there
  /// is none.
  static func cell(_ number: Double?) -> String {
    guard let number, number.isFinite else { return "" }
    return JSON.text(of: number)
  }
}

extension Report {
  /// The names of ``tables(in:)``, in their order.
  public static let tableNames = ["answers", "projection", "trend", "ledger", "residuals"]

  /// The report as long tables: answers, projection, trend, ledger, residuals.
  ///
  /// Every table names the model's place in its first column, so the tables of
  /// several models can be stacked.
  public func tables(in language: Language) -> [CSVTable] {
    [
      answersTable(in: language), projectionTable, trendTable(in: language),
      ledgerTable(in: language), residualsTable(in: language),
    ]
  }

  private func answersTable(in language: Language) -> CSVTable {
    CSVTable(
      name: "answers",
      header: [
        "model", "id", "quantity", "value", "lower", "upper", "unit", "text", "status", "basis",
        "sentence", "title", "kind",
      ],
      rows: outcome.answers.flatMap { answer in
        answer.findings.map { finding in
          [
            place.id, answer.question.id, finding.quantity, CSVTable.cell(finding.value),
            CSVTable.cell(finding.lower), CSVTable.cell(finding.upper), finding.unit.name,
            finding.text ?? "", finding.status.rawValue, basis(of: finding)(language),
            finding.sentence(language), answer.question.title(language),
            answer.question.kind.name,
          ]
        }
      })
  }

  private var projectionTable: CSVTable {
    CSVTable(
      name: "projection",
      header: [
        "model", "place", "year", "quantity", "unit", "mean", "p05", "p10", "p50", "p90", "p95",
      ],
      rows: projection.map { row in
        let summary = row.summary
        let numbers = [
          summary.mean, summary.p05, summary.p10, summary.p50, summary.p90, summary.p95,
        ]
        return [place.id, row.place, "\(row.year)", row.quantity, row.unit.name]
          + numbers.map { CSVTable.cell($0) }
      })
  }

  private func trendTable(in language: Language) -> CSVTable {
    CSVTable(
      name: "trend",
      header: [
        "model", "place", "pace", "name", "weight", "prior_weight", "error", "origins", "year",
        "point", "p05", "p50", "p95",
      ],
      rows: outcome.forecasts.flatMap { forecast in
        forecast.members.map { member in
          [
            place.id, forecast.place, member.pace, member.words(language),
            CSVTable.cell(member.weight),
            CSVTable.cell(Pace.named(member.pace)?.priorWeight),
            CSVTable.cell(member.score.error), "\(member.score.origins)",
            "\(forecast.origin + 1)", CSVTable.cell(member.point),
            CSVTable.cell(member.firstExits.lower), CSVTable.cell(member.firstExits.median),
            CSVTable.cell(member.firstExits.upper),
          ]
        }
      })
  }

  private func ledgerTable(in language: Language) -> CSVTable {
    CSVTable(
      name: "ledger",
      header: [
        "model", "id", "place", "span", "quantity", "value", "lower", "upper", "unit", "text",
        "qualifier", "reading", "source",
      ],
      rows: outcome.study.ledger.entries.map { entry in
        [
          place.id, entry.id, entry.place, entry.span.description, entry.quantity.rawValue,
          CSVTable.cell(entry.figure.value), CSVTable.cell(entry.figure.interval.lower),
          CSVTable.cell(entry.figure.interval.upper), entry.figure.dimension.name,
          entry.figure.text, entry.figure.qualifier.rawValue, entry.reading ?? "",
          entry.figure.source(language),
        ]
      })
  }

  private func residualsTable(in language: Language) -> CSVTable {
    CSVTable(
      name: "residuals",
      header: [
        "model", "id", "place", "span", "counting", "status", "value", "lower", "upper", "unit",
        "statement",
      ],
      rows: outcome.balances.map { balance in
        [
          place.id, balance.id, balance.place, balance.span.description,
          balance.flows.map(\.rawValue).joined(separator: "+"), balance.verdict.status,
          CSVTable.cell(balance.residual), CSVTable.cell(balance.interval?.lower),
          CSVTable.cell(balance.interval?.upper), balance.dimension.name,
          balance.statement(language),
        ]
      })
  }
}
