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
  /// The candidates with their weights.
  public var weights: [(name: String, weight: Double)]
  /// What is needed to run it again.
  public var manifest: Manifest

  /// Creates the head of a file.
  public init(
    reading: PanelReading, columns: PanelForecastColumns,
    weights: [(name: String, weight: Double)], manifest: Manifest
  ) {
    self.reading = reading
    self.columns = columns
    self.weights = weights
    self.manifest = manifest
  }

  /// Everything before the rows, up to and with the bracket that opens them.
  public func opening(in language: Language) -> String {
    let panel = reading.panel
    let head = JSON.object([
      .init("schemaVersion", JSON(Self.schemaVersion)),
      .init("manifest", manifest.json),
      .init("warnings", .array(reading.warnings.map { $0.json(in: language) })),
      .init(
        "table",
        .object([
          .init("path", .string(reading.path)),
          .init("reading", .string(reading.sentence(language))),
          .init("places", JSON(panel.placeCount)),
          .init("firstYear", JSON(panel.years.lowerBound)),
          .init("lastYear", JSON(panel.years.upperBound)),
          .init("roundingUnit", .number(panel.roundingUnit)),
        ])),
      .init("unit", .string(columns.unit.rawValue)),
      .init("levels", .array(columns.levels.map { .number($0) })),
      .init("target", JSON(columns.target)),
      .init(
        "weights",
        .array(
          weights.map {
            .object([.init("name", .string($0.name)), .init("weight", .number($0.weight))])
          })),
    ]).text
    // The object is closed by ``closing``, behind its rows.
    return head.dropLast(2) + ",\n  \"forecast\": ["
  }

  /// Everything behind the rows.
  public static let closing = "\n  ]\n}\n"
}
