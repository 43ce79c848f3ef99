import PovertyExit
import Testing

struct ProbabilityHistogramTests {
  @Test func `outcomes are counted where they fell`() throws {
    let histogram = try #require(
      ProbabilityHistogram(cumulative: [0, 0.1, 0.3, .nan, 1], bins: 4))
    #expect(histogram.shares == [0.5, 0.25, 0, 0.25])
    #expect(histogram.count == 4)
    #expect(ProbabilityHistogram(cumulative: [.nan]) == nil)
  }

  @Test func `a step is spread over the bins that it covers`() throws {
    // From ¼ to ¾: half of it in each middle bin. From 0 to 1/8: all in the first.
    let histogram = try #require(
      ProbabilityHistogram(cumulative: [0.75, 0.125], below: [0.25, 0], bins: 4))
    #expect(histogram.shares == [0.5, 0.25, 0.25, 0])
    // From 0 to 0.4 with two bins to the end: 5/8 of it lies below ¼.
    let lower = try #require(ProbabilityHistogram(cumulative: [0.4], below: [0], bins: 4))
    #expect(abs(lower.shares[0] - 0.625) < 1e-15)
    #expect(abs(lower.shares[1] - 0.375) < 1e-15)
  }
}
