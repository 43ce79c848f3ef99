internal import NumericalCore

/// Where outcomes fell in their forecast distributions: the histogram of the probability
/// integral transform.
///
/// ```swift
/// ProbabilityHistogram(cumulative: [0.05, 0.4, 0.6, 0.97], bins: 4)?.shares
/// // [0.25, 0.25, 0.25, 0.25]
/// ```
///
/// Flat for calibrated forecasts; a hump in the middle tells of intervals that are too wide, high
/// ends of too narrow ones, a slope of a bias.
public struct ProbabilityHistogram: Hashable, Sendable {
  /// The share of the outcomes in each of equally wide bins of `0...1`.
  public let shares: [Double]
  /// The number of outcomes.
  public let count: Int

  /// Counts the probabilities that forecasts gave to what happened or less.
  ///
  /// A forecast with real mass on the outcome, such as P(zero), has a step there: the outcome
  /// counts in equal parts between the two ends of the step, which keeps calibrated forecasts
  /// flat.
  ///
  /// - Parameters:
  ///   - cumulative: P(X ≤ y) at what happened, in `0...1`; NaN where it is not known.
  ///   - below: P(X < y), as many; empty where no forecast has a step.
  ///   - bins: At least 1.
  /// - Returns: `nil` if no outcome is known.
  /// - Complexity: O(outcomes), and as many bins as a step covers.
  /// - Reference: C. Czado, T. Gneiting, L. Held, "Predictive model assessment for count
  ///   data", *Biometrics* 65, 2009, doi:10.1111/j.1541-0420.2009.01191.x.
  public init?(cumulative: [Double], below: [Double] = [], bins: Int = 10) {
    precondition(bins >= 1, "at least one bin")
    precondition(below.isEmpty || below.count == cumulative.count, "one step per outcome")
    var weights = [Double](repeating: 0, count: bins)
    var count = 0
    for (index, upper) in cumulative.enumerated() where !upper.isNaN {
      let lower = below.isEmpty ? upper : below[index]
      precondition(lower >= 0 && lower <= upper && upper <= 1, "probabilities are in 0...1")
      count += 1
      let first = min(Int(lower * Double(bins)), bins - 1)
      let last = min(Int(upper * Double(bins)), bins - 1)
      if first == last {
        weights[first] += 1
        continue
      }
      for bin in first...last {
        let from = max(lower, Double(bin) / Double(bins))
        let to = min(upper, Double(bin + 1) / Double(bins))
        weights[bin] += (to - from) / (upper - lower)
      }
    }
    guard count > 0 else { return nil }
    self.count = count
    shares = weights.map { $0 / Double(count) }
  }
}
