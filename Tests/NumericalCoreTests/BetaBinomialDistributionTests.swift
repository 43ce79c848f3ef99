import NumericalCore
import Testing

struct BetaBinomialDistributionTests {
  @Test func `beta-binomial masses agree with fifty digits`() throws {
    let rows = try referenceTable("beta-binomial")
    try expectAccuracy(rows, within: 2e-13, atLeast: 1) { row in
      BetaBinomialDistribution(
        count: try row.integer("count"),
        probability: BetaDistribution(
          alpha: try row.number("alpha"), beta: try row.number("beta"))
      ).logMass(try row.integer("k"))
    }
  }

  @Test func `a uniform probability makes every count as likely`() {
    let flat = BetaBinomialDistribution(
      count: 4, probability: BetaDistribution(alpha: 1, beta: 1))
    for k in 0...4 {
      // log(1/5)
      #expect(abs(flat.logMass(k) + 1.6094379124341003) < 1e-14)
    }
    #expect(flat.logMass(5) == -.infinity)
    #expect(flat.mean == 2)
    // (5^2 - 1) / 12
    #expect(abs(flat.variance - 2) < 1e-15)
  }

  @Test func `no trials have one outcome`() {
    let none = BetaBinomialDistribution(
      count: 0, probability: BetaDistribution(alpha: 2, beta: 1))
    #expect(none.logMass(0) == 0)
  }

  struct Point: CustomTestStringConvertible {
    let count: Int
    let (alpha, beta): (Double, Double)
    let k: Int
    let (mass, cdf, upperTail): (Double, Double, Double)
    var testDescription: String { "\(count), \(alpha), \(beta) at \(k)" }
  }

  // Sums of all masses by mpmath 1.3.0 at 50 digits.
  @Test(arguments: [
    Point(
      count: 1_000, alpha: 0.05, beta: 3, k: 12, mass: 3.5015931258389068582e-3,
      cdf: 0.86349296461942499774, upperTail: 0.13650703538057500227),
    Point(
      count: 5_000, alpha: 40, beta: 300, k: 120, mass: 2.5388311283238666601e-15,
      cdf: 1.2353566597976343886e-14, upperTail: 0.99999999999998764643),
    Point(
      count: 5_000, alpha: 40, beta: 300, k: 1_500, mass: 1.5547601831088598106e-16,
      cdf: 0.99999999999999734862, upperTail: 2.6513815230092896022e-15),
    Point(
      count: 60, alpha: 0.02, beta: 0.03, k: 60, mass: 0.348358694534236681, cdf: 1,
      upperTail: 0),
    Point(
      count: 60, alpha: 0.02, beta: 0.03, k: 30, mass: 0.00077316116829491265891,
      cdf: 0.60047733033585924224, upperTail: 0.39952266966414075776),
  ])
  func `masses and both tails agree with fifty digits`(point: Point) {
    let distribution = BetaBinomialDistribution(
      count: point.count,
      probability: BetaDistribution(alpha: point.alpha, beta: point.beta))
    #expect(relativeError(distribution.mass(point.k), point.mass) < 2e-15)
    #expect(relativeError(distribution.cdf(point.k), point.cdf) < 2e-15)
    #expect(relativeError(distribution.upperTail(point.k), point.upperTail) < 2e-15)
  }

  // The same sums against the probability.
  @Test func `quantiles are the exact smallest counts`() {
    let wide = BetaBinomialDistribution(
      count: 5_000, probability: BetaDistribution(alpha: 40, beta: 300))
    #expect(wide.quantile(1e-30) == 30)
    #expect(wide.quantile(0.1) == 475)
    #expect(wide.quantile(0.9) == 706)
    #expect(wide.quantile(1 - 0x1p-50) == 1_520)
    #expect(wide.quantile(0) == 0)
    #expect(wide.quantile(1) == 5_000)
    // P(X = 0) = 7.5e-37: a walk down to it by differences would lose all digits.
    let certain = BetaBinomialDistribution(
      count: 13, probability: BetaDistribution(alpha: 2723.4866804765265, beta: 0.3045193373292099))
    #expect(certain.quantile(2.568821056582578e-88) == 0)
  }

  @Test func `what is outside of the trials is impossible`() {
    let none = BetaBinomialDistribution(
      count: 0, probability: BetaDistribution(alpha: 2, beta: 1))
    #expect(none.mass(0) == 1)
    #expect(none.mass(1) == 0)
    #expect(none.cdf(-1) == 0)
    #expect(none.upperTail(-1) == 1)
    #expect(none.quantile(0.3) == 0)
  }
}
