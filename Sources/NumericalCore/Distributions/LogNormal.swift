internal import Glibc

/// The distribution of exp(location + scale Z) for a standard normal Z.
///
/// ```swift
/// LogNormal(location: 0, scale: 0.5).quantile(0.9)  // 1.8980…
/// ```
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

  /// The mean, exp(location + scale² / 2).
  public var mean: Double { exp(location + 0.5 * scale * scale) }

  /// Returns the density at `x`.
  public func density(_ x: Double) -> Double {
    x > 0 ? Normal.density(standardized(x)) / (x * scale) : 0
  }

  /// Returns P(X ≤ x).
  public func cdf(_ x: Double) -> Double { x > 0 ? Normal.cdf(standardized(x)) : 0 }

  /// Returns P(X > x).
  public func upperTail(_ x: Double) -> Double {
    x > 0 ? Normal.upperTail(standardized(x)) : 1
  }

  /// Returns the x with P(X ≤ x) = `probability`, for a probability in `0...1`.
  public func quantile(_ probability: Double) -> Double {
    exp(location + scale * Normal.quantile(probability))
  }

  private func standardized(_ x: Double) -> Double { (log(x) - location) / scale }
}
