internal import NumericalCore

/// The normal scores at which quantile functions are tabulated: 33 of them, evenly from
/// −5 to 5.
///
/// One draw in 1.7 million lies outside and takes the value at the end.
enum ScoreGrid {
  /// The number of steps from the middle to an end.
  static let half = 16
  /// The number of scores.
  static let count = 2 * half + 1
  /// The distance between two scores.
  static let step = 0.3125
  /// The last score.
  static let end = Double(half) * step

  /// The score at a node in `0..<count`.
  @inline(__always)
  static func score(_ node: Int) -> Double { Double(node - half) * step }

  /// P(Z ≤ −z) of the scores z above 0, ascending in z.
  static let lowerTails: [Double] = (1...half).map { Normal.cdf(-Double($0) * step) }
}
