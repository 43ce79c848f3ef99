public import PovertyExit

/// What a JSON file of forecasts says before its rows: where they come from and how
/// to read them.
public struct PanelForecastJSON: Sendable {
  /// The version of the form. It grows when a key changes its meaning or goes; a new
  /// key does not change it.
  public static let schemaVersion = 1

  /// The table that was read.
  public var reading: PanelReading
  /// The columns of the rows.
  public var columns: PanelForecastColumns
  /// The candidates with their weights and scores.
  public var weights: [PanelTrend.Weight]
  /// What is needed to run it again.
  public var manifest: Manifest
  /// The breaks of definition that were given, and those that the figures propose.
  public var breaks: PanelBreakNote
  /// The year of the target, or `nil` without one.
  public var targetYear: Int?
  /// All places together and each group, where they were drawn.
  public var totals: PanelTotals?
  /// How many places meet the target, where they were drawn.
  public var target: PanelTargetReport?

  /// Creates the head of a file.
  public init(
    reading: PanelReading, columns: PanelForecastColumns, weights: [PanelTrend.Weight],
    manifest: Manifest, breaks: PanelBreakNote, targetYear: Int? = nil,
    totals: PanelTotals? = nil, target: PanelTargetReport? = nil
  ) {
    self.reading = reading
    self.columns = columns
    self.weights = weights
    self.manifest = manifest
    self.breaks = breaks
    self.targetYear = targetYear
    self.totals = totals
    self.target = target
  }

  /// Everything before the rows, up to and with the bracket that opens them.
  public func opening(in language: Language) -> String {
    let warnings = reading.warnings + breaks.warnings(path: reading.path)
    let head = JSON.object([
      .init("schemaVersion", JSON(Self.schemaVersion)),
      .init("manifest", manifest.json),
      .init("warnings", .array(warnings.map { $0.json(in: language) })),
      .init("table", reading.json(in: language)),
      .init("unit", .string(columns.unit.rawValue)),
      .init("levels", .array(columns.levels.map { .number($0) })),
      .init("target", JSON(columns.target)),
      .init("targetYear", targetYear.map { JSON($0) } ?? .null),
      .init("weights", .array(weights.map(\.json))),
      .init("breaks", breaks.json),
      .init("totals", totals?.json ?? .null),
      .init("placesMet", target?.json ?? .null),
    ]).text
    // The object is closed by ``closing``, behind its rows.
    return head.dropLast(2) + ",\n  \"forecast\": ["
  }

  /// Everything behind the rows.
  public static let closing = "\n  ]\n}\n"
}

extension PanelReading {
  /// The table and how it was read.
  func json(in language: Language) -> JSON {
    .object([
      .init("path", .string(path)),
      .init("reading", .string(sentence(language))),
      .init("places", JSON(panel.placeCount)),
      .init("firstYear", JSON(panel.years.lowerBound)),
      .init("lastYear", JSON(panel.years.upperBound)),
      .init("roundingUnit", .number(panel.roundingUnit)),
    ])
  }
}

extension PanelTrend.Weight {
  /// The candidate with its weight and its score in percentage points.
  var json: JSON {
    .object([
      .init("name", .string(candidate.name)),
      .init("weight", .number(ByteText.rounded(weight))),
      .init("score", JSON(score.map(ByteText.rounded))),
    ])
  }
}
