import NumericalCore
import Testing

struct GammaDistributionTests {
  @Test(arguments: [
    ("cdf", 1e-13), ("upperTail", 1e-13), ("density", 1e-13), ("logDensity", 1e-13),
  ])
  func `the gamma distribution agrees with fifty digits`(
    function: String, tolerance: Double
  ) throws {
    let rows = try referenceTable("gamma").filter { $0["function"] == function }
    let scale = function.hasPrefix("log") ? 1.0 : 0
    try expectAccuracy(rows, within: tolerance, atLeast: scale) { row in
      let gamma = GammaDistribution(shape: try row.number("shape"), scale: 1)
      let x = try row.number("x")
      return switch function {
      case "cdf": gamma.cdf(x)
      case "upperTail": gamma.upperTail(x)
      case "density": gamma.density(x)
      default: gamma.logDensity(x)
      }
    }
  }

  @Test func `gamma quantiles agree with fifty digits`() throws {
    let rows = try referenceTable("gamma").filter { $0["function"] == "quantile" }
    #expect(rows.count > 50)
    for row in rows {
      let gamma = GammaDistribution(shape: try row.number("shape"), scale: 1)
      let p = try row.number("x")
      let expected = try row.number("value")
      let condition = min(p, 1 - p) / (expected * gamma.density(expected))
      #expect(
        relativeError(gamma.quantile(p), expected) <= max(1e-13, 10 * 0x1p-53 * condition),
        "\(row.testDescription)")
    }
  }

  @Test func `a scale stretches the line`() {
    let (unit, scaled) = (
      GammaDistribution(shape: 2, scale: 1), GammaDistribution(shape: 2, scale: 4)
    )
    #expect(scaled.cdf(8) == unit.cdf(2))
    #expect(scaled.density(8) == unit.density(2) / 4)
    #expect(scaled.quantile(0.25) == unit.quantile(0.25) * 4)
    #expect(scaled.mean == 8)
    #expect(scaled.variance == 32)
  }

  @Test func `the ends of the line are exact`() {
    let gamma = GammaDistribution(shape: 2, scale: 3)
    #expect(gamma.cdf(0) == 0)
    #expect(gamma.upperTail(.infinity) == 0)
    #expect(gamma.density(0) == 0)
    #expect(gamma.density(.infinity) == 0)
    #expect(gamma.density(.nan).isNaN)
    #expect(gamma.logDensity(-1) == -.infinity)
    #expect(gamma.quantile(0) == 0)
    #expect(gamma.quantile(1) == .infinity)
    #expect(GammaDistribution(shape: 1, scale: 2).density(0) == 0.5)
    #expect(GammaDistribution(shape: 0.5, scale: 2).density(0) == .infinity)
  }

  @Test func `a shape of one is the exponential distribution`() {
    // log 2
    let exponential = GammaDistribution(shape: 1, scale: 1)
    #expect(relativeError(exponential.quantile(0.5), 0.6931471805599453) < 1e-15)
    // e^-690
    #expect(relativeError(exponential.upperTail(690), 2.171738281389827e-300) < 1e-15)
  }
}
