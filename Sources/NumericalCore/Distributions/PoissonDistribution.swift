internal import Glibc

/// The number of events where each is rare and independent.
///
/// ```swift
/// let accidents = PoissonDistribution(mean: 3)
/// accidents.mass(2)        // 0.22404180765538…
/// accidents.quantile(0.5)  // 3
/// ```
///
/// - Reference: Johnson, Kemp, Kotz, "Univariate Discrete Distributions", 3rd ed.,
///   2005, chapter 4.
public struct PoissonDistribution: Hashable, Sendable {
  /// The mean, not negative.
  public let mean: Double

  /// Creates the distribution.
  ///
  /// - Parameter mean: In `0...10⁹`.
  public init(mean: Double) {
    precondition(mean >= 0 && mean.isFinite, "a mean is not negative")
    self.mean = mean
  }

  /// Returns P(X = k) = μᵏ e^(−μ) / k!.
  ///
  /// ```swift
  /// PoissonDistribution(mean: 3).mass(2)  // 0.22404180765538…
  /// ```
  ///
  /// - Parameter k: Any count; 0 where it is impossible.
  /// - Returns: The probability, to 10⁻¹³ of itself down to 10⁻³⁰⁰.
  /// - Complexity: O(1).
  /// - Reference: Loader (2000).
  public func mass(_ k: Int) -> Double {
    guard k > 0, mean > 0 else { return exp(logMass(k)) }
    let a = Double(k)
    return expNegative(poissonDeviance(a, mean)) * exp(-stirlingError(a))
      / (2 * Double.pi * a).squareRoot()
  }

  /// Returns log P(X = k), −∞ where k is impossible.
  ///
  /// ```swift
  /// PoissonDistribution(mean: 3).logMass(2)  // -1.49592260322372…
  /// ```
  ///
  /// - Parameter k: Any count.
  /// - Complexity: O(1).
  /// - Reference: Loader (2000).
  public func logMass(_ k: Int) -> Double {
    guard k >= 0 else { return -.infinity }
    if k == 0 { return -mean }
    if mean == 0 { return -.infinity }
    let a = Double(k)
    return -0.5 * log(2 * Double.pi * a) - stirlingError(a) - poissonDeviance(a, mean).value
  }

  /// Returns P(X ≤ k) = Q(k + 1, μ).
  ///
  /// ```swift
  /// PoissonDistribution(mean: 3).cdf(2)  // 0.42319008112684…
  /// ```
  ///
  /// - Parameter k: Any count; 0 below 0.
  /// - Returns: The probability, to 10⁻¹³ of itself.
  /// - Complexity: O(√μ) near the mean.
  /// - Reference: DLMF 8.4.10.
  public func cdf(_ k: Int) -> Double { tails(k).lower }

  /// Returns P(X > k) = P(k + 1, μ), small tails to all their digits.
  ///
  /// ```swift
  /// PoissonDistribution(mean: 3).upperTail(2)  // 0.57680991887315…
  /// ```
  ///
  /// - Parameter k: Any count; 1 below 0.
  /// - Returns: The probability, to 10⁻¹³ of itself.
  /// - Complexity: O(√μ) near the mean.
  /// - Reference: DLMF 8.4.9.
  public func upperTail(_ k: Int) -> Double { tails(k).upper }

  /// Returns the smallest k with P(X ≤ k) ≥ `u`.
  ///
  /// ```swift
  /// PoissonDistribution(mean: 3).quantile(0.5)  // 3
  /// ```
  ///
  /// - Parameter u: In `0..<1`.
  /// - Complexity: O(√μ).
  /// - Reference: Cornish and Fisher (1937), for the guess.
  public func quantile(_ u: Double) -> Int {
    precondition(u >= 0 && u < 1, "a probability is in 0..<1")
    if mean == 0 || u == 0 { return 0 }
    let z = Normal.quantile(u)
    let guess = mean + mean.squareRoot() * z + (z * z - 1) / 6 - 0.5
    return discreteQuantile(
      u, guess: Int(max(guess, 0).rounded()), range: 0...Int.max,
      tails: tails, mass: mass, ratio: { mean / (Double($0) + 1) })
  }

  private func tails(_ k: Int) -> (lower: Double, upper: Double) {
    if k < 0 { return (0, 1) }
    if mean == 0 { return (1, 0) }
    let gamma = IncompleteGamma(Double(k) + 1, mean)
    return (gamma.upper, gamma.lower)
  }
}
