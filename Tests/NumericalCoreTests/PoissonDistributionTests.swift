import NumericalCore
import Testing

struct PoissonDistributionTests {
  @Test(arguments: [("cdf", 1e-13), ("upperTail", 1e-13), ("logMass", 1e-13)])
  func `the Poisson distribution agrees with fifty digits`(
    function: String, tolerance: Double
  ) throws {
    let rows = try referenceTable("poisson").filter { $0["function"] == function }
    let scale = function.hasPrefix("log") ? 1.0 : 0
    try expectAccuracy(rows, within: tolerance, atLeast: scale) { row in
      let poisson = PoissonDistribution(mean: try row.number("mean"))
      let k = Int(try row.number("x"))
      return switch function {
      case "cdf": poisson.cdf(k)
      case "upperTail": poisson.upperTail(k)
      default: poisson.logMass(k)
      }
    }
  }

  @Test func `Poisson quantiles are the exact smallest counts`() throws {
    let rows = try referenceTable("poisson").filter { $0["function"] == "quantile" }
    #expect(rows.count > 50)
    for row in rows {
      let poisson = PoissonDistribution(mean: try row.number("mean"))
      #expect(
        poisson.quantile(try row.number("x")) == (try row.integer("value")),
        "\(row.testDescription)")
    }
  }

  @Test func `a mean of zero leaves nothing to happen`() {
    let never = PoissonDistribution(mean: 0)
    #expect(never.mass(0) == 1)
    #expect(never.mass(1) == 0)
    #expect(never.cdf(0) == 1)
    #expect(never.quantile(0.99) == 0)
    #expect(never.cdf(-1) == 0)
    #expect(never.logMass(-1) == -.infinity)
    // e^-1 / 3!
    #expect(abs(PoissonDistribution(mean: 1).mass(3) - 0.06131324019524039) < 1e-16)
  }

  // By the tails of mpmath 1.3.0 at 50 digits.
  @Test func `a quantile far out in a tail is exact`() {
    #expect(PoissonDistribution(mean: 1_000).quantile(1e-300) == 93)
  }
}
