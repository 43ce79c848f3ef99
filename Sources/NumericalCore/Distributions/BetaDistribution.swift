internal import Glibc

/// The beta distribution on `0...1`.
///
/// ```swift
/// let share = BetaDistribution(alpha: 2, beta: 8)
/// share.mean           // 0.2
/// share.quantile(0.5)  // 0.17962…
/// ```
///
/// Accurate for parameters from 10⁻³ to 10⁷.
public struct BetaDistribution: Hashable, Sendable {
  /// The first shape, greater than zero.
  public let alpha: Double
  /// The second shape, greater than zero.
  public let beta: Double

  /// Creates the distribution with density ∝ xᵅ⁻¹ (1 − x)ᵝ⁻¹.
  ///
  /// - Parameters:
  ///   - alpha: The first shape, greater than zero.
  ///   - beta: The second shape, greater than zero.
  public init(alpha: Double, beta: Double) {
    precondition(alpha > 0 && alpha.isFinite, "alpha is greater than zero")
    precondition(beta > 0 && beta.isFinite, "beta is greater than zero")
    self.alpha = alpha
    self.beta = beta
  }

  /// Creates the distribution with a mean and the size of a sample that would
  /// tell as much.
  ///
  /// ```swift
  /// BetaDistribution(mean: 0.2, size: 10).alpha  // 2
  /// ```
  ///
  /// - Parameters:
  ///   - mean: In the open interval (0, 1).
  ///   - size: α + β, greater than zero.
  public init(mean: Double, size: Double) {
    precondition(mean > 0 && mean < 1, "a mean is in (0, 1)")
    self.init(alpha: mean * size, beta: (1 - mean) * size)
  }

  /// The mean, α / (α + β).
  public var mean: Double { alpha / (alpha + beta) }

  /// The variance, α β / ((α + β)² (α + β + 1)).
  public var variance: Double {
    let total = alpha + beta
    return (alpha / total) * (beta / total) / (total + 1)
  }

  /// Returns the density at `x`, xᵅ⁻¹ (1 − x)ᵝ⁻¹ / B(α, β).
  ///
  /// ```swift
  /// BetaDistribution(alpha: 2, beta: 8).density(0.2)  // 3.01989888
  /// ```
  ///
  /// - Parameter x: A share; 0 outside of `0...1`, infinite at an end where a shape
  ///   is below 1.
  /// - Returns: The density, to 10⁻¹³ of itself.
  /// - Complexity: O(1).
  /// - Reference: Loader, "Fast and accurate computation of binomial probabilities",
  ///   2000.
  public func density(_ x: Double) -> Double {
    guard x > 0, x < 1 else { return endDensity(x) }
    let split = SplitProbability(x)
    return BetaKernel(alpha, beta, split).value / x / split.y.high
  }

  /// Returns the logarithm of the density at `x`, also where that is 0 as a double.
  ///
  /// ```swift
  /// BetaDistribution(alpha: 2, beta: 8).logDensity(0.2)  // 1.10522334738248…
  /// ```
  ///
  /// - Parameter x: A share; −∞ outside of `0...1`.
  /// - Complexity: O(1).
  /// - Reference: Loader (2000).
  public func logDensity(_ x: Double) -> Double {
    guard x > 0, x < 1 else { return log(endDensity(x)) }
    return BetaKernel(alpha, beta, SplitProbability(x)).log - log(x) - log1p(-x)
  }

  /// Returns P(X ≤ x), the regularized incomplete beta function Iₓ(α, β).
  ///
  /// ```swift
  /// BetaDistribution(alpha: 2, beta: 8).cdf(0.2)  // 0.563792384
  /// ```
  ///
  /// - Parameter x: A share; 0 below and 1 above `0...1`.
  /// - Returns: The probability, to 10⁻¹³ of itself.
  /// - Complexity: O(1) near the mean for large shapes, else O(√min(α, β)).
  /// - Reference: DiDonato and Morris, ACM TOMS 18 (1992),
  ///   doi:10.1145/131766.131776.
  public func cdf(_ x: Double) -> Double {
    if x >= 1 { return 1 }
    return x > 0 ? IncompleteBeta(alpha, beta, SplitProbability(x), isPrecise: true).lower : 0
  }

  /// Returns P(X > x) = 1 − Iₓ(α, β), small tails to all their digits.
  ///
  /// ```swift
  /// BetaDistribution(alpha: 2, beta: 8).upperTail(0.2)  // 0.436207616
  /// ```
  ///
  /// - Parameter x: A share; 1 below and 0 above `0...1`.
  /// - Returns: The probability, to 10⁻¹³ of itself.
  /// - Complexity: As ``cdf(_:)``.
  /// - Reference: DiDonato and Morris (1992).
  public func upperTail(_ x: Double) -> Double {
    if x >= 1 { return 0 }
    return x > 0 ? IncompleteBeta(alpha, beta, SplitProbability(x), isPrecise: true).upper : 1
  }

  /// Returns the x with P(X ≤ x) = `probability`.
  ///
  /// ```swift
  /// BetaDistribution(alpha: 2, beta: 8).quantile(0.5)  // 0.17962…
  /// ```
  ///
  /// Newton's method on log Iₓ as a function of logit x, which is concave: after one
  /// step every iterate is on one side of the root.
  ///
  /// - Parameter probability: In `0...1`.
  /// - Returns: The quantile, to 10⁻¹³ of itself or, where that is more, to what
  ///   ten units in the last place of the probability move it (for shapes near
  ///   10⁻³, 10⁻¹²); 0 or 1 where it is nearer to an end than a double can say.
  /// - Complexity: About six evaluations of ``cdf(_:)``.
  /// - Reference: Boyd and Vandenberghe, "Convex Optimization", 3.5, for what is
  ///   log-concave.
  public func quantile(_ probability: Double) -> Double {
    precondition(probability >= 0 && probability <= 1, "a probability is in 0...1")
    if probability == 0 { return 0 }
    if probability == 1 { return 1 }
    if probability <= 0.5 {
      return BetaQuantile.lower(alpha, beta, probability).share
    }
    return BetaQuantile.lower(beta, alpha, 1 - probability).rest
  }

  private func endDensity(_ x: Double) -> Double {
    let shape = x == 0 ? alpha : beta
    guard x == 0 || x == 1, shape <= 1 else { return 0 }
    return shape < 1 ? .infinity : (x == 0 ? beta : alpha)
  }
}
