import NumericalCore
import Testing

struct BetaDistributionTests {
  @Test(arguments: [
    ("cdf", 1e-13), ("upperTail", 1e-13), ("density", 1e-13), ("logDensity", 1e-13),
  ])
  func `the beta distribution agrees with fifty digits`(
    function: String, tolerance: Double
  ) throws {
    let rows = try referenceTable("beta").filter { $0["function"] == function }
    let scale = function.hasPrefix("log") ? 1.0 : 0
    try expectAccuracy(rows, within: tolerance, atLeast: scale) { row in
      let beta = BetaDistribution(
        alpha: try row.number("alpha"), beta: try row.number("beta"))
      let x = try row.number("x")
      return switch function {
      case "cdf": beta.cdf(x)
      case "upperTail": beta.upperTail(x)
      case "density": beta.density(x)
      default: beta.logDensity(x)
      }
    }
  }

  @Test func `beta quantiles agree with fifty digits`() throws {
    let rows = try referenceTable("beta-quantile")
    #expect(rows.count > 200)
    for row in rows {
      let beta = BetaDistribution(
        alpha: try row.number("alpha"), beta: try row.number("beta"))
      let p = try row.number("probability")
      let expected = try row.number("value")
      // How far a relative change of the probability moves the quantile.
      let slope = expected > 0 && expected < 1 ? beta.density(expected) : .infinity
      let condition = min(p, 1 - p) / (expected * slope)
      #expect(
        relativeError(beta.quantile(p), expected) <= max(1e-13, 10 * 0x1p-53 * condition),
        "\(row.testDescription)")
    }
  }

  @Test func `the ends of a beta distribution are exact`() {
    let beta = BetaDistribution(alpha: 2, beta: 3)
    #expect(beta.cdf(0) == 0)
    #expect(beta.cdf(1) == 1)
    #expect(beta.upperTail(-1) == 1)
    #expect(beta.upperTail(2) == 0)
    #expect(beta.quantile(0) == 0)
    #expect(beta.quantile(1) == 1)
    #expect(beta.density(0) == 0)
    #expect(beta.logDensity(1) == -.infinity)
    #expect(BetaDistribution(alpha: 1, beta: 4).density(0) == 4)
    #expect(BetaDistribution(alpha: 0.5, beta: 1).density(0) == .infinity)
    #expect(BetaDistribution(alpha: 0.5, beta: 1).density(1) == 0.5)
    #expect(beta.density(1.5) == 0)
  }

  @Test func `quantiles nearer to an end than a double can say are that end`() {
    #expect(BetaDistribution(alpha: 1e-3, beta: 1e-3).quantile(0.2) == 0)
    #expect(BetaDistribution(alpha: 1e-3, beta: 1e-3).quantile(0.8) == 1)
    #expect(BetaDistribution(alpha: 2, beta: 1e-3).quantile(0.4) == 1)
  }

  @Test func `a mean and a size give the shapes`() {
    let beta = BetaDistribution(mean: 0.25, size: 8)
    #expect(beta == BetaDistribution(alpha: 2, beta: 6))
    #expect(beta.mean == 0.25)
    // 2 * 6 / (8^2 * 9)
    #expect(abs(beta.variance - 12.0 / 576) < 1e-17)
  }

  // Values of mpmath 1.3.0 at 50 digits, where a sum of logarithms or a long fraction
  // would lose the last digits.
  @Test(arguments: [
    (0.002266141536082456, 0.19749986278845222, 0.8796576415784847, 7.6303903005444047499e-3),
    (0.0011118501776003894, 0.662309510244805, 0.6004560974644194, 1.1105061779098669797e-3),
    (0.6581873108672707, 2168.8391938739273, 0.00037195811035783304, 0.28067312685553643979),
    (71.82021474351255, 4040.544743869625, 0.02183165153188137, 0.021573787397196785218),
  ])
  func `an upper tail is right to the last digits`(
    alpha: Double, beta: Double, x: Double, expected: Double
  ) {
    let found = BetaDistribution(alpha: alpha, beta: beta).upperTail(x)
    #expect(relativeError(found, expected) < 8e-16)
  }

  @Test func `a tiny quantile keeps its digits`() {
    let beta = BetaDistribution(alpha: 0.632556727153059, beta: 130.87909803383872)
    #expect(
      relativeError(beta.quantile(7.695889142552437e-170), 2.8842842041269097116e-270) <= 1e-13)
  }
}
