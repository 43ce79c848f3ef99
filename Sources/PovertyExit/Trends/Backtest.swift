internal import NumericalCore

/// How a pace did on the place's own past.
public struct PaceScore: Hashable, Sendable {
  /// The mean weighted interval score over the origins, as a share of the
  /// exits that came; smaller is better. `nil` without an origin.
  public var error: Double?
  /// The number of rows forecast from the rows before them.
  public var origins: Int
}

extension History {
  /// The scores of `paces` when each row but the first is forecast from the
  /// rows before it. Nothing is fitted on the row it is scored on.
  ///
  /// The score is the weighted interval score of the exits of the row, with the
  /// median and the 50, 80 and 90 % intervals, divided by the exits that came.
  ///
  /// Reference: J. Bracher et al., "Evaluating epidemic forecasts in an
  /// interval format", *PLOS Computational Biology* 17(2), 2021.
  ///
  /// - Complexity: O(rows · paces · draws), with 400 draws an origin.
  func backtest(
    _ paces: [Pace], settings: TrendSettings, key: RandomKey, threads: Int
  ) -> [String: PaceScore] {
    let scores = parallelMap(count: paces.count, threads: threads) { index -> PaceScore? in
      let errors = rows.dropFirst().compactMap { row -> Double? in
        guard let past = truncated(through: row.span.first - 1),
          let fitted = paces[index].fit(past, settings)
        else { return nil }
        return relativeScore(
          of: exitsOfRow(row, fitted, key: key, draws: 400), actual: row.exits)
      }
      guard !errors.isEmpty else { return nil }
      return PaceScore(
        error: errors.reduce(0, +) / Double(errors.count), origins: errors.count)
    }
    return Dictionary(
      zip(paces, scores).compactMap { pace, score in score.map { (pace.name, $0) } },
      uniquingKeysWith: { first, _ in first })
  }
}

/// The weighted interval score of sorted draws, as a share of what came.
func relativeScore(of sorted: [Double], actual: Double) -> Double {
  let levels = [0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95]
  let score = weightedIntervalScore(
    levels: levels, values: levels.map { quantile(sorted: sorted, at: $0) }, observed: actual)
  return score.total / max(actual, 1)
}

/// The exits of one row in each draw of a fitted pace, sorted.
func exitsOfRow(_ row: History.Row, _ fitted: FittedPace, key: RandomKey, draws: Int) -> [Double] {
  (0..<draws).map { draw -> Double in
    let path = fitted.path(Future(key: key, draw: draw))
    var stock = row.opening
    for year in row.span.years { stock -= min(max(path(stock, year), 0), stock) }
    return row.opening - stock
  }.sorted()
}
