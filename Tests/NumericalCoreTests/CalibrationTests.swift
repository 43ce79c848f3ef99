import NumericalCore
import Testing

struct CalibrationTests {
  @Test(arguments: [(0.0, 0.0), (1, 0.125), (2, 0.5), (2.5, 0.75), (3, 0.875), (4, 1)])
  func `an observation falls between the draws below and above it`(
    observed: Double, expected: Double
  ) {
    #expect(probabilityIntegralTransform(sorted: [1, 2, 2, 3], observed: observed) == expected)
  }

  @Test func `the Brier score is the one worked by hand`() {
    // (0.1² + 0.2²) / 2
    #expect(abs(brierScore(probabilities: [0.9, 0.2], happened: [true, false]) - 0.025) < 1e-16)
    #expect(brierScore(probabilities: [0.5], happened: [true]) == 0.25)
  }
}
