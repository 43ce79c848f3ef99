import Glibc
import NumericalCore
import Testing

@testable import PovertyExit

@Suite struct StudentScaleTests {
  /// Sums over the scale s of a place: s = (ν − 2)/χ²_ν, each with the density of its
  /// figures; by the midpoint rule on the quantiles of χ²_ν.
  private static func sum(
    _ nu: Double, _ q: Double, _ n: Int, _ f: (Double) -> Double
  ) -> Double {
    let chi = GammaDistribution(shape: nu / 2, scale: 2)
    let points = 20_000
    return (0..<points).reduce(0) { sum, point in
      let s = (nu - 2) / chi.quantile((Double(point) + 0.5) / Double(points))
      return sum + pow(s, -0.5 * Double(n)) * exp(-0.5 * q / s) * f(s) / Double(points)
    }
  }

  @Test(arguments: [(5.0, 3.0, 2), (12, 20, 8), (40, 1, 5)])
  func `scale, weight and density are the sums over the scale`(
    _ nu: Double, _ q: Double, _ n: Int
  ) {
    let student = StudentScale(degreesOfFreedom: nu)
    let density = Self.sum(nu, q, n) { _ in 1 }
    #expect(abs(student.scale(q, count: n) / (Self.sum(nu, q, n) { $0 } / density) - 1) < 1e-3)
    #expect(
      abs(student.weight(q, count: n) / (Self.sum(nu, q, n) { 1 / $0 } / density) - 1) < 1e-4)
    // The normal density has (2π)^(−n/2), the function leaves out π^(−n/2).
    let expected = log(density) - 0.5 * Double(n) * log(2.0)
    #expect(abs(student.logDensity(q, count: n) - expected) < 1e-4)
  }

  @Test func `for one figure the density is Student's t of unit variance`() {
    let student = StudentScale(degreesOfFreedom: 7)
    let stretch = (7.0 / 5).squareRoot()
    for x in [0, 0.3, 1, 4] {
      let expected = StudentT(degreesOfFreedom: 7).density(x * stretch) * stretch
      let found = student.logDensity(x * x, count: 1) - 0.5 * log(Double.pi)
      #expect(abs(found - log(expected)) < 1e-12)
    }
  }

  @Test(arguments: [4.0, 20])
  func `the ν of many places is found`(_ nu: Double) {
    var luck = Luck("nu")
    let chi = GammaDistribution(shape: nu / 2, scale: 2)
    let distances = (0..<4_000).map { _ in
      let s = (nu - 2) / chi.quantile(luck.uniform())
      return s * (0..<8).reduce(0) { sum, _ in sum + pow(luck.normal(), 2) }
    }
    let found = StudentScale([8: distances]).degreesOfFreedom
    #expect(abs(log((found - 2) / (nu - 2))) < 0.2)
  }

  @Test func `without places ν is the prior's middle`() {
    #expect(abs(StudentScale([:]).degreesOfFreedom - 10) < 1e-4)
  }
}
