import NumericalCore
import Testing

struct WeightedQuantileTests {
  @Test(arguments: [(0.0, 1.0), (0.25, 1), (0.26, 2), (0.5, 2), (0.75, 2), (0.76, 3), (1, 3)])
  func `a weight of two is the value twice`(p: Double, expected: Double) {
    // The sample 1 2 2 3.
    #expect(weightedQuantile([3, 1, 2], weights: [1, 1, 2], at: p) == expected)
  }

  @Test func `values without weight are not there`() {
    #expect(weightedQuantile([0, 5, 9], weights: [0, 1, 0], at: 0) == 5)
    #expect(weightedQuantile([0, 5, 9], weights: [0, 1, 0], at: 1) == 5)
  }

  @Test func `tenths that do not add up to one still end at the last value`() {
    let tenths = [Double](repeating: 0.1, count: 10)
    #expect(weightedQuantile((1...10).map(Double.init), weights: tenths, at: 1) == 10)
  }
}
