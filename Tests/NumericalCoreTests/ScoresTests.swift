import NumericalCore
import Testing

struct ScoresTests {
  @Test(arguments: [-1.0, 0, 0.5, 2.5, 9])
  func `the score is mean distance less half the mean spread`(observed: Double) {
    let sample = [0.0, 0.25, 1, 1, 4]
    let distance = sample.map { abs($0 - observed) }.reduce(0, +) / 5
    let spread = sample.flatMap { x in sample.map { abs($0 - x) } }.reduce(0, +) / 25
    #expect(abs(crps(sorted: sample, observed: observed) - (distance - spread / 2)) < 1e-15)
  }

  @Test func `a single draw scores its absolute error`() {
    #expect(crps(sorted: [3], observed: 1) == 2)
  }

  @Test func `coverage counts both ends as inside`() {
    #expect(
      coverage(lower: [0, 0, 0, 0], upper: [1, 1, 1, 1], observed: [0, 1, 0.5, 2]) == 0.75)
  }
}
