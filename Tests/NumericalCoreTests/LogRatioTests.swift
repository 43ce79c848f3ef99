import Testing

@testable import NumericalCore

struct LogRatioTests {
  // Values of mpmath 1.3.0 at 50 digits.
  @Test func `near numbers keep the digits of their ratio`() {
    let aim = 0x1p-900
    // log(1 + 2^-40)
    #expect(logRatio(aim * (1 + 0x1p-40), aim, -623.8324625039508) == 9.094947017725146e-13)
    // log 8 from the given logarithm of the aim
    #expect(abs(logRatio(aim * 8, aim, -623.8324625039508) - 2.0794415416798357) < 1e-12)
  }
}
