/// The weighted interval score of a forecast given as quantiles, with its parts.
///
/// Lower is better; the unit is that of the forecast quantity. A forecast of a
/// single median scores its absolute error.
public struct IntervalScore: Hashable, Sendable {
  /// The part for the width of the intervals.
  public let dispersion: Double
  /// The part for observations below the intervals.
  public let overprediction: Double
  /// The part for observations above the intervals.
  public let underprediction: Double

  /// The score, the sum of its parts.
  public var total: Double { dispersion + overprediction + underprediction }

  /// Creates a score from its parts, each not negative and in the unit forecast.
  ///
  /// ```swift
  /// IntervalScore(dispersion: 1, overprediction: 0, underprediction: 0.5).total  // 1.5
  /// ```
  public init(dispersion: Double, overprediction: Double, underprediction: Double) {
    self.dispersion = dispersion
    self.overprediction = overprediction
    self.underprediction = underprediction
  }
}

/// Returns the weighted interval score of forecast quantiles for one observation.
///
/// ```swift
/// weightedIntervalScore(levels: [0.1, 0.5, 0.9], values: [8, 10, 13], observed: 14)
///   .total  // 2.3333…
/// ```
///
/// With K central intervals [lₖ, uₖ] of level 1 − αₖ and the median m,
///
///     WIS = (½ |y − m| + Σ (αₖ/2 (uₖ − lₖ) + (lₖ − y)₊ + (y − uₖ)₊)) / (K + ½)
///
/// which is twice the mean quantile loss.
///
/// - Parameters:
///   - levels: Ascending probabilities, symmetric around a median of 0.5.
///   - values: The forecast quantiles, ascending, one per level.
///   - observed: What happened.
/// - Complexity: O(*n*).
/// - Reference: Bracher, Ray, Gneiting, Reich, "Evaluating epidemic forecasts in
///   an interval format", PLoS Comput. Biol. 17 (2021),
///   doi:10.1371/journal.pcbi.1008618.
public func weightedIntervalScore(
  levels: [Double], values: [Double], observed: Double
) -> IntervalScore {
  let count = levels.count
  precondition(values.count == count, "one value per level")
  precondition(count % 2 == 1 && levels[count / 2] == 0.5, "the middle level is 0.5")
  let median = values[count / 2]
  var dispersion = 0.0
  var over = 0.5 * max(0, median - observed)
  var under = 0.5 * max(0, observed - median)
  for k in 0..<(count / 2) {
    let mirrored = count - 1 - k
    precondition(
      levels[k] > 0 && levels[k] < levels[k + 1]
        && abs(levels[k] + levels[mirrored] - 1) < 1e-12,
      "levels ascend and are symmetric around 0.5")
    let (lower, upper) = (values[k], values[mirrored])
    dispersion += levels[k] * (upper - lower)
    over += max(0, lower - observed)
    under += max(0, observed - upper)
  }
  let weight = 1 / (Double(count / 2) + 0.5)
  return IntervalScore(
    dispersion: dispersion * weight, overprediction: over * weight,
    underprediction: under * weight)
}
