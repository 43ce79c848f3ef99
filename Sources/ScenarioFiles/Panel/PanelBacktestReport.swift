public import PovertyExit

/// The scores of a back-test: every candidate and the combination, by origin and horizon,
/// as long tables, JSON or a summary.
public struct PanelBacktestReport: Sendable {
  let reading: PanelReading
  let test: PanelBacktest
  /// The most years ahead that were scored.
  let horizon: Int
  /// The share to be reached, or `nil`.
  let target: Double?

  /// Creates a report.
  ///
  /// - Parameters:
  ///   - reading: The table that was read.
  ///   - test: Its back-test.
  ///   - horizon: The most years ahead that were scored.
  ///   - target: The share to be reached, or `nil`.
  public init(
    reading: PanelReading, test: PanelBacktest, horizon: Int, target: Double? = nil
  ) {
    self.reading = reading
    self.test = test
    self.horizon = horizon
    self.target = target
  }

  /// The file as named by the user.
  public var path: String { reading.path }

  /// How the table was understood.
  public var sentence: Words { reading.sentence }

  /// What is scored, by its name in files. Distances are in the unit of the table.
  struct Score {
    let name: String
    let isDistance: Bool
    let value: (PanelBacktest.Row) -> Double?

    static func scores(hasTarget: Bool) -> [Score] {
      func distance(_ name: String, _ value: @escaping (PanelBacktest.Row) -> Double) -> Score {
        Score(name: name, isDistance: true) { value($0) }
      }
      func plain(_ name: String, _ value: @escaping (PanelBacktest.Row) -> Double?) -> Score {
        Score(name: name, isDistance: false, value: value)
      }
      return [
        distance("mae") { $0.mae }, plain("mase") { $0.mase }, distance("wis") { $0.wis },
        distance("dispersion") { $0.dispersion },
        distance("overprediction") { $0.overprediction },
        distance("underprediction") { $0.underprediction },
        distance("wis-80-90") { $0.wis80And90 }, distance("crps") { $0.crps },
        plain("coverage-50") { $0.coverage50 }, plain("coverage-80") { $0.coverage80 },
        plain("coverage-90") { $0.coverage90 }, plain("coverage-95") { $0.coverage95 },
        plain("skill-no-change") { $0.skillNoChange }, plain("skill-drift") { $0.skillDrift },
      ] + (hasTarget ? [plain("brier") { $0.brier }] : [])
    }
  }

  /// What is scored.
  var scores: [Score] { Score.scores(hasTarget: target != nil) }

  /// A score of a row in the unit of the table, to six digits.
  func value(_ score: Score, of row: PanelBacktest.Row) -> Double? {
    score.value(row).map {
      ByteText.rounded(score.isDistance ? $0 * reading.unit.whole : $0)
    }
  }

  /// The names of ``tables``, in their order.
  public static let tableNames = [
    "backtest", "means", "pit", "coverage", "reliability", "origins",
  ]

  /// The scores, their means, where the outcomes fell, coverage by group and decile, what
  /// came of the chances given, and the weights at each origin.
  public var tables: [CSVTable] { [table, means, pit, coverage, reliability, origins] }

  /// The scores as a long table.
  public var table: CSVTable { table("backtest", of: test.rows) }

  private var means: CSVTable { table("means", of: test.means) }

  private func table(_ name: String, of rows: [PanelBacktest.Row]) -> CSVTable {
    CSVTable(
      name: name,
      header: ["candidate", "origin", "horizon", "count"] + scores.map(\.name),
      rows: rows.map { row in
        [
          row.candidate, row.origin.map { "\($0)" } ?? "", row.horizon.map { "\($0)" } ?? "",
          "\(row.count)",
        ] + scores.map { CSVTable.cell(value($0, of: row)) }
      })
  }

  /// How often the outcomes fell into each tenth of their forecasts, over all origins and
  /// horizons.
  private var pit: CSVTable {
    CSVTable(
      name: "pit", header: ["candidate", "tenth", "share"],
      rows: overall.flatMap { row in
        row.pit.enumerated().map { tenth, share in
          [row.candidate, "\(tenth + 1)", CSVTable.cell(ByteText.rounded(share))]
        }
      })
  }

  private var coverage: CSVTable {
    CSVTable(
      name: "coverage",
      header: [
        "by", "name", "count", "wis", "coverage-50", "coverage-80", "coverage-90", "coverage-95",
      ],
      rows: test.slices.map { slice in
        let (by, name) = slice.kind.names
        return [by, name, "\(slice.count)"]
          + ([slice.wis * reading.unit.whole] + slice.coverages)
          .map { CSVTable.cell(ByteText.rounded($0)) }
      })
  }

  private var reliability: CSVTable {
    CSVTable(
      name: "reliability", header: ["tenth", "count", "chance", "met"],
      rows: test.reliability.map {
        [
          "\($0.bin)", "\($0.count)", CSVTable.cell(ByteText.rounded($0.chance)),
          CSVTable.cell(ByteText.rounded($0.met)),
        ]
      })
  }

  private var origins: CSVTable {
    CSVTable(
      name: "origins", header: ["origin", "seconds", "candidate", "weight"],
      rows: test.origins.flatMap { origin in
        origin.weights.map { weight in
          [
            "\(origin.year)", CSVTable.cell(origin.seconds.map(ByteText.rounded)),
            weight.candidate.name, CSVTable.cell(ByteText.rounded(weight.weight)),
          ]
        }
      })
  }

  /// The means over all origins and horizons, the smallest WIS first.
  var overall: [PanelBacktest.Row] {
    test.means.filter { $0.horizon == nil }.enumerated()
      .sorted { ($0.element.wis, $0.offset) < ($1.element.wis, $1.offset) }.map(\.element)
  }
}

extension PanelBacktest.Slice {
  /// The shares inside of the intervals of 50, 80, 90 and 95 %.
  var coverages: [Double] { [coverage50, coverage80, coverage90, coverage95] }
}

extension PanelBacktest.Slice.Kind {
  /// The kind and the name of the places.
  var names: (by: String, name: String) {
    switch self {
    case .group(let name): ("group", name)
    case .decile(let tenth): ("decile", "\(tenth)")
    }
  }
}
