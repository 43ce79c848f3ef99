import Testing

@testable import NumericalCore

struct StirlingErrorTests {
  // δ(x) = log Γ(x) − (x − ½) log x + x − ½ log 2π by mpmath 1.3.0 at 50 digits.
  @Test(arguments: [
    (0.25, 0.27251040121343206), (1.5, 0.05481412105191765), (12, 0.00694284010720953),
    (1e6, 8.333333333333056e-08),
  ])
  func `the error of Stirling's formula agrees with fifty digits`(x: Double, expected: Double) {
    #expect(abs(stirlingError(x) - expected) < 4e-16)
  }

  // δ(x) − δ(x + step) by mpmath 1.3.0 at 50 digits; eight terms leave 2e-18 out at 10.
  @Test(arguments: [
    (10.5, 1e-6, 7.551751748869852e-10), (10, 0.75, 0.0005808559576532428),
    (400, 0.01, 5.208199873219235e-09),
  ])
  func `a small fall of it keeps its digits`(x: Double, step: Double, expected: Double) {
    #expect(relativeError(stirlingErrorFall(x, step), expected) < 4e-15)
  }
}
