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

  /// Returns the density at `x`, xᵃ⁻¹ e^(−x/s) / (Γ(a) sᵃ).
  ///
  /// ```swift
  /// GammaDistribution(shape: 2, scale: 3).density(6)  // 0.09022352215774…
  /// ```
  ///
  /// - Parameter x: In the unit of the scale; 0 below 0, infinite at 0 for a shape
  ///   below 1.
  /// - Returns: The density, to 10⁻¹³ of itself.
  /// - Complexity: O(1).
  /// - Reference: Loader (2000).
  public func density(_ x: Double) -> Double {
    guard x > 0, x < .infinity else {
      if x != 0 || shape > 1 { return x.isNaN ? x : 0 }
      return shape < 1 ? .infinity : 1 / scale
    }
    return IncompleteGamma.kernel(shape, x / scale) / x
  }

  /// Returns the logarithm of the density at `x`, also where that is 0 as a double.
  ///
  /// ```swift
  /// GammaDistribution(shape: 2, scale: 3).logDensity(6)  // -2.405465108108164…
  /// ```
  ///
  /// - Parameter x: In the unit of the scale; −∞ below 0.
  /// - Complexity: O(1).
  /// - Reference: Loader (2000).
  public func logDensity(_ x: Double) -> Double {
    guard x > 0, x < .infinity else { return log(density(x)) }
    return 0.5 * log(shape / (2 * Double.pi)) - stirlingError(shape)
      - poissonDeviance(shape, x / scale).value - log(x)
  }

  /// Returns P(X ≤ x), the regularized incomplete gamma function P(a, x/s).
  ///
  /// ```swift
  /// GammaDistribution(shape: 2, scale: 3).cdf(6)  // 0.59399415029016…
  /// ```
  ///
  /// - Parameter x: In the unit of the scale; 0 below 0.
  /// - Returns: The probability, to 10⁻¹³ of itself.
  /// - Complexity: O(√a) near the mean.
  /// - Reference: DLMF 8.11.4 and 8.9.2.
  public func cdf(_ x: Double) -> Double { IncompleteGamma(shape, x / scale).lower }

  /// Returns P(X > x) = Q(a, x/s), small tails to all their digits.
  ///
  /// ```swift
  /// GammaDistribution(shape: 2, scale: 3).upperTail(6)  // 0.406005849709838…
  /// ```
  ///
  /// - Parameter x: In the unit of the scale; 1 below 0.
  /// - Returns: The probability, to 10⁻¹³ of itself.
  /// - Complexity: O(√a) near the mean.
  /// - Reference: DLMF 8.9.2.
  public func upperTail(_ x: Double) -> Double { IncompleteGamma(shape, x / scale).upper }

  /// Returns the x with P(X ≤ x) = `probability`.
  ///
  /// ```swift
  /// GammaDistribution(shape: 2, scale: 3).quantile(0.5)  // 5.0350409700499…
  /// ```
  ///
  /// Newton's method on the logarithm of the smaller tail as a function of log x,
  /// which is concave, so that after one step it cannot overshoot.
  ///
  /// - Parameter probability: In `0...1`; 1 gives infinity.
  /// - Returns: The quantile, to 10⁻¹³ of itself or, where that is more, to what
  ///   ten units in the last place of the probability move it.
  /// - Complexity: About six evaluations of ``cdf(_:)``.
  /// - Reference: Wilson and Hilferty, "The distribution of chi-square", PNAS 17
  ///   (1931), doi:10.1073/pnas.17.12.684, for the start.
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
      let f = logRatio(tail, onLeft ? probability : 1 - probability, target)
      if (f > 0) == onLeft { high = s } else { low = s }
      let step = (onLeft ? -f : f) * tail / IncompleteGamma.kernel(shape, x)
      if abs(step) <= 1e-9 { return x * (1 + step + 0.5 * step * step) * scale }
      let next = s + step
      s = next > low && next < high ? next : 0.5 * (low + high)
    }
    return exp(s) * scale
  }
}
