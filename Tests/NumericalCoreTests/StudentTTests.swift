import NumericalCore
import Testing

struct StudentTTests {
  @Test(arguments: [("upperTail", 1e-13), ("density", 1e-13), ("quantile", 1e-13)])
  func `Student's distribution agrees with fifty digits`(
    function: String, tolerance: Double
  ) throws {
    let rows = try referenceTable("student-t").filter { $0["function"] == function }
    try expectAccuracy(rows, within: tolerance) { row in
      let t = StudentT(degreesOfFreedom: try row.number("degreesOfFreedom"))
      let x = try row.number("x")
      return switch function {
      case "upperTail": t.upperTail(x)
      case "density": t.density(x)
      default: t.quantile(x)
      }
    }
  }

  @Test func `one degree of freedom is the Cauchy distribution`() {
    let cauchy = StudentT(degreesOfFreedom: 1)
    #expect(abs(cauchy.cdf(1) - 0.75) < 1e-15)
    // 1 / pi
    #expect(abs(cauchy.density(0) - 0.3183098861837907) < 1e-15)
    #expect(abs(cauchy.quantile(0.75) - 1) < 1e-14)
  }

  @Test func `the ends of the line have probabilities 0 and 1`() {
    let t = StudentT(degreesOfFreedom: 3)
    #expect(t.cdf(-.infinity) == 0)
    #expect(t.cdf(.infinity) == 1)
    #expect(t.cdf(0) == 0.5)
    #expect(t.density(.infinity) == 0)
    #expect(t.quantile(0) == -.infinity)
    #expect(t.quantile(1) == .infinity)
    #expect(t.quantile(0.5) == 0)
    #expect(t.cdf(.nan).isNaN)
    // Beyond the square root of the largest double.
    #expect(t.upperTail(1e200) == 0)
    #expect(
      abs(StudentT(degreesOfFreedom: 1).upperTail(1e200) / 3.183098861837907e-201 - 1) < 1e-13)
  }

  // By Newton on the tail of mpmath 1.3.0 at 50 digits.
  @Test func `a quantile beyond any square keeps its digits`() {
    let heavy = StudentT(degreesOfFreedom: 0.3933850779077019)
    #expect(
      relativeError(heavy.quantile(8.712105188434448e-117), -6.525600565993253317e293) < 2e-14)
  }
}
