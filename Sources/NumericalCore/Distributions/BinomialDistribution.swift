internal import Glibc

/// The number of successes in independent trials of equal probability.
///
/// ```swift
/// let exits = BinomialDistribution(count: 1_000, probability: 0.3)
/// exits.quantile(0.5)  // 300
/// ```
public struct BinomialDistribution: Hashable, Sendable {
  /// The number of trials, not negative.
  public let count: Int
  /// The probability of success in one trial, in `0...1`.
  public let probability: Double

  /// Creates the distribution.
  ///
  /// - Parameters:
  ///   - count: The number of trials, in `0...10⁹`.
  ///   - probability: The probability of success in one trial, in `0...1`.
  public init(count: Int, probability: Double) {
    precondition(count >= 0, "a count is not negative")
    precondition(probability >= 0 && probability <= 1, "a probability is in 0...1")
    self.count = count
    self.probability = probability
  }

  /// The mean, count × probability.
  public var mean: Double { Double(count) * probability }

  /// The variance, count × probability × (1 − probability).
  public var variance: Double { mean * (1 - probability) }

  /// Returns P(X = k).
  public func mass(_ k: Int) -> Double {
    guard let form = interiorForm(k) else { return edgeMass(k) }
    return form.scale.squareRoot() * expNegative(form.deviance) * exp(-form.correction)
  }

  /// Returns log P(X = k), −∞ where k is impossible.
  ///
  /// - Reference: Loader, "Fast and accurate computation of binomial
  ///   probabilities", 2000.
  public func logMass(_ k: Int) -> Double {
    if let form = interiorForm(k) {
      return 0.5 * log(form.scale) - form.correction - form.deviance.value
    }
    guard k >= 0, k <= count else { return -.infinity }
    if count == 0 { return 0 }
    if k == 0 { return Double(count) * log1p(-probability) }
    return k == count ? Double(count) * log(probability) : -.infinity
  }

  /// Returns P(X ≤ k).
  public func cdf(_ k: Int) -> Double { tails(k).lower }

  /// Returns P(X > k).
  public func upperTail(_ k: Int) -> Double { tails(k).upper }

  /// Returns the smallest k with P(X ≤ k) ≥ `u`.
  ///
  /// As the exact inverse of the distribution function it grows with `u`, with
  /// the count and with the probability, so that draws of two scenarios made from
  /// one uniform number stay paired. Where P(X ≤ k) and `u` agree to the last
  /// digits of a double, those digits decide.
  ///
  /// - Parameter u: In `0...1`.
  /// - Complexity: O(1) for any count: a Cornish-Fisher guess, one or two
  ///   incomplete beta functions and a short walk.
  public func quantile(_ u: Double) -> Int {
    precondition(u >= 0 && u <= 1, "a probability is in 0...1")
    if count == 0 || probability == 0 || u == 0 { return 0 }
    if probability == 1 || u == 1 { return count }
    let n = Double(count)
    let (p, q) = (probability, 1 - probability)
    let z = Normal.quantile(u)
    let deviation = (n * p * q).squareRoot()
    let correction = (q - p) * (z * z - 1) / 6
    let guess = n * p + deviation * z + correction - 0.5
    return discreteQuantile(
      u, guess: Int(min(max(guess, 0), n).rounded()), range: 0...count,
      tails: tails, mass: mass,
      ratio: { (n - Double($0)) * p / ((Double($0) + 1) * q) })
  }

  private func tails(_ k: Int) -> (lower: Double, upper: Double) {
    if k < 0 { return (0, 1) }
    if k >= count { return (1, 0) }
    if probability == 0 { return (1, 0) }
    if probability == 1 { return (0, 1) }
    let beta = IncompleteBeta(
      Double(k) + 1, Double(count - k), SplitProbability(probability))
    return (beta.upper, beta.lower)
  }

  /// (1 − p)ⁿ or pⁿ, whose exponent can be in the hundreds.
  private func edgeMass(_ k: Int) -> Double {
    guard k == 0 || k == count, probability > 0, probability < 1 else {
      return exp(logMass(k))
    }
    let split = SplitProbability(probability)
    let base = k == 0 ? split.y : split.x
    return expNegative(-(DoubleDouble.log(base) * Double(count)))
  }

  /// Loader's form of the mass, where 0 < k < n and 0 < p < 1.
  private func interiorForm(
    _ k: Int
  ) -> (deviance: DoubleDouble, correction: Double, scale: Double)? {
    guard k > 0, k < count, probability > 0, probability < 1 else { return nil }
    let (a, b) = (Double(k), Double(count - k))
    return (
      binaryDeviance(a, b, SplitProbability(probability)), betaStirlingError(a, b),
      Double(count) / (2 * Double.pi * a * b)
    )
  }
}
