internal import Glibc

/// The gamma distribution.
///
/// ```swift
/// let waiting = GammaDistribution(shape: 2, scale: 3)
/// waiting.mean     // 6
/// waiting.cdf(6)   // 0.5939941502901616
/// ```
public struct GammaDistribution: Hashable, Sendable {
  /// The shape, greater than zero.
  public let shape: Double
  /// The scale, in the unit of the variable, greater than zero.
  public let scale: Double

  /// Creates the distribution with density ∝ xᵃ⁻¹ exp(−x / scale).
  ///
  /// - Parameters:
  ///   - shape: a, greater than zero, at most 10⁷.
  ///   - scale: Greater than zero.
  public init(shape: Double, scale: Double) {
    precondition(shape > 0 && shape.isFinite, "the shape is greater than zero")
    precondition(scale > 0 && scale.isFinite, "the scale is greater than zero")
    self.shape = shape
    self.scale = scale
  }

  /// The mean, shape × scale.
  public var mean: Double { shape * scale }

  /// The variance, shape × scale².
  public var variance: Double { shape * scale * scale }

  /// Returns the density at `x`; infinite at 0 for a shape below 1.
  public func density(_ x: Double) -> Double {
    guard x > 0, x < .infinity else {
      if x != 0 || shape > 1 { return x.isNaN ? x : 0 }
      return shape < 1 ? .infinity : 1 / scale
    }
    return IncompleteGamma.kernel(shape, x / scale) / x
  }

  /// Returns the logarithm of the density at `x`.
  public func logDensity(_ x: Double) -> Double {
    guard x > 0, x < .infinity else { return log(density(x)) }
    return 0.5 * log(shape / (2 * Double.pi)) - stirlingError(shape)
      - poissonDeviance(shape, x / scale).value - log(x)
  }

  /// Returns P(X ≤ x).
  public func cdf(_ x: Double) -> Double { IncompleteGamma(shape, x / scale).lower }

  /// Returns P(X > x).
  public func upperTail(_ x: Double) -> Double { IncompleteGamma(shape, x / scale).upper }

  /// Returns the x with P(X ≤ x) = `probability`.
  ///
  /// Newton's method on the logarithm of the smaller tail as a function of log x,
  /// which is concave, so that after one step it cannot overshoot.
  ///
  /// - Parameter probability: In `0...1`; 1 gives infinity.
  /// - Returns: The quantile, to 10⁻¹³ of itself or, where that is more, to what
  ///   ten units in the last place of the probability move it.
  public func quantile(_ probability: Double) -> Double {
    precondition(probability >= 0 && probability <= 1, "a probability is in 0...1")
    if probability == 0 { return 0 }
    if probability == 1 { return .infinity }
    let onLeft = probability <= 0.5
    let target = log(onLeft ? probability : 1 - probability)
    // The leading term of the lower tail at 0, xᵃ / Γ(1 + a).
    let logGamma = shape < 1 ? logGamma1p(shape) : lgamma(shape + 1)
    let leftmost = (log(probability) + logGamma) / shape
    if leftmost < -690 { return exp(leftmost) * scale }
    // Wilson and Hilferty's cube.
    let c = 1 / (9 * shape)
    let cube = 1 - c + Normal.quantile(probability) * c.squareRoot()
    var s = cube > 0.1 ? log(shape) + 3 * log(cube) : leftmost
    s = max(s, min(leftmost, log(shape)))
    var (low, high) = (-740.0, log(shape + 1) + 8)
    while IncompleteGamma(shape, exp(high)).lower < probability { high += 1 }
    for _ in 0..<200 {
      let x = exp(s)
      let tails = IncompleteGamma(shape, x)
      let tail = onLeft ? tails.lower : tails.upper
      let f = log(tail) - target
      if (f > 0) == onLeft { high = s } else { low = s }
      let step = (onLeft ? -f : f) * tail / IncompleteGamma.kernel(shape, x)
      if abs(step) <= 1e-9 { return x * (1 + step + 0.5 * step * step) * scale }
      let next = s + step
      s = next > low && next < high ? next : 0.5 * (low + high)
    }
    return exp(s) * scale
  }
}
