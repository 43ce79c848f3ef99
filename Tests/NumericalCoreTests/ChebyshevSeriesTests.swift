import Testing

@testable import NumericalCore

struct ChebyshevSeriesTests {
  /// cos(π j / 4), by hand.
  static let extrema = [1, 0.5.squareRoot(), 0, -0.5.squareRoot(), -1]

  @Test func `a cube is three quarters of the first and a quarter of the third`() {
    let cube = ChebyshevSeries(extrema: Self.extrema.map { $0 * $0 * $0 })
    for (found, expected) in zip(cube.coefficients, [0, 0.75, 0, 0.25, 0]) {
      #expect(abs(found - expected) < 1e-15)
    }
    for (found, expected) in zip(cube.powers, [0, 0, 0, 1, 0.0]) {
      #expect(abs(found - expected) < 1e-15)
    }
    #expect(abs(cube.value(at: 0.3) - 0.027) < 1e-15)
  }

  @Test func `an end that is small is left out`() {
    // 8 t⁴ = 3 + 4 T₂ + T₄
    let fourth = ChebyshevSeries(extrema: Self.extrema.map { $0 * $0 * $0 * $0 })
    #expect(fourth.trimmed(leavingOut: 0.13, atMost: 4).coefficients.count == 3)
    #expect(fourth.trimmed(leavingOut: 0.12, atMost: 4).coefficients.count == 5)
    #expect(fourth.trimmed(leavingOut: 0, atMost: 1).coefficients.count == 2)
  }
}
