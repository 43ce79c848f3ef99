public import PovertyExit

extension PanelBacktestReport {
  /// The report as one JSON object.
  public func json(_ manifest: Manifest, in language: Language) -> JSON {
    .object([
      .init("schemaVersion", JSON(PanelForecastJSON.schemaVersion)),
      .init("manifest", manifest.json),
      .init("warnings", .array(reading.warnings.map { $0.json(in: language) })),
      .init("table", reading.json(in: language)),
      .init("unit", .string(reading.unit.rawValue)),
      .init("horizon", JSON(horizon)),
      .init("target", JSON(target)),
      .init(
        "origins",
        .array(
          test.origins.map { origin in
            .object([
              .init("year", JSON(origin.year)),
              .init("seconds", JSON(origin.seconds.map(ByteText.rounded))),
              .init("weights", .array(origin.weights.map(\.json))),
            ])
          })),
      .init("scores", .array(test.rows.map(json))),
      .init("means", .array(test.means.map(json))),
      .init(
        "pit",
        .array(
          overall.map {
            .object([
              .init("candidate", .string($0.candidate)),
              .init("shares", .array($0.pit.map { .number(ByteText.rounded($0)) })),
            ])
          })),
      .init("coverage", .array(test.slices.map(json))),
      .init(
        "reliability",
        .array(
          test.reliability.map {
            .object([
              .init("tenth", JSON($0.bin)), .init("count", JSON($0.count)),
              .init("chance", .number(ByteText.rounded($0.chance))),
              .init("met", .number(ByteText.rounded($0.met))),
            ])
          })),
    ])
  }

  private func json(_ row: PanelBacktest.Row) -> JSON {
    .object(
      [
        .init("candidate", .string(row.candidate)),
        .init("origin", row.origin.map { JSON($0) } ?? .null),
        .init("horizon", row.horizon.map { JSON($0) } ?? .null), .init("count", JSON(row.count)),
      ] + scores.map { .init($0.name, JSON(value($0, of: row))) })
  }

  private func json(_ slice: PanelBacktest.Slice) -> JSON {
    let (by, name) = slice.kind.names
    return .object(
      [
        .init("by", .string(by)), .init("name", .string(name)), .init("count", JSON(slice.count)),
        .init("wis", .number(ByteText.rounded(slice.wis * reading.unit.whole))),
      ]
        + zip([50, 80, 90, 95], slice.coverages).map {
          .init("coverage-\($0)", .number(ByteText.rounded($1)))
        })
  }
}
