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

  // Values of mpmath 1.3.0 at 50 digits.
  @Test(arguments: [
    (1e6, 997_000, 1.3381041673135996923e-3, 0.99866189583268640031),
    (1e6, 1_004_000, 0.99996765455268652232, 3.2345447313477680324e-5),
    (150, 150, 0.51085822974935968487, 0.48914177025064031513),
    (233_000.5, 233_106, 0.58676036570092516959, 0.41323963429907483041),
    (5e7, 50_000_100, 0.50566050844655747515, 0.49433949155344252485),
  ])
  func `a large shape keeps both tails`(
    shape: Double, x: Double, lower: Double, upper: Double
  ) {
    let gamma = GammaDistribution(shape: shape, scale: 1)
    #expect(relativeError(gamma.cdf(x), lower) < 1e-15)
    #expect(relativeError(gamma.upperTail(x), upper) < 1e-15)
  }

  @Test func `a small shape keeps its digits near zero`() {
    let gamma = GammaDistribution(shape: 0.8284198644656676, scale: 1)
    #expect(relativeError(gamma.cdf(1e-290), 6.1018947483758561939e-241) < 1e-15)
    #expect(
      relativeError(gamma.quantile(1.44836658458527e-241), 1.7621835230397427399e-291) < 1e-14)
  }
}
