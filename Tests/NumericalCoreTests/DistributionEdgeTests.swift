import Glibc
import Testing

@testable import NumericalCore

/// The ends of the ranges, where an answer is known without computing.
struct DistributionEdgeTests {
  @Test func `the incomplete beta function of nothing is zero and of everything one`() {
    let none = IncompleteBeta(2, 3, SplitProbability(0))
    #expect(none.lower == 0)
    #expect(none.upper == 1)
    let all = IncompleteBeta(2, 3, SplitProbability(1))
    #expect(all.lower == 1)
    #expect(all.upper == 0)
  }

  @Test func `counts that cannot be have no mass`() {
    let coins = BinomialDistribution(count: 5, probability: 0.5)
    #expect(coins.mass(-1) == 0)
    #expect(coins.mass(6) == 0)
    #expect(BinomialDistribution(count: 5, probability: 0).mass(0) == 1)
    #expect(BinomialDistribution(count: 5, probability: 1).mass(4) == 0)
  }

  @Test func `a beta quantile nearer to one than a double can say is one`() {
    #expect(BetaDistribution(alpha: 1e12, beta: 1e-6).quantile(0.25) == 1)
  }

  /// Iₓ(a, b) is xᵃ / (a B(a, b)) for tiny x; the least doubles have one digit.
  @Test(arguments: [2.0, 3, 7, 20], [1, 2, 3, 4, 8])
  func `the least probabilities have beta quantiles`(alpha: Double, units: Double) {
    let probability = units * Double.leastNonzeroMagnitude
    let found = BetaDistribution(alpha: alpha, beta: 3).quantile(probability)
    let logBeta = lgamma(alpha) + lgamma(3) - lgamma(alpha + 3)
    let expected = exp((log(probability) + log(alpha) + logBeta) / alpha)
    #expect(abs(log(found / expected)) < 0.8 / alpha)
  }

  /// P(X ≤ x) is xᵃ e⁻ˣ / Γ(1 + a) (1 + x / (a + 1) + …).
  @Test(arguments: [2.0, 5, 20, 100, 1000], [1, 2, 3, 4, 8])
  func `the least probabilities have gamma quantiles`(shape: Double, units: Double) {
    let probability = units * Double.leastNonzeroMagnitude
    let found = GammaDistribution(shape: shape, scale: 1).quantile(probability)
    var (term, sum) = (1.0, 1.0)
    for n in 1...2_000 {
      term *= found / (shape + Double(n))
      sum += term
    }
    let tail = shape * log(found) - found - lgamma(shape + 1) + log(sum)
    #expect(abs(tail - log(probability)) < 0.8)
  }
}
