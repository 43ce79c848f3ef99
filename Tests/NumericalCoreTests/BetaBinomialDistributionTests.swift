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
}
