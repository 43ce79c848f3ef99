internal import NumericalCore

/// How good forecasts given as quantiles were, on average over many of them.
///
/// ```swift
/// let scores = QuantileScores(
///   levels: [0.1, 0.5, 0.9], quantiles: [8, 10, 13,  2, 3, 5], observed: [14, 3])
/// scores?.weightedIntervalScore  // 1.266…
/// scores?.meanAbsoluteError      // 2.0
/// scores?.coverage[0].share      // 0.5
/// ```
///
/// Forecasts whose outcome is not known (NaN) are left out. Everything but ``coverage`` and
/// ``meanAbsoluteScaledError`` is in the unit of the forecasts; lower is better.
public struct QuantileScores: Hashable, Sendable {
  /// How often a central interval held what happened.
  public struct Coverage: Hashable, Sendable {
    /// The promised share, such as 0.9 for the interval from 5 to 95 %.
    public let level: Double
    /// The share that lay inside, ends included.
    public let share: Double
  }

  /// The number of forecasts with an outcome.
  public let count: Int
  /// The mean part of the weighted interval score for the width of the intervals.
  public let dispersion: Double
  /// The mean part for outcomes below the intervals.
  public let overprediction: Double
  /// The mean part for outcomes above the intervals.
  public let underprediction: Double
  /// The mean distance of the median from what happened.
  public let meanAbsoluteError: Double
  /// The mean distance in units of each forecast's scale; `nil` without scales.
  public let meanAbsoluteScaledError: Double?
  /// The share inside of each central interval, the widest first.
  public let coverage: [Coverage]

  /// The mean weighted interval score, the sum of its three parts.
  public var weightedIntervalScore: Double { dispersion + overprediction + underprediction }

  /// Scores forecasts.
  ///
  /// - Parameters:
  ///   - levels: Ascending probabilities, symmetric around a median of 0.5.
  ///   - quantiles: A forecast after the other, a level after the other, ascending.
  ///   - observed: What happened, one per forecast; NaN where it is not known.
  ///   - scales: The scale of each forecast, greater than zero: for MASE the mean absolute
  ///     one-step change in the years before. Empty for none; a forecast whose scale is zero
  ///     or NaN is left out of ``meanAbsoluteScaledError``.
  /// - Returns: `nil` if no outcome is known.
  /// - Complexity: O(forecasts × levels).
  /// - Reference: J. Bracher et al., *PLoS Comput. Biol.* 17, 2021,
  ///   doi:10.1371/journal.pcbi.1008618, on the weighted interval score; R. J. Hyndman,
  ///   A. B. Koehler, *Int. J. Forecasting* 22, 2006, doi:10.1016/j.ijforecast.2006.03.001,
  ///   on the scaled error.
  public init?(
    levels: [Double], quantiles: [Double], observed: [Double], scales: [Double] = []
  ) {
    let width = levels.count
    precondition(quantiles.count == observed.count * width, "one value per forecast and level")
    precondition(scales.isEmpty || scales.count == observed.count, "one scale per forecast")
    let known = observed.indices.filter { !observed[$0].isNaN }
    guard !known.isEmpty else { return nil }
    let parts = known.map { index in
      NumericalCore.weightedIntervalScore(
        levels: levels, values: Array(quantiles[(index * width)..<((index + 1) * width)]),
        observed: observed[index])
    }
    count = known.count
    dispersion = mean(parts.map(\.dispersion))
    overprediction = mean(parts.map(\.overprediction))
    underprediction = mean(parts.map(\.underprediction))
    let errors = known.map { abs(quantiles[$0 * width + width / 2] - observed[$0]) }
    meanAbsoluteError = mean(errors)
    let scaled = zip(known, errors).compactMap { index, error in
      !scales.isEmpty && scales[index] > 0 ? error / scales[index] : nil
    }
    meanAbsoluteScaledError = scaled.isEmpty ? nil : mean(scaled)
    coverage = (0..<(width / 2)).map { k in
      Coverage(
        level: 1 - 2 * levels[k],
        share: NumericalCore.coverage(
          lower: known.map { quantiles[$0 * width + k] },
          upper: known.map { quantiles[$0 * width + width - 1 - k] },
          observed: known.map { observed[$0] }))
    }
  }

  /// Returns the weighted interval score as a multiple of that of another forecast of the
  /// same outcomes.
  ///
  /// - Returns: Below 1 where these forecasts are better; NaN if both are perfect.
  /// - Reference: E. Y. Cramer et al., *PNAS* 119, 2022, doi:10.1073/pnas.2113561119.
  public func relativeSkill(against baseline: QuantileScores) -> Double {
    precondition(count == baseline.count, "both forecasts have the same outcomes")
    return weightedIntervalScore / baseline.weightedIntervalScore
  }

  /// Returns the mean continuous ranked probability score of forecasts on a fine grid of
  /// quantiles.
  ///
  /// The quantiles stand at the levels (k − ½) / K, k = 1...K, where twice their mean
  /// quantile loss is the score of the K values as a sample. It falls short of the score of
  /// the whole curve by O(1/K²): 100 levels give three digits.
  ///
  /// - Parameters:
  ///   - grid: K quantiles of each forecast, ascending, a forecast after the other.
  ///   - observed: What happened, one per forecast; NaN where it is not known.
  /// - Returns: In the unit of the forecasts, `nil` if no outcome is known.
  /// - Complexity: O(forecasts × K).
  public static func continuousRankedProbabilityScore(
    grid: [Double], observed: [Double]
  ) -> Double? {
    let known = observed.indices.filter { !observed[$0].isNaN }
    guard !known.isEmpty else { return nil }
    precondition(
      grid.count >= observed.count && grid.count % observed.count == 0,
      "equally many quantiles per forecast")
    let width = grid.count / observed.count
    return mean(
      known.map { index in
        crps(
          sorted: Array(grid[(index * width)..<((index + 1) * width)]), observed: observed[index])
      })
  }
}
