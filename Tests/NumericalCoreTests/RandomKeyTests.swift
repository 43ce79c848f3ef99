import NumericalCore
import Testing

struct RandomKeyTests {
  let key = RandomKey(seed: 0x0123_4567_89ab_cdef, id: "340200")

  @Test func `the counter holds draw, address and hash, and the key the seed`() {
    let hash = fnv1a64("340200")
    let words = Philox.block(
      counter: SIMD4(
        5, 2020 << 16 | 3 << 8 | 7, UInt32(truncatingIfNeeded: hash), UInt32(hash >> 32)),
      key: SIMD2(0x89ab_cdef, 0x0123_4567))
    let word = UInt64(words[1]) << 32 | UInt64(words[0])
    #expect(key.word(draw: 5, year: 2020, purpose: 3, index: 7) == word)
    let bits = word >> 12
    #expect(
      key.uniform(draw: 5, year: 2020, purpose: 3, index: 7)
        == (Double(bits) + 0.5) / 4_503_599_627_370_496)
  }

  @Test func `a range of draws gives the numbers of its draws`() {
    let batch = key.uniforms(draws: 3..<40, year: 2019, purpose: 1, index: 2)
    #expect(
      batch == (3..<40).map { key.uniform(draw: $0, year: 2019, purpose: 1, index: 2) })
    let normals = key.normals(draws: 3..<40, year: 2019, purpose: 1, index: 2)
    #expect(
      normals == (3..<40).map { key.normal(draw: $0, year: 2019, purpose: 1, index: 2) })
    #expect(normals[4] == Normal.quantile(batch[4]))
  }

  @Test func `every part of an address changes the number`() {
    let base = key.uniform(draw: 0, year: 2020, purpose: 0, index: 0)
    #expect(base != key.uniform(draw: 1, year: 2020, purpose: 0, index: 0))
    #expect(base != key.uniform(draw: 0, year: 2021, purpose: 0, index: 0))
    #expect(base != key.uniform(draw: 0, year: 2020, purpose: 1, index: 0))
    #expect(base != key.uniform(draw: 0, year: 2020, purpose: 0, index: 1))
    let other = RandomKey(seed: 0x0123_4567_89ab_cdef, id: "340221")
    #expect(base != other.uniform(draw: 0, year: 2020, purpose: 0, index: 0))
    let reseeded = RandomKey(seed: 1, id: "340200")
    #expect(base != reseeded.uniform(draw: 0, year: 2020, purpose: 0, index: 0))
  }

  @Test func `uniforms stay inside of the open interval and fill it evenly`() {
    let count = 100_000
    let values = key.uniforms(draws: 0..<count, year: 2020, purpose: 0, index: 0)
    #expect(values.allSatisfy { $0 > 0 && $0 < 1 })
    // The mean of n uniforms has standard deviation 1 / sqrt(12 n); five of them.
    #expect(abs(mean(values) - 0.5) < 5 / (12 * Double(count)).squareRoot())
    // Kolmogorov's statistic stays below 1.95 / sqrt(n) but for 1 seed in 1,000.
    let sorted = values.sorted()
    var distance = 0.0
    for (i, value) in sorted.enumerated() {
      let below = Double(i) / Double(count)
      let above = Double(i + 1) / Double(count)
      distance = max(distance, abs(value - below), abs(value - above))
    }
    #expect(distance < 1.95 / Double(count).squareRoot())
  }

  @Test func `the fourth moment of the normals is that of a normal`() {
    let values = key.normals(draws: 0..<100_000, year: 2020, purpose: 0, index: 1)
    // E z^4 = 3 with variance 96 / n.
    let fourth = mean(values.map { $0 * $0 * $0 * $0 })
    #expect(abs(fourth - 3) < 5 * (96.0 / 100_000).squareRoot())
  }
}
