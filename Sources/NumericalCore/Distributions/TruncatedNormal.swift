/// A normal variable that is known to lie in an interval.
///
/// ```swift
/// TruncatedNormal(location: 0, scale: 1, bounds: 0 ... .infinity).quantile(0.5)
/// // 0.6744897501960817
/// ```
///
/// Exact also where the interval is far out in a tail.
public struct TruncatedNormal: Hashable, Sendable {
  /// The mean of the variable before it was known to lie in the interval.
  public let location: Double
  /// Its standard deviation, greater than zero.
  public let scale: Double
  /// The interval.
  public let bounds: ClosedRange<Double>

  /// Creates the distribution.
  ///
  /// - Parameters:
  ///   - location: The mean of the untruncated variable, finite.
  ///   - scale: Its standard deviation, greater than zero.
  ///   - bounds: The interval, within 37 standard deviations of the mean at one
  ///     point at least; its ends may be infinite, but not equal.
  public init(location: Double, scale: Double, bounds: ClosedRange<Double>) {
    precondition(location.isFinite, "the location is finite")
    precondition(scale > 0 && scale.isFinite, "the scale is greater than zero")
    precondition(bounds.lowerBound < bounds.upperBound, "the interval has a width")
    self.location = location
    self.scale = scale
    self.bounds = bounds
  }

  /// Returns P(X ≤ x) = (Φ(z) − Φ(a)) / (Φ(b) − Φ(a)) in standard units.
  ///
  /// ```swift
  /// TruncatedNormal(location: 0, scale: 1, bounds: 0 ... .infinity).cdf(1)
  /// // 0.68268949213708…
  /// ```
  ///
  /// - Parameter x: Any number, in the unit of the variable; 0 below the bounds and 1
  ///   above.
  /// - Complexity: O(1).
  /// - Reference: Johnson, Kotz, Balakrishnan, "Continuous Univariate Distributions",
  ///   vol. 1, 2nd ed., 1994, 13.10.1.
  public func cdf(_ x: Double) -> Double {
    if x <= bounds.lowerBound { return 0 }
    if x >= bounds.upperBound { return 1 }
    let (a, b) = (standardized(bounds.lowerBound), standardized(bounds.upperBound))
    return mass(a, standardized(x)) / mass(a, b)
  }

  /// Returns the x with P(X ≤ x) = `probability`, always within the bounds.
  ///
  /// ```swift
  /// TruncatedNormal(location: 0, scale: 1, bounds: 0 ... .infinity).quantile(0.5)
  /// // 0.67448975019608…
  /// ```
  ///
  /// Of one uniform number it makes a draw that grows with it.
  ///
  /// - Parameter probability: In `0...1`.
  /// - Complexity: O(1).
  public func quantile(_ probability: Double) -> Double {
    precondition(probability >= 0 && probability <= 1, "a probability is in 0...1")
    let (a, b) = (standardized(bounds.lowerBound), standardized(bounds.upperBound))
    let z: Double
    if a > 0 {
      // Tails fall from Q(a) to Q(b).
      let (high, low) = (Normal.upperTail(a), Normal.upperTail(b))
      z = Normal.upperQuantile(high - probability * (high - low))
    } else {
      let (low, high) = (Normal.cdf(a), Normal.cdf(b))
      z = Normal.quantile(min(1, low + probability * (high - low)))
    }
    let x = location + scale * z
    return min(max(x, bounds.lowerBound), bounds.upperBound)
  }

  private func standardized(_ x: Double) -> Double { (x - location) / scale }

  private func mass(_ a: Double, _ b: Double) -> Double {
    a > 0 ? Normal.upperTail(a) - Normal.upperTail(b) : Normal.cdf(b) - Normal.cdf(a)
  }
}
