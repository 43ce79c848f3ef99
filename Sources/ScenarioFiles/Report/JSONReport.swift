public import PovertyExit

extension Report {
  /// The version of the form of ``json(in:)``. It grows when a key changes its
  /// meaning or goes; a new key does not change it.
  public static let schemaVersion = 1

  /// The report as one JSON object, as in `Schema/run.schema.json`.
  ///
  /// Shares are in `0...1`, people and households are counts, money is yuan,
  /// dates are ISO. A bound that does not exist, or is infinite, is `null`.
  /// The order of the keys is fixed, so equal reports are equal bytes.
  public func json(in language: Language) -> JSON {
    .object([
      .init("schemaVersion", JSON(Self.schemaVersion)),
      .init("place", .string(place.id)),
      .init("name", .string(place.name(language))),
      .init("level", .string(place.level.rawValue)),
      .init("document", .string(document(language))),
      .init("manifest", manifest.json),
      .init("warnings", .array(warnings.map { $0.json(in: language) })),
      .init(
        "ledger",
        .object([
          .init("rows", .array(outcome.study.ledger.entries.map { $0.json(in: language) })),
          .init("residuals", .array(outcome.balances.map { $0.json(in: language) })),
        ])),
      .init(
        "trend",
        .object([
          .init("models", .array(outcome.forecasts.flatMap { $0.models(in: language) })),
          .init(
            "basis",
            .array(
              outcome.forecasts.map { forecast in
                .object([
                  .init("place", .string(forecast.place)),
                  .init("text", .string(forecast.basis.joined(by: Words("; ", "；"))(language))),
                ])
              })),
        ])),
      .init("projection", .array(projection.map(\.json))),
      .init("answers", .array(answers(in: language))),
    ])
  }

  private func answers(in language: Language) -> [JSON] {
    outcome.answers.flatMap { answer in
      answer.findings.map { finding in
        .object([
          .init("id", .string(answer.question.id)),
          .init("quantity", .string(finding.quantity)),
          .init("value", JSON(finding.value)),
          .init("lower", JSON(finding.lower)),
          .init("upper", JSON(finding.upper)),
          .init("unit", .string(finding.unit.name)),
          .init("text", JSON(finding.text)),
          .init("status", .string(finding.status.rawValue)),
          .init("basis", .string(basis(of: finding)(language))),
          .init("sentence", .string(finding.sentence(language))),
          .init("title", .string(answer.question.title(language))),
          .init("kind", .string(answer.question.kind.name)),
        ])
      }
    }
  }
}

extension Diagnostic {
  func json(in language: Language) -> JSON {
    .object([
      .init("code", .string(code)),
      .init("severity", .string(severity.rawValue)),
      .init("file", .string(file)),
      .init("line", line.map { JSON($0) } ?? .null),
      .init("column", column.map { JSON($0) } ?? .null),
      .init("message", .string(message(language))),
      .init("hint", JSON(hint?(language))),
    ])
  }
}

extension LedgerEntry {
  fileprivate func json(in language: Language) -> JSON {
    .object([
      .init("id", .string(id)),
      .init("place", .string(place)),
      .init("span", .string(span.description)),
      .init("quantity", .string(quantity.rawValue)),
      .init("value", .number(figure.value)),
      .init("lower", .number(figure.interval.lower)),
      .init("upper", .number(figure.interval.upper)),
      .init("unit", .string(figure.dimension.name)),
      .init("text", .string(figure.text)),
      .init("qualifier", .string(figure.qualifier.rawValue)),
      .init("reading", JSON(reading)),
      .init("source", .string(figure.source(language))),
    ])
  }
}

extension Reconciliation {
  fileprivate func json(in language: Language) -> JSON {
    .object([
      .init("id", .string(id)),
      .init("status", .string(verdict.status)),
      .init("value", JSON(residual)),
      .init("lower", JSON(interval?.lower)),
      .init("upper", JSON(interval?.upper)),
      .init("unit", .string(dimension.name)),
      .init("place", .string(place)),
      .init("span", .string(span.description)),
      .init("counting", .array(flows.map { .string($0.rawValue) })),
      .init("statement", .string(statement(language))),
    ])
  }
}

extension Forecast {
  fileprivate func models(in language: Language) -> [JSON] {
    members.map { member in
      .object([
        .init("place", .string(place)),
        .init("pace", .string(member.pace)),
        .init("name", .string(member.words(language))),
        .init("weight", .number(member.weight)),
        .init("priorWeight", JSON(Pace.named(member.pace)?.priorWeight)),
        .init("error", JSON(member.score.error)),
        .init("origins", JSON(member.score.origins)),
        .init("year", JSON(origin + 1)),
        .init("point", JSON(member.point)),
        .init("p05", .number(member.firstExits.lower)),
        .init("p50", .number(member.firstExits.median)),
        .init("p95", .number(member.firstExits.upper)),
      ])
    }
  }
}

extension Forecast.Member {
  /// The pace's name for people.
  var words: Words { Pace.named(pace)?.words ?? Words(same: pace) }
}

extension Report.ProjectionRow {
  fileprivate var json: JSON {
    .object([
      .init("place", .string(place)),
      .init("year", JSON(year)),
      .init("quantity", .string(quantity)),
      .init("unit", .string(unit.name)),
      .init("mean", .number(summary.mean)),
      .init("p05", .number(summary.p05)),
      .init("p10", .number(summary.p10)),
      .init("p50", .number(summary.p50)),
      .init("p90", .number(summary.p90)),
      .init("p95", .number(summary.p95)),
    ])
  }
}
