import NumericalCore
import Testing

struct StreamingQuantilesTests {
  @Test func `a short stream is exact`() {
    var stream = StreamingQuantiles()
    #expect(stream.quantile(at: 0.5) == nil)
    let values = RandomKey(seed: 6, id: "stream")
      .normals(draws: 0..<1_000, year: 0, purpose: 0, index: 0)
    for value in values { stream.insert(value) }
    for p in [0, 0.01, 0.3, 0.5, 0.99, 1] {
      #expect(stream.quantile(at: p) == quantile(sorted: values.sorted(), at: p))
    }
  }

  @Test(arguments: [false, true])
  func `a long stream is near in rank, nearest at the ends`(isSorted: Bool) throws {
    var stream = StreamingQuantiles()
    var values = RandomKey(seed: 6, id: "stream")
      .normals(draws: 0..<50_000, year: 0, purpose: 0, index: 0)
    if isSorted { values.sort() }
    for value in values { stream.insert(value) }
    #expect(stream.count == 50_000)
    let sorted = values.sorted()
    for p in [0.001, 0.01, 0.1, 0.25, 0.5, 0.9, 0.999] {
      let found = try #require(stream.quantile(at: p))
      let rank = Double(sorted.count { $0 <= found }) / 50_000
      #expect(abs(rank - p) <= p * (1 - p) / 50 + 1e-4)
    }
    #expect(stream.quantile(at: 0) == sorted.first)
    #expect(stream.quantile(at: 1) == sorted.last)
  }

  @Test func `equal streams give equal answers`() {
    var (a, b) = (StreamingQuantiles(), StreamingQuantiles())
    for i in 0..<5_000 {
      a.insert(Double(i % 977))
      b.insert(Double(i % 977))
    }
    #expect(a == b)
    #expect(a.quantile(at: 0.4) == b.quantile(at: 0.4))
  }
}
