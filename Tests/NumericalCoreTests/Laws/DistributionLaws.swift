import Foundation
import NumericalCore
import Testing

/// Draws of every distribution in the orders in which the simulator uses its numbers:
/// Kolmogorov and Smirnov, chi-square, and the mean.
@Suite struct DistributionLaws {
  /// A distribution as the battery sees it.
  struct Law: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let mean: Double
    let variance: Double
    let cdf: @Sendable (Double) -> Double
    let quantile: @Sendable (Double) -> Double
    /// Whether all values are whole.
    var isDiscrete = false
    /// How many draws are affordable in the suite.
    var cost = 1

    static let all: [Law] = {
      let gammas = [(2.5, 2.0), (0.4, 1), (300, 0.01)].map { shape, scale in
        let gamma = GammaDistribution(shape: shape, scale: scale)
        return Law(
          testDescription: "gamma of shape \(shape)", mean: shape * scale,
          variance: shape * scale * scale, cdf: gamma.cdf, quantile: gamma.quantile, cost: 8)
      }
      let betas = [(0.7, 3.0), (20, 5), (400, 4_000)].map { a, b in
        let beta = BetaDistribution(alpha: a, beta: b)
        return Law(
          testDescription: "beta of \(a) and \(b)", mean: a / (a + b),
          variance: a * b / ((a + b) * (a + b) * (a + b + 1)), cdf: beta.cdf,
          quantile: beta.quantile, cost: 8)
      }
      let truncated = [(0.5, 4.0), (-1, 2), (5, Double.infinity)].map { a, b in
        let normal = TruncatedNormal(location: 0, scale: 1, bounds: a...b)
        // The moments of a normal between a and b, by integration by parts.
        let mass = a > 0 ? Normal.upperTail(a) - Normal.upperTail(b) : Normal.cdf(b) - Normal.cdf(a)
        let (left, right) = (Normal.density(a), Normal.density(b))
        let mean = (left - right) / mass
        let second = 1 + (a * left - (b.isFinite ? b * right : 0)) / mass
        return Law(
          testDescription: "normal in \(a)...\(b)", mean: mean, variance: second - mean * mean,
          cdf: normal.cdf, quantile: normal.quantile, cost: 2)
      }
      let binomials = [(12, 0.3), (1_000, 0.02), (133_500, 0.137)].map { n, p in
        let binomial = BinomialDistribution(count: n, probability: p)
        return Law(
          testDescription: "binomial of \(n) and \(p)", mean: Double(n) * p,
          variance: Double(n) * p * (1 - p),
          cdf: { binomial.cdf(Int($0.rounded(.down))) },
          quantile: { Double(binomial.quantile($0)) }, isDiscrete: true, cost: 8)
      }
      let normal = Law(
        testDescription: "normal", mean: 0, variance: 1, cdf: { Normal.cdf($0) },
        quantile: { Normal.quantile($0) }, cost: 2)
      return [normal] + gammas + betas + truncated + binomials
    }()
  }

  @Test(arguments: Law.all, Battery.Order.allCases)
  func `draws of a distribution follow it in every order`(law: Law, order: Battery.Order) {
    let count = Battery.isFull ? 1 << 18 : 32_768 / law.cost
    let sample = Battery.walk(order, count: count) { key, draw, year in
      law.quantile(key.uniform(draw: draw, year: year, purpose: 0, index: 0))
    }
    #expect(Battery.isPlausible(sample, below: law.cdf))

    let cells = Self.cells(law)
    var found = [Int](repeating: 0, count: cells.edges.count + 1)
    for x in sample { found[cells.edges.firstIndex { x <= $0 } ?? cells.edges.count] += 1 }
    let expected = cells.masses.map { $0 * Double(count) }
    #expect(Battery.isPlausible(z: Battery.chiSquare(found, expected: expected)))

    let mean = sum(sample) / Double(count)
    #expect(Battery.isPlausible(z: (mean - law.mean) / (law.variance / Double(count)).squareRoot()))
  }

  /// About 24 cells of about equal mass, fewer where the values are few.
  static func cells(_ law: Law) -> (edges: [Double], masses: [Double]) {
    let quantiles = (1..<24).map { law.quantile(Double($0) / 24) }
    let edges = law.isDiscrete ? Set(quantiles).sorted() : quantiles
    let reached = [0] + edges.map(law.cdf) + [1]
    return (edges, zip(reached.dropFirst(), reached).map { $0 - $1 })
  }

  @Test(arguments: Battery.Order.allCases)
  func `normals of a key are normal in every order`(order: Battery.Order) {
    let sample = Battery.walk(order) { key, draw, year in
      key.normal(draw: draw, year: year, purpose: 3, index: 1)
    }
    #expect(Battery.isPlausible(sample) { Normal.cdf($0) })
    let n = Double(sample.count)
    // Σ x² is chi-square with n degrees of freedom: variance 2n.
    #expect(Battery.isPlausible(z: (dot(sample, sample) - n) / (2 * n).squareRoot()))
  }
}
