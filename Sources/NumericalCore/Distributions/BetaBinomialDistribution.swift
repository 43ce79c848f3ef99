internal import Glibc

/// The number of successes in trials whose common probability is itself drawn
/// from a beta distribution.
///
/// ```swift
/// let exits = BetaBinomialDistribution(
///   count: 10, probability: BetaDistribution(alpha: 2, beta: 8))
/// exits.mean      // 2
/// exits.variance  // 2.909090909090909
/// ```
///
/// - Reference: Johnson, Kemp, Kotz, "Univariate Discrete Distributions", 3rd ed.,
///   2005, 6.2.2.
public struct BetaBinomialDistribution: Hashable, Sendable {
  /// The number of trials, not negative.
  public let count: Int
  /// The distribution of the probability.
  public let probability: BetaDistribution

  /// Creates the distribution.
  ///
  /// - Parameters:
  ///   - count: The number of trials, not negative.
  ///   - probability: The distribution of the probability of success.
  public init(count: Int, probability: BetaDistribution) {
    precondition(count >= 0, "a count is not negative")
    self.count = count
    self.probability = probability
  }

  /// The mean, n α / (α + β).
  public var mean: Double { Double(count) * probability.mean }

  /// The variance, n (α + β + n) times that of the probability.
  public var variance: Double {
    let n = Double(count)
    let total = probability.alpha + probability.beta
    return n * (total + n) * probability.variance
  }

  /// Returns log P(X = k), −∞ where k is impossible.
  ///
  /// ```swift
  /// BetaBinomialDistribution(
  ///   count: 10, probability: BetaDistribution(alpha: 2, beta: 8)
  /// ).logMass(2)  // -1.56552472534417…
  /// ```
  ///
  /// C(n, k) B(k + α, n − k + β) / B(α, β), where no logarithm of Γ is taken: with
  /// the binomial mass M and the beta kernel K at any one x, it is
  /// M(k; n, x) K(α, β; x) / K(k + α, n − k + β; x).
  ///
  /// - Parameter k: Any count.
  /// - Complexity: O(1).
  /// - Reference: Loader (2000), for both forms.
  public func logMass(_ k: Int) -> Double {
    guard k >= 0, k <= count else { return -.infinity }
    if count == 0 { return 0 }
    let (a, b) = (probability.alpha, probability.beta)
    let (success, failure) = (Double(k) + a, Double(count - k) + b)
    let x = success / (success + failure)
    let split = SplitProbability(x)
    return BinomialDistribution(count: count, probability: x).logMass(k)
      + BetaKernel(a, b, split).log - BetaKernel(success, failure, split).log
  }
}
