public import PovertyExit

/// An outcome with what a reader needs beside it: the document, the manifest,
/// the warnings of reading.
///
/// It is written in one of three forms, each a pure function of the report:
/// ``json(in:)`` for programs, ``tables(in:)`` for spreadsheets and
/// ``text(in:style:)`` for people.
public struct Report: Sendable {
  /// Balances, forecasts and answers.
  public var outcome: Outcome
  /// Title, author and date of the document, in one line.
  public var document: Words
  /// What repeats the run.
  public var manifest: Manifest
  /// What was worth a warning in the files.
  public var warnings: [Diagnostic]

  /// Creates a report.
  public init(
    outcome: Outcome, document: Words, manifest: Manifest, warnings: [Diagnostic] = []
  ) {
    self.outcome = outcome
    self.document = document
    self.manifest = manifest
    self.warnings = warnings
  }

  /// The place the report is about.
  public var place: Place { outcome.study.place }

  /// One line of the projection: a quantity of a place in a year.
  struct ProjectionRow {
    var place: String
    var year: Int
    var quantity: String
    var unit: Dimension
    var summary: DrawSummary
  }

  /// The projection in the order place, quantity, year: the register at the end
  /// of the year, the exits during it and, where a population is published, the
  /// incidence.
  var projection: [ProjectionRow] {
    outcome.forecasts.flatMap { forecast -> [ProjectionRow] in
      let rows = { (quantity: String, columns: [[Double]]) in
        zip(forecast.years, columns).compactMap { year, draws in
          DrawSummary(draws).map {
            ProjectionRow(
              place: forecast.place, year: year, quantity: quantity, unit: .people, summary: $0)
          }
        }
      }
      let register = rows("register", forecast.register)
      let exits = rows("exits", forecast.exits)
      guard let population = population(of: forecast.place), population > 0 else {
        return register + exits
      }
      return register + exits
        + register.map {
          ProjectionRow(
            place: $0.place, year: $0.year, quantity: "incidence", unit: .share,
            summary: $0.summary.scaled(by: 1 / population))
        }
    }
  }

  /// The latest published population of a place.
  private func population(of place: String) -> Double? {
    outcome.study.ledger.entries(.population, of: place).last?.figure.value
  }

  /// The basis of a finding in one sentence.
  func basis(of finding: Finding) -> Words {
    guard !finding.basis.isEmpty else {
      return Words("the document's own figures", "仅依据文件所列数字")
    }
    return finding.basis.joined(by: Words("; ", "；"))
  }
}

extension LedgerEntry {
  /// The id by which questions refer to the entry.
  var id: String { figure.id }
}

extension Figure {
  /// The phrase, the reason or the rule the figure comes from.
  var source: Words {
    switch origin {
    case .document(let phrase): Words(same: phrase)
    case .assumption(let reason): reason
    case .derived(let rule): rule
    }
  }
}
