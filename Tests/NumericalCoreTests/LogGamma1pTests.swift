import Glibc
import Testing

@testable import NumericalCore

struct LogGamma1pTests {
  // mpmath 1.3.0 at 50 digits, loggamma(1 + a).
  @Test(arguments: [
    (1e-12, -5.77215664900710382e-13),
    (0.001, -0.000576393598283369554),
    (0.1, -0.0498724412598397265),
    (0.25, -0.0982718364218131615),
    (0.5, -0.120782237635245222),
    (0.75, -0.084401121020485556),
    (1.0, 0),
  ])
  func `the logarithm of gamma near one keeps its digits`(a: Double, expected: Double) {
    #expect(abs(logGamma1p(a) - expected) <= 4e-16 * abs(expected))
  }
}
