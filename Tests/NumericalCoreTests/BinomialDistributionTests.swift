import NumericalCore
import Testing

struct BinomialDistributionTests {
  @Test(arguments: [("cdf", 1e-13), ("upperTail", 1e-13), ("mass", 1e-13), ("logMass", 1e-13)])
  func `the binomial distribution agrees with fifty digits`(
    function: String, tolerance: Double
  ) throws {
    let rows = try referenceTable("binomial").filter { $0["function"] == function }
    let scale = function.hasPrefix("log") ? 1.0 : 0
    try expectAccuracy(rows, within: tolerance, atLeast: scale) { row in
      let binomial = BinomialDistribution(
        count: try row.integer("count"), probability: try row.number("probability"))
      let k = Int(try row.number("x"))
      return switch function {
      case "cdf": binomial.cdf(k)
      case "upperTail": binomial.upperTail(k)
      case "mass": binomial.mass(k)
      default: binomial.logMass(k)
      }
    }
  }

  @Test func `binomial quantiles are the exact smallest counts`() throws {
    let rows = try referenceTable("binomial").filter { $0["function"] == "quantile" }
    #expect(rows.count > 100)
    for row in rows {
      let binomial = BinomialDistribution(
        count: try row.integer("count"), probability: try row.number("probability"))
      #expect(
        binomial.quantile(try row.number("x")) == (try row.integer("value")),
        "\(row.testDescription)")
    }
  }

  @Test func `a quantile is the smallest count that reaches the probability`() {
    let key = RandomKey(seed: 7, id: "binomial")
    for draw in 0..<2_000 {
      let u = key.uniform(draw: draw, year: 0, purpose: 0, index: 0)
      let p = key.uniform(draw: draw, year: 0, purpose: 0, index: 1)
      let n = 1 + draw % 400
      let binomial = BinomialDistribution(count: n, probability: p)
      let k = binomial.quantile(u)
      #expect(u <= 0.5 ? binomial.cdf(k) >= u : binomial.upperTail(k) <= 1 - u)
      #expect(k == 0 || binomial.cdf(k - 1) < u)
    }
  }

  @Test func `a quantile grows with the number, the count and the probability`() {
    let key = RandomKey(seed: 11, id: "order")
    for draw in 0..<500 {
      let numbers = key.uniforms(draws: (2 * draw)..<(2 * draw + 2), year: 1, purpose: 0, index: 0)
      let (u, v) = (numbers.min() ?? 0, numbers.max() ?? 0)
      let shares = key.uniforms(draws: (2 * draw)..<(2 * draw + 2), year: 2, purpose: 0, index: 0)
      let (p, q) = (shares.min() ?? 0, shares.max() ?? 0)
      let n = 10 * draw * draw
      let base = BinomialDistribution(count: n, probability: p)
      #expect(base.quantile(u) <= base.quantile(v))
      #expect(base.quantile(u) <= BinomialDistribution(count: n, probability: q).quantile(u))
      let larger = BinomialDistribution(count: n + 1, probability: p).quantile(u)
      #expect(base.quantile(u) <= larger && larger <= base.quantile(u) + 1)
    }
  }

  @Test func `sure and impossible trials leave no chance`() {
    #expect(BinomialDistribution(count: 0, probability: 0.5).quantile(0.9) == 0)
    #expect(BinomialDistribution(count: 9, probability: 0).quantile(0.9) == 0)
    #expect(BinomialDistribution(count: 9, probability: 1).quantile(0.1) == 9)
    #expect(BinomialDistribution(count: 9, probability: 0.5).quantile(0) == 0)
    #expect(BinomialDistribution(count: 9, probability: 0.5).quantile(1) == 9)
    #expect(BinomialDistribution(count: 9, probability: 1).cdf(8) == 0)
    #expect(BinomialDistribution(count: 9, probability: 0).cdf(0) == 1)
    #expect(BinomialDistribution(count: 9, probability: 1).logMass(9) == 0)
    #expect(BinomialDistribution(count: 9, probability: 1).logMass(4) == -.infinity)
    #expect(BinomialDistribution(count: 9, probability: 0.5).logMass(10) == -.infinity)
    #expect(BinomialDistribution(count: 0, probability: 0.5).logMass(0) == 0)
    #expect(BinomialDistribution(count: 9, probability: 0.5).cdf(-1) == 0)
    #expect(BinomialDistribution(count: 9, probability: 0.5).upperTail(9) == 0)
  }

  @Test func `the moments are those of the trials`() {
    let binomial = BinomialDistribution(count: 100, probability: 0.25)
    #expect(binomial.mean == 25)
    #expect(binomial.variance == 18.75)
  }

  // By the tails of mpmath 1.3.0 at 50 digits.
  @Test func `quantiles far out in a tail are exact`() {
    let certain = BinomialDistribution(count: 651, probability: 0.8440993582277385)
    #expect(certain.quantile(1.0189615017025368e-292) == 129)
    #expect(BinomialDistribution(count: 10_000, probability: 0.5).quantile(1e-300) == 3_169)
  }
}
