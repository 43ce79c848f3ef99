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

  /// Returns P(X = k).
  ///
  /// ```swift
  /// let flat = BetaDistribution(alpha: 1, beta: 1)
  /// BetaBinomialDistribution(count: 4, probability: flat).mass(2)  // 0.2
  /// ```
  public func mass(_ k: Int) -> Double {
    guard k >= 0, k <= count else { return 0 }
    if count == 0 { return 1 }
    let (binomial, prior, posterior) = parts(k)
    return binomial.mass(k) * (prior.value / posterior.value)
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
    let (binomial, prior, posterior) = parts(k)
    return binomial.logMass(k) + prior.log - posterior.log
  }

  private func parts(_ k: Int) -> (BinomialDistribution, BetaKernel, BetaKernel) {
    let (a, b) = (probability.alpha, probability.beta)
    let (success, failure) = (Double(k) + a, Double(count - k) + b)
    let x = success / (success + failure)
    let split = SplitProbability(x)
    return (
      BinomialDistribution(count: count, probability: x), BetaKernel(a, b, split),
      BetaKernel(success, failure, split)
    )
  }

  /// Returns P(X ≤ k), the sum of the masses on the smaller side of k.
  ///
  /// - Complexity: O(count) at most.
  public func cdf(_ k: Int) -> Double { tails(k).lower }

  /// Returns P(X > k).
  ///
  /// - Complexity: O(count) at most.
  public func upperTail(_ k: Int) -> Double { tails(k).upper }

  /// Returns the smallest k with P(X ≤ k) ≥ `u`.
  ///
  /// - Parameter u: In `0...1`.
  /// - Complexity: O(count) at most.
  public func quantile(_ u: Double) -> Int {
    precondition(u >= 0 && u <= 1, "a probability is in 0...1")
    if count == 0 || u == 0 { return 0 }
    if u == 1 { return count }
    let (a, b, n) = (probability.alpha, probability.beta, Double(count))
    // Of the share of successes, as far as the trials do not blur it.
    let guess = (n * probability.quantile(u)).rounded()
    return discreteQuantile(
      u, guess: Int(guess), range: 0...count, tails: tails, mass: mass,
      ratio: {
        let k = Double($0)
        return (n - k) * (k + a) / ((k + 1) * (n - k - 1 + b))
      })
  }

  private func tails(_ k: Int) -> (lower: Double, upper: Double) {
    if k < 0 { return (0, 1) }
    if k >= count { return (1, 0) }
    if Double(k) < mean {
      let lower = sum(from: k, by: -1)
      return lower < 0.5 ? (lower, 1 - lower) : (lower, sum(from: k + 1, by: 1))
    }
    let upper = sum(from: k + 1, by: 1)
    return upper < 0.5 ? (1 - upper, upper) : (sum(from: k, by: -1), upper)
  }

  /// The masses from `start` outwards, each by its ratio to the one before, in
  /// double-double, because thousands of roundings would add up.
  private func sum(from start: Int, by step: Int) -> Double {
    // Seen from its end a side is the same: successes and failures change roles.
    let (a, b) =
      step < 0
      ? (probability.alpha, probability.beta) : (probability.beta, probability.alpha)
    let first = step < 0 ? start : count - start
    var weight = DoubleDouble(mass(start))
    var total = weight
    for j in stride(from: first, to: 0, by: -1) {
      let (k, rest) = (Double(j), Double(count - j))
      weight =
        weight * (DoubleDouble.sum(rest, b) * k)
        / (DoubleDouble.sum(k - 1, a) * (rest + 1))
      total = total + weight
      // With a ≥ 1 nothing grows again towards the end.
      if a >= 1, weight.high * k <= 0x1p-60 * total.high { break }
    }
    return total.value
  }
}
