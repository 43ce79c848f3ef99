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
  func backtest(_ paces: [Pace], settings: TrendSettings, key: RandomKey) -> [String: PaceScore] {
    var totals: [String: (sum: Double, count: Int)] = [:]
    for row in rows.dropFirst() {
      guard let past = truncated(through: row.span.first - 1) else { continue }
      for pace in paces {
        guard let fitted = pace.fit(past, settings) else { continue }
        let exits = exitsOfRow(row, fitted, key: key, draws: 400)
        let score = relativeScore(of: exits, actual: row.exits)
        totals[pace.name, default: (0, 0)].sum += score
        totals[pace.name, default: (0, 0)].count += 1
      }
    }
    return totals.mapValues { PaceScore(error: $0.sum / Double($0.count), origins: $0.count) }
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
