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

  /// The mean, n p.
  public var mean: Double { Double(count) * probability }

  /// The variance, n p (1 − p).
  public var variance: Double { mean * (1 - probability) }

  /// Returns P(X = k) = C(n, k) pᵏ (1 − p)ⁿ⁻ᵏ.
  ///
  /// ```swift
  /// BinomialDistribution(count: 1_000, probability: 0.3).mass(300)  // 0.02752100382126…
  /// ```
  ///
  /// - Parameter k: Any count; 0 where it is impossible.
  /// - Returns: The probability, to 10⁻¹³ of itself down to 10⁻³⁰⁰.
  /// - Complexity: O(1).
  /// - Reference: Loader, "Fast and accurate computation of binomial
  ///   probabilities", 2000.
  public func mass(_ k: Int) -> Double {
    guard let form = interiorForm(k) else { return edgeMass(k) }
    return form.scale.squareRoot() * expNegative(form.deviance) * exp(-form.correction)
  }

  /// Returns log P(X = k), −∞ where k is impossible.
  ///
  /// ```swift
  /// BinomialDistribution(count: 1_000, probability: 0.3).logMass(0)  // -356.67494393873…
  /// ```
  ///
  /// - Parameter k: Any count.
  /// - Complexity: O(1).
  /// - Reference: Loader (2000).
  public func logMass(_ k: Int) -> Double {
    if let form = interiorForm(k) {
      return 0.5 * log(form.scale) - form.correction - form.deviance.value
    }
    guard k >= 0, k <= count else { return -.infinity }
    if count == 0 { return 0 }
    if k == 0 { return Double(count) * log1p(-probability) }
    return k == count ? Double(count) * log(probability) : -.infinity
  }

  /// Returns P(X ≤ k) = I₁₋ₚ(n − k, k + 1).
  ///
  /// ```swift
  /// BinomialDistribution(count: 1_000, probability: 0.3).cdf(300)  // 0.515593519814…
  /// ```
  ///
  /// - Parameter k: Any count; 0 below 0 and 1 from n on.
  /// - Returns: The probability, to 10⁻¹³ of itself down to 10⁻³⁰⁰.
  /// - Complexity: As ``BetaDistribution/cdf(_:)``.
  /// - Reference: DLMF 8.17.5.
  public func cdf(_ k: Int) -> Double { tails(k).lower }

  /// Returns P(X > k) = Iₚ(k + 1, n − k).
  ///
  /// ```swift
  /// BinomialDistribution(count: 1_000, probability: 0.3).upperTail(300)  // 0.484406480185…
  /// ```
  ///
  /// - Parameter k: Any count; 1 below 0 and 0 from n on.
  /// - Returns: The probability, to 10⁻¹³ of itself down to 10⁻³⁰⁰.
  /// - Complexity: As ``BetaDistribution/cdf(_:)``.
  /// - Reference: DLMF 8.17.5.
  public func upperTail(_ k: Int) -> Double { tails(k).upper }

  /// Returns the smallest k with P(X ≤ k) ≥ `u`.
  ///
  /// ```swift
  /// BinomialDistribution(count: 1_000, probability: 0.3).quantile(0.5)  // 300
  /// ```
  ///
  /// As the exact inverse of the distribution function it grows with `u`, with
  /// the count and with the probability, so that draws of two scenarios made from
  /// one uniform number stay paired. Where P(X ≤ k) and `u` agree to the last
  /// digits of a double, those digits decide.
  ///
  /// - Parameter u: In `0...1`.
  /// - Complexity: O(1) for any count: a Cornish-Fisher guess, one or two
  ///   incomplete beta functions and a short walk.
  /// - Reference: Cornish and Fisher, "Moments and cumulants in the specification of
  ///   distributions", Revue de l'Institut International de Statistique 5 (1937), for
  ///   the guess.
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
