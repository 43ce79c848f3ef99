internal import Glibc

/// A Student t plus an independent normal: √w S + √(1 − w) Z.
///
/// ```swift
/// let errors = StudentPlusNormal(degreesOfFreedom: 5)
/// errors.quantile(0.95, studentShare: 0.6)   // 1.6033…
/// errors.cumulative(1.5, studentShare: 0.6)  // 0.9392…
/// ```
///
/// S is Student's t scaled to unit variance and Z the standard normal, so that the sum has
/// unit variance for any share w in `0...1` of the variance in the t part: the error of a
/// forecast whose own scale was estimated beside one that was not. At w = 0 it is the
/// normal, at w = 1 the scaled t. The value is prepared once for its degrees of freedom
/// and answers for every share; columns have ``cumulative(_:studentShares:into:)`` and
/// ``quantileTable(_:)``.
///
/// Given the precision of the t the sum is normal, so that P(X > x) is the mean of
/// Φ(−x / √(1 − w + w r)) over the variances r of ``NormalMixtureRule``. Probabilities
/// are right to 10⁻¹² of themselves down to 10⁻²⁵, quantiles to 10⁻¹² of themselves.
public struct StudentPlusNormal: Hashable, Sendable {
  /// The degrees of freedom of the t part, greater than 2; infinity makes it normal.
  public let degreesOfFreedom: Double

  let fine: NormalMixtureRule
  let coarse: NormalMixtureRule

  /// Creates the distribution.
  ///
  /// - Parameter degreesOfFreedom: Greater than 2, where the variance begins to exist;
  ///   infinity allowed.
  /// - Complexity: About 3 microseconds.
  public init(degreesOfFreedom: Double) {
    precondition(degreesOfFreedom > 2, "a t has a variance above two degrees of freedom")
    self.degreesOfFreedom = degreesOfFreedom
    fine = .fine(degreesOfFreedom: degreesOfFreedom)
    coarse = .coarse(degreesOfFreedom: degreesOfFreedom)
  }

  /// Returns P(X ≤ x).
  ///
  /// - Parameters:
  ///   - x: Any number, in standard deviations.
  ///   - studentShare: The share of the variance in the t part, in `0...1`.
  /// - Complexity: Some microseconds.
  public func cumulative(_ x: Double, studentShare: Double) -> Double {
    upperTail(-x, studentShare: studentShare)
  }

  /// Returns P(X > x).
  ///
  /// - Parameters:
  ///   - x: Any number, in standard deviations.
  ///   - studentShare: The share of the variance in the t part, in `0...1`.
  /// - Complexity: Some microseconds.
  public func upperTail(_ x: Double, studentShare: Double) -> Double {
    if x == 0 || x.isNaN { return x == 0 ? 0.5 : x }
    let upper = tail(abs(x), studentShare, exact).upper
    return x > 0 ? upper : 1 - upper
  }

  /// Returns the density at `x`.
  ///
  /// - Parameters:
  ///   - x: Any number, in standard deviations.
  ///   - studentShare: The share of the variance in the t part, in `0...1`.
  /// - Complexity: Some microseconds.
  public func density(_ x: Double, studentShare: Double) -> Double {
    x.isNaN ? x : tail(abs(x), studentShare, exact).density
  }

  /// Returns the x with P(X ≤ x) = `probability`.
  ///
  /// - Parameters:
  ///   - probability: In `0...1`; the ends give −∞ and ∞.
  ///   - studentShare: The share of the variance in the t part, in `0...1`.
  /// - Returns: The quantile, to 10⁻¹² of itself for tails down to 10⁻²⁵.
  /// - Complexity: About six evaluations of the tail.
  public func quantile(_ probability: Double, studentShare: Double) -> Double {
    precondition(probability >= 0 && probability <= 1, "a probability is in 0...1")
    let wanted = min(probability, 1 - probability)
    if wanted == 0 { return probability == 0 ? -.infinity : .infinity }
    if wanted == 0.5 { return 0 }
    // Chebyshev's inequality bounds the root; Newton runs on the logarithm, in which a
    // tail of any kind is nearly straight.
    let rule = exact
    var (low, high) = (0.0, (0.5 / wanted).squareRoot())
    var x = min(Normal.upperQuantile(wanted), high)
    for _ in 0..<100 {
      let (upper, density) = tail(x, studentShare, rule)
      if upper > wanted { low = x } else { high = x }
      let step = upper / density * log(upper / wanted)
      let next = x + step
      // The next step is of the order of the square of this one.
      if abs(step) < 1e-9 * x {
        x = next
        break
      }
      x = next > low && next < high ? next : 0.5 * (low + high)
    }
    return probability < 0.5 ? -x : x
  }

  private var exact: NormalMixtureRule { .exact(degreesOfFreedom: degreesOfFreedom) }

  /// The tail and the density at x ≥ 0.
  private func tail(
    _ x: Double, _ share: Double, _ rule: NormalMixtureRule
  ) -> (upper: Double, density: Double) {
    precondition(share >= 0 && share <= 1, "a share is in 0...1")
    guard x < .infinity else { return (0, 0) }
    let deviations = rule.variances.map { r in (1 - share + share * r).squareRoot() }
    var tails = deviations.map { 0.7071067811865476 * x / $0 }
    var powers = tails.map { -$0 * $0 }
    ColumnFunction.erfc.apply(to: &tails)
    ColumnFunction.exp.apply(to: &powers)
    var (upper, density) = (0.0, 0.0)
    for (j, weight) in rule.weights.enumerated() {
      upper += weight * tails[j]
      density += weight * powers[j] / deviations[j]
    }
    return (0.5 * upper, 0.3989422804014327 * density)
  }
}
