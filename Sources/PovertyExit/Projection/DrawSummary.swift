internal import NumericalCore

/// What is printed of a column of draws: its mean and five quantiles.
///
/// ```swift
/// let summary = DrawSummary(forecast.register[0])
/// summary.p05...summary.p95   // the 90 % interval
/// summary.p10...summary.p90   // the 80 % interval
/// ```
///
/// Quantiles interpolate linearly between the sorted draws (Hyndman and Fan's
/// type 7, the default of R and NumPy).
public struct DrawSummary: Hashable, Sendable {
  /// The mean of the draws.
  public var mean: Double
  /// One draw in twenty is smaller.
  public var p05: Double
  /// One draw in ten is smaller.
  public var p10: Double
  /// The median.
  public var p50: Double
  /// One draw in ten is larger.
  public var p90: Double
  /// One draw in twenty is larger.
  public var p95: Double

  /// Summarizes draws, in any order, or returns `nil` without any.
  ///
  /// - Complexity: O(n log n).
  public init?(_ draws: [Double]) {
    guard !draws.isEmpty else { return nil }
    let sorted = draws.sorted()
    mean = NumericalCore.mean(sorted)
    p05 = quantile(sorted: sorted, at: 0.05)
    p10 = quantile(sorted: sorted, at: 0.10)
    p50 = quantile(sorted: sorted, at: 0.50)
    p90 = quantile(sorted: sorted, at: 0.90)
    p95 = quantile(sorted: sorted, at: 0.95)
  }

  /// The same summary of `factor` times the draws, with `factor` above 0.
  public func scaled(by factor: Double) -> DrawSummary {
    var result = self
    result.mean *= factor
    result.p05 *= factor
    result.p10 *= factor
    result.p50 *= factor
    result.p90 *= factor
    result.p95 *= factor
    return result
  }
}
