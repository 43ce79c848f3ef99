import NumericalCore
import Synchronization
import Testing

struct ParallelForTests {
  @Test(arguments: [1, 2, 3, 8, 1_000])
  func `results are in the order of their indices for any threads`(threads: Int) {
    #expect(parallelMap(count: 100, threads: threads) { $0 * $0 } == (0..<100).map { $0 * $0 })
  }

  @Test(arguments: [1, 4])
  func `every index is visited once`(threads: Int) {
    let visits = Mutex([Int](repeating: 0, count: 257))
    parallelFor(count: 257, threads: threads) { index in
      visits.withLock { $0[index] += 1 }
    }
    #expect(visits.withLock { $0.allSatisfy { $0 == 1 } })
  }

  @Test func `nothing to do is done at once`() {
    #expect(parallelMap(count: 0, threads: 2) { $0 }.isEmpty)
    parallelFor(count: 0, threads: 1) { _ in Issue.record("called for no index") }
  }

  @Test func `results that need releasing are kept`() {
    let texts = parallelMap(count: 50, threads: 3) { String(repeating: "x", count: $0) }
    #expect(texts.map(\.count) == Array(0..<50))
  }
}
