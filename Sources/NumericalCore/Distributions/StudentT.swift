internal import Glibc

/// Student's t distribution.
///
/// ```swift
/// StudentT(degreesOfFreedom: 4).quantile(0.975)  // 2.7764451051977934
/// ```
///
/// - Reference: Johnson, Kotz, Balakrishnan, "Continuous Univariate Distributions",
///   vol. 2, 2nd ed., 1995, chapter 28.
public struct StudentT: Hashable, Sendable {
  /// The degrees of freedom, greater than zero; need not be whole.
  public let degreesOfFreedom: Double

  /// Creates the distribution.
  ///
  /// - Parameter degreesOfFreedom: Greater than zero, at most 10⁷.
  public init(degreesOfFreedom: Double) {
    precondition(
      degreesOfFreedom > 0 && degreesOfFreedom.isFinite,
      "the degrees of freedom are greater than zero")
    self.degreesOfFreedom = degreesOfFreedom
  }

  /// Returns the density at `x`, (1 + x²/ν)^(−(ν + 1)/2) / (√ν B(ν/2, ½)).
  ///
  /// ```swift
  /// StudentT(degreesOfFreedom: 4).density(1)  // 0.21466252583998…
  /// ```
  ///
  /// - Parameter x: Any number; NaN gives itself.
  /// - Returns: The density, to 10⁻¹³ of itself.
  /// - Complexity: O(1).
  /// - Reference: Loader (2000), for the beta function in it.
  public func density(_ x: Double) -> Double {
    let nu = degreesOfFreedom
    guard x != 0 else {
      // 1 / (√ν B(ν/2, ½)), and B from the kernel at ½: K = 2^−(ν/2 + ½) / B is
      // written with the kernel's own mean to stay normal for any ν.
      let half = SplitProbability(nu / (nu + 1))
      let kernel = BetaKernel(0.5 * nu, 0.5, half)
      return kernel.value * ((1 + nu) / nu).squareRoot()
        * exp(0.5 * nu * log1p(1 / nu))
    }
    guard abs(x) < 1e150 else { return x.isNaN ? x : nu * farTail(abs(x)) / abs(x) }
    // dP/d log x² = K / 2, so that the density is K / |x|.
    return BetaKernel(0.5 * nu, 0.5, split(x)).value / abs(x)
  }

  /// Returns P(X ≤ x).
  ///
  /// ```swift
  /// StudentT(degreesOfFreedom: 4).cdf(1)  // 0.81304951684997…
  /// ```
  ///
  /// - Parameter x: Any number; NaN gives itself.
  /// - Returns: The probability, to 10⁻¹³ of itself.
  /// - Complexity: As ``BetaDistribution/cdf(_:)``.
  public func cdf(_ x: Double) -> Double { upperTail(-x) }

  /// Returns P(X > x), for x > 0 half of I at ν / (ν + x²) with shapes ν/2 and ½.
  ///
  /// ```swift
  /// StudentT(degreesOfFreedom: 4).upperTail(100)  // 2.9980010494962…e-08
  /// ```
  ///
  /// - Parameter x: Any number; NaN gives itself.
  /// - Returns: The probability, to 10⁻¹³ of itself.
  /// - Complexity: As ``BetaDistribution/cdf(_:)``.
  /// - Reference: DLMF 8.17; DiDonato and Morris (1992).
  public func upperTail(_ x: Double) -> Double {
    if x == 0 || x.isNaN { return x == 0 ? 0.5 : x }
    if x == .infinity { return 0 }
    if x == -.infinity { return 1 }
    let tail = abs(x) < 1e150 ? nearTail(x) : farTail(abs(x))
    return x > 0 ? tail : 1 - tail
  }

  /// Returns the x with P(X ≤ x) = `probability`.
  ///
  /// ```swift
  /// StudentT(degreesOfFreedom: 4).quantile(0.975)  // 2.7764451051977934
  /// ```
  ///
  /// - Parameter probability: In `0...1`; the ends give −∞ and ∞.
  /// - Returns: The quantile, to 10⁻¹³ of itself or to what the last digits of the
  ///   probability move it.
  /// - Complexity: As ``BetaDistribution/quantile(_:)``.
  public func quantile(_ probability: Double) -> Double {
    precondition(probability >= 0 && probability <= 1, "a probability is in 0...1")
    let tail = min(probability, 1 - probability)
    if tail == 0 { return probability == 0 ? -.infinity : .infinity }
    if tail == 0.5 { return 0 }
    // ν / (ν + x²) is beta(ν/2, ½): its logit is log(ν / x²).
    let nu = degreesOfFreedom
    let twoSided = 2 * tail
    let logit =
      twoSided <= 0.5
      ? BetaQuantile.lower(0.5 * nu, 0.5, twoSided).logit
      : -BetaQuantile.lower(0.5, 0.5 * nu, 1 - twoSided).logit
    var x = nu.squareRoot() * exp(-0.5 * logit)
    // The logarithm costs digits where it is large; one Newton step on x. Far out the
    // tail is a power of x, and the density would underflow.
    if x.isFinite, x > 0 {
      let fall = x < 1e150 ? density(x) * x : nu * tail
      if fall > 0 { x *= 1 + (upperTail(x) - tail) / fall }
    }
    return probability < 0.5 ? -x : x
  }

  private func nearTail(_ x: Double) -> Double {
    0.5 * IncompleteBeta(0.5 * degreesOfFreedom, 0.5, split(x)).lower
  }

  /// The tail where x² would overflow: a pure power of x by then.
  private func farTail(_ x: Double) -> Double {
    let nu = degreesOfFreedom
    let near = 1e100
    return nearTail(near) * pow(near / x, nu)
  }

  /// ν / (ν + x²) and its complement.
  private func split(_ x: Double) -> SplitProbability {
    let square = DoubleDouble.product(x, x)
    let total = square + degreesOfFreedom
    return SplitProbability(x: DoubleDouble(degreesOfFreedom) / total, y: square / total)
  }
}
