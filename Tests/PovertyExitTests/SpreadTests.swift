import NumericalCore
import Testing

@testable import PovertyExit

@Suite struct SpreadTests {
  @Test func `without an error seen the prior stands, with four degrees of freedom`() {
    let spread = Spread(prior: 0.35, errors: [])
    #expect(spread.degrees == 4)
    #expect(abs(spread.scale - 0.35) < 1e-15)
  }

  @Test func `errors seen move the scale by their squares`() {
    // √((4 · 0.3² + 0.5² + 0.1²) / 6) = √(0.62 / 6)
    let spread = Spread(prior: 0.3, errors: [0.5, -0.1])
    #expect(spread.degrees == 6)
    #expect(abs(spread.scale - 0.321455) < 1e-6)
  }

  @Test func `a parameter fitted to the same rows costs one of them`() {
    #expect(Spread(prior: 0.3, errors: [0.5, -0.5], fitted: 1).degrees == 5)
    #expect(Spread(prior: 0.3, errors: [0], fitted: 1).scale == Spread(prior: 0.3, errors: []).scale)
  }
}
