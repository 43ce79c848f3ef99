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

  @Test(arguments: [1, 2, 3, 10, 1_000])
  func `the answer is that of the sorted sample, value by value`(count: Int) {
    // Whole numbers with many ties, each repeated as often as its weight says.
    let key = RandomKey(seed: 3, id: "quantile")
    let draws = key.uniforms(draws: 0..<(2 * count), year: 0, purpose: 0, index: 0)
    let values = draws.prefix(count).map { ($0 * 50).rounded() }
    let weights = draws.suffix(count).map { ($0 * 4).rounded(.up) }
    let sample = zip(values, weights).flatMap { [Double](repeating: $0, count: Int($1)) }.sorted()
    for step in 0...64 {
      let p = Double(step) / 64
      let place = max(1, (p * Double(sample.count)).rounded(.up))
      #expect(weightedQuantile(values, weights: weights, at: p) == sample[Int(place) - 1])
    }
  }
}
