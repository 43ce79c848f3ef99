import NumericalCore
import Testing

struct TruncatedNormalTests {
  @Test func `half a normal has the quantiles of the upper half`() {
    let half = TruncatedNormal(location: 0, scale: 1, bounds: 0 ... .infinity)
    // Φ⁻¹(3/4)
    #expect(relativeError(half.quantile(0.5), 0.6744897501960817) < 1e-15)
    #expect(half.quantile(0) == 0)
    #expect(half.quantile(1) == .infinity)
    #expect(half.cdf(-1) == 0)
    #expect(half.cdf(.infinity) == 1)
  }

  @Test(arguments: [(-1.0, 2.0), (5, 7), (-9, -8), (30, 31)])
  func `quantiles undo probabilities in the middle and in the tails`(a: Double, b: Double) {
    let normal = TruncatedNormal(location: 0, scale: 1, bounds: a...b)
    for p in [1e-9, 0.01, 0.4, 0.9, 0.999] {
      let x = normal.quantile(p)
      #expect(x >= a && x <= b)
      #expect(abs(normal.cdf(x) - p) < 2e-12)
    }
  }

  @Test func `location and scale move the interval`() {
    let moved = TruncatedNormal(location: 10, scale: 2, bounds: 8...14)
    let unit = TruncatedNormal(location: 0, scale: 1, bounds: -1...2)
    #expect(relativeError(moved.quantile(0.3), 10 + 2 * unit.quantile(0.3)) < 1e-15)
  }
}
