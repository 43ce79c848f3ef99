public import PovertyExit

/// The scores of a back-test: every candidate and the combination, by origin and
/// horizon, as a long table, JSON or a summary.
public struct PanelBacktestReport: Sendable {
  /// The scores of one candidate, forecast from one year for one distance.
  public struct Row: Sendable {
    /// The name of the candidate.
    public var candidate: String
    /// The last year that it knew.
    public var origin: Int
    /// The number of years ahead, from 1.
    public var horizon: Int
    /// The scores in the order of ``PanelBacktestReport/Score``.
    public var scores: [Double]

    /// Creates a row.
    public init(candidate: String, origin: Int, horizon: Int, scores: [Double]) {
      self.candidate = candidate
      self.origin = origin
      self.horizon = horizon
      self.scores = scores
    }
  }

  /// What is scored. Distances are shares in a row and in the unit of the table in what is
  /// written.
  public enum Score: String, CaseIterable, Sendable {
    case mae, mase, wis, dispersion, overprediction, underprediction, crps
    case coverage50 = "coverage-50"
    case coverage80 = "coverage-80"
    case coverage90 = "coverage-90"
    case coverage95 = "coverage-95"
    case skillNoChange = "skill-no-change"
    case skillDrift = "skill-drift"
    case seconds

    /// Whether the score is a distance between rates.
    var isDistance: Bool {
      switch self {
      case .mae, .wis, .dispersion, .overprediction, .underprediction, .crps: true
      default: false
      }
    }
  }

  /// A share of outcomes in each tenth of the forecasts' own distribution.
  public typealias Histogram = (candidate: String, shares: [Double])

  private let reading: PanelReading
  private let rows: [Row]
  private let histograms: [Histogram]

  /// Creates a report.
  ///
  /// - Parameters:
  ///   - reading: The table that was read.
  ///   - rows: The scores, in the order in which they are written.
  ///   - histograms: For each candidate how often the outcome fell into each tenth of its
  ///     distribution (PIT); even when the distribution is right.
  public init(reading: PanelReading, rows: [Row], histograms: [Histogram] = []) {
    self.reading = reading
    self.rows = rows
    self.histograms = histograms
  }

  /// The scores as a long table.
  public var table: CSVTable {
    CSVTable(
      name: "backtest",
      header: ["candidate", "origin", "horizon"] + Score.allCases.map(\.rawValue),
      rows: rows.map { row in
        [row.candidate, "\(row.origin)", "\(row.horizon)"]
          + scores(of: row).map { CSVTable.cell($0) }
      })
  }

  /// How often the outcomes fell into each tenth, as a long table.
  public var histogramTable: CSVTable {
    CSVTable(
      name: "pit", header: ["candidate", "tenth", "share"],
      rows: histograms.flatMap { histogram in
        histogram.shares.enumerated().map { tenth, share in
          [histogram.candidate, "\(tenth + 1)", CSVTable.cell(share)]
        }
      })
  }

  /// The report as one JSON object.
  public func json(_ manifest: Manifest, in language: Language) -> JSON {
    .object([
      .init("schemaVersion", JSON(PanelForecastJSON.schemaVersion)),
      .init("manifest", manifest.json),
      .init("warnings", .array(reading.warnings.map { $0.json(in: language) })),
      .init("reading", .string(reading.sentence(language))),
      .init("unit", .string(reading.unit.rawValue)),
      .init(
        "scores",
        .array(
          rows.map { row in
            .object(
              [
                .init("candidate", .string(row.candidate)), .init("origin", JSON(row.origin)),
                .init("horizon", JSON(row.horizon)),
              ]
                + zip(Score.allCases, scores(of: row)).map {
                  .init($0.rawValue, .number($1))
                })
          })),
      .init(
        "pit",
        .array(
          histograms.map {
            .object([
              .init("candidate", .string($0.candidate)),
              .init("shares", .array($0.shares.map { .number($0) })),
            ])
          })),
    ])
  }

  /// The summary for people: each candidate over all origins and horizons, the best first,
  /// ending with a line break.
  public func text(in language: Language, style: TextStyle = TextStyle()) -> String {
    let years = Set(rows.map(\.origin)).sorted()
    let origins = years.map { "\($0)" }.joined(separator: ", ")
    let title = Words(
      "\(reading.path) · forecasts as of \(origins)", "\(reading.path) · 以 \(origins) 年为起点回测")
    let shown: [Score] = [.mae, .wis, .coverage80, .coverage90, .skillNoChange, .seconds]
    var table = TextTable(
      [.init(Words("candidate", "方法")(language), .left)]
        + shown.map { .init($0.words(language)) })
    let hasHistograms = !histograms.isEmpty
    if hasHistograms { table.columns.append(.init("PIT", .left)) }
    for (name, means) in summary {
      var row = [name] + shown.map { $0.text(means[$0] ?? .nan, unit: reading.unit) }
      if hasHistograms {
        let shares = histograms.first { $0.candidate == name }?.shares ?? []
        row.append(Sparkline.text(of: shares, style: style))
      }
      table.rows.append(row)
    }
    let note = Words(
      "MAE and WIS in percentage points; skill is the share of the no-change score that is "
        + "saved; PIT is even when the spread is right.",
      "MAE、WIS 单位为百分点；相对技巧为相对“不变”基准节省的得分比例；PIT 越平，离散程度越准确。")
    return style.finished(
      [
        style.bold(title(language)),
        style.dim(wrapped(reading.sentence(language), indent: 0, to: style.width)), "",
        table.lines(indent: 0, width: style.width).joined(separator: "\n"), "",
        style.dim(wrapped(note(language), indent: 0, to: style.width)),
      ].joined(separator: "\n") + "\n")
  }

  /// The means of each candidate over its rows, the smallest WIS first.
  private var summary: [(name: String, means: [Score: Double])] {
    var names: [String] = []
    var members: [String: [Row]] = [:]
    for row in rows {
      if members[row.candidate] == nil { names.append(row.candidate) }
      members[row.candidate, default: []].append(row)
    }
    let summary = names.map { name in
      let rows = members[name] ?? []
      let means = Score.allCases.enumerated().map { position, score in
        let known = rows.map { $0.scores[position] }.filter { !$0.isNaN }
        let sum = known.reduce(0, +)
        // What a candidate costs is the sum over its origins.
        let mean = score == .seconds ? sum : sum / Double(known.count)
        return (score, mean)
      }
      return (name: name, means: Dictionary(uniqueKeysWithValues: means))
    }
    return summary.enumerated().sorted {
      ($0.element.means[.wis] ?? 0, $0.offset) < ($1.element.means[.wis] ?? 0, $1.offset)
    }.map(\.element)
  }

  /// The scores of a row in the unit of the table.
  private func scores(of row: Row) -> [Double] {
    zip(Score.allCases, row.scores).map { $0.isDistance ? $1 * reading.unit.whole : $1 }
  }
}

extension PanelBacktestReport.Score {
  /// The heading of the score in the summary.
  fileprivate var words: Words {
    switch self {
    case .coverage80: Words("in 80 %", "80% 区间")
    case .coverage90: Words("in 90 %", "90% 区间")
    case .skillNoChange: Words("skill", "相对技巧")
    case .seconds: Words("seconds", "秒")
    default: Words(same: rawValue.uppercased())
    }
  }

  /// A value of the summary.
  fileprivate func text(_ value: Double, unit: PanelUnit) -> String {
    guard !value.isNaN else { return "—" }
    switch self {
    case .coverage50, .coverage80, .coverage90, .coverage95, .skillNoChange, .skillDrift:
      return percent(value, decimals: 0)
    case .seconds: return grouped(value, decimals: 2)
    case .mase: return significant(value, 3)
    default: return significant(value * 100, 3)
    }
  }
}
