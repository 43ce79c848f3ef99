import Testing

@testable import PovertyExit

struct BoundedSplitTests {
  @Test func `parts at opposite bounds are found in turn`() {
    let split = BoundedSplit(
      0,
      over: [
        .init(mean: 5, variance: 1, low: 0, high: 1),
        .init(mean: -3, variance: 1, low: -10, high: 9),
        .init(mean: 1, variance: 1, low: 0.5, high: 3),
      ])
    // Σ mean = 3: −1 each gives 4, −4, 0. The first overshoots by 3, the third falls short by
    // ½; with the first at 1 the others share −1 in −2.5, 1.5.
    #expect(split.values == [1, -2.5, 1.5])
  }

  @Test func `a part without variance keeps its figure`() {
    let split = BoundedSplit(
      10,
      over: [
        .init(mean: 3, variance: 0, low: 3, high: 3), .init(mean: 3, variance: 2, low: 0, high: 9),
      ])
    #expect(split.values == [3, 7])
  }
}
