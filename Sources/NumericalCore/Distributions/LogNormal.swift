internal import Glibc

/// The distribution of exp(location + scale Z) for a standard normal Z.
///
/// ```swift
/// LogNormal(location: 0, scale: 0.5).quantile(0.9)  // 1.8979…
/// ```
///
/// - Reference: Johnson, Kotz, Balakrishnan, "Continuous Univariate Distributions",
///   vol. 1, 2nd ed., 1994, chapter 14.
public struct LogNormal: Hashable, Sendable {
  /// The mean of the logarithm.
  public let location: Double
  /// The standard deviation of the logarithm, greater than zero.
  public let scale: Double

  /// Creates the distribution.
  ///
  /// - Parameters:
  ///   - location: The mean of the logarithm, finite.
  ///   - scale: The standard deviation of the logarithm, greater than zero.
  public init(location: Double, scale: Double) {
    precondition(location.isFinite, "the location is finite")
    precondition(scale > 0 && scale.isFinite, "the scale is greater than zero")
    self.location = location
    self.scale = scale
  }

  /// The mean, exp(m + s²/2).
  ///
  /// ```swift
  /// LogNormal(location: 0, scale: 0.5).mean  // 1.13314845306682…
  /// ```
  public var mean: Double { exp(location + 0.5 * scale * scale) }

  /// Returns the density at `x`, φ((log x − m) / s) / (s x).
  ///
  /// ```swift
  /// LogNormal(location: 0, scale: 0.5).density(1)  // 0.79788456080286…
  /// ```
  ///
  /// - Parameter x: Any number; 0 where it is not positive.
  /// - Complexity: O(1).
  public func density(_ x: Double) -> Double {
    guard x > 0, x < .infinity else { return x.isNaN ? x : 0 }
    return Normal.density(standardized(x)) / scale / x
  }

  /// Returns P(X ≤ x) = Φ((log x − m) / s).
  ///
  /// ```swift
  /// LogNormal(location: 0, scale: 0.5).cdf(2)  // 0.91717148099830…
  /// ```
  ///
  /// - Parameter x: Any number; 0 where it is not positive.
  /// - Complexity: O(1).
  public func cdf(_ x: Double) -> Double {
    guard x > 0, x < .infinity else { return x > 0 ? 1 : (x.isNaN ? x : 0) }
    return Normal.upperTail(-standardized(x))
  }

  /// Returns P(X > x), small tails to all their digits.
  ///
  /// ```swift
  /// LogNormal(location: 0, scale: 0.5).upperTail(2)  // 0.08282851900169…
  /// ```
  ///
  /// - Parameter x: Any number; 1 where it is not positive.
  /// - Complexity: O(1).
  public func upperTail(_ x: Double) -> Double {
    guard x > 0, x < .infinity else { return x > 0 ? 0 : (x.isNaN ? x : 1) }
    return Normal.upperTail(standardized(x))
  }

  /// Returns the x with P(X ≤ x) = `probability`, exp(m + s Φ⁻¹(probability)).
  ///
  /// ```swift
  /// LogNormal(location: 0, scale: 0.5).quantile(0.9)  // 1.89795270733471…
  /// ```
  ///
  /// - Parameter probability: In `0...1`; the ends give 0 and ∞.
  /// - Complexity: O(1).
  public func quantile(_ probability: Double) -> Double {
    let z = Normal.quantile(probability)
    guard z.isFinite else { return z < 0 ? 0 : z }
    // What the rounding of z leaves out would be multiplied by the scale.
    let tail = min(probability, 1 - probability)
    let rest = (Normal.upperTail(abs(z)) - tail) / Normal.density(z)
    let exponent =
      DoubleDouble.product(scale, z) + location + scale * (z < 0 ? -rest : rest)
    return exp(exponent.high) * (1 + exponent.low)
  }

  /// In double-double: far out, a tail multiplies the error of its argument by the
  /// square of the argument.
  private func standardized(_ x: Double) -> DoubleDouble {
    (DoubleDouble.log(DoubleDouble(x)) - location) / scale
  }
}
