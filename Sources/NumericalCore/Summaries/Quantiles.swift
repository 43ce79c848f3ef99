/// Returns a quantile of a sorted sample, interpolated linearly.
///
/// ```swift
/// quantile(sorted: [1, 2, 4, 8], at: 0.5)  // 3
/// ```
///
/// Type 7 of Hyndman and Fan, the default of R and NumPy: with h = (n − 1) p, the
/// value between the elements ⌊h⌋ and ⌊h⌋ + 1 (from 0) in the ratio of the
/// fraction of h. It is exact at p = 0, ½ (odd n) and 1, and grows with p.
///
/// - Parameters:
///   - sorted: At least one number, ascending.
///   - probability: In `0...1`.
/// - Complexity: O(1).
/// - Reference: Hyndman and Fan, "Sample quantiles in statistical packages", The
///   American Statistician 50 (1996), doi:10.2307/2684934.
public func quantile(sorted: [Double], at probability: Double) -> Double {
  precondition(!sorted.isEmpty, "a sample has at least one number")
  precondition(probability >= 0 && probability <= 1, "a probability is in 0...1")
  let position = Double(sorted.count - 1) * probability
  let index = Int(position)
  guard index + 1 < sorted.count else { return sorted[sorted.count - 1] }
  let (below, above) = (sorted[index], sorted[index + 1])
  return below + (position - Double(index)) * (above - below)
}
