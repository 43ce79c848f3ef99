import NumericalCore
import Testing

struct QuantilesTests {
  // R 4: quantile(c(1, 2, 4, 8), p, type = 7), which is (n - 1) p interpolated.
  @Test(arguments: [(0.0, 1.0), (0.25, 1.75), (0.5, 3), (0.9, 6.8), (1, 8)])
  func `quantiles follow type 7 of Hyndman and Fan`(p: Double, expected: Double) {
    #expect(abs(quantile(sorted: [1, 2, 4, 8], at: p) - expected) < 1e-14)
  }

  @Test func `one number is every quantile`() {
    #expect(quantile(sorted: [5], at: 0.3) == 5)
  }

  @Test func `quantiles grow with their level`() {
    let values = stride(from: 0.0, to: 1, by: 0.01).map {
      quantile(sorted: [0.1, 0.2, 0.2, 0.7], at: $0)
    }
    #expect(zip(values, values.dropFirst()).allSatisfy { $0 <= $1 })
  }
}
