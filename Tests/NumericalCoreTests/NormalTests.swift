import NumericalCore
import Testing

struct NormalTests {
  @Test(arguments: [
    ("upperTail", 1e-15), ("density", 1e-15), ("logCDF", 2e-15), ("quantile", 1e-15),
  ])
  func `the normal distribution agrees with fifty digits`(
    function: String, tolerance: Double
  ) throws {
    let rows = try referenceTable("normal").filter { $0["function"] == function }
    try expectAccuracy(rows, within: tolerance) { row in
      let x = try row.number("x")
      return switch function {
      case "upperTail": Normal.upperTail(x)
      case "density": Normal.density(x)
      case "logCDF": Normal.logCDF(x)
      default: Normal.quantile(x)
      }
    }
  }

  @Test func `the lower tail mirrors the upper tail`() {
    for x in stride(from: -37.0, through: 37, by: 0.37) {
      #expect(Normal.cdf(x) == Normal.upperTail(-x))
    }
  }

  @Test func `the ends of the line have probabilities 0 and 1`() {
    #expect(Normal.cdf(-.infinity) == 0)
    #expect(Normal.cdf(.infinity) == 1)
    #expect(Normal.upperTail(.infinity) == 0)
    #expect(Normal.density(.infinity) == 0)
    #expect(Normal.quantile(0) == -.infinity)
    #expect(Normal.quantile(1) == .infinity)
    #expect(Normal.cdf(.nan).isNaN)
    #expect(Normal.density(.nan).isNaN)
  }

  @Test func `the upper quantile is the lower one mirrored`() {
    #expect(Normal.upperQuantile(1e-20) == -Normal.quantile(1e-20))
    #expect(abs(Normal.upperQuantile(1e-20) - 9.262340089798408) < 1e-14)
  }

  @Test func `the log density of zero is minus half log two pi`() {
    #expect(Normal.logDensity(0) == -0.9189385332046728)
    #expect(Normal.logDensity(3) == -5.418938533204673)
  }
}
