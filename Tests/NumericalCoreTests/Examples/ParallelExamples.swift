// Made by Tests/Reference/examples.py from the doc comments.

import NumericalCore
import Synchronization
import Testing

struct ParallelExamples {
  @Test func `ParallelFor, example 1`() throws {
    let found = Mutex(0)
    parallelFor(count: 4, threads: 2) { index in found.withLock { $0 += index } }
    expectShown(
      found.withLock { $0 },
      as: "6")
  }

  @Test func `ParallelFor, example 2`() throws {
    expectShown(
      parallelMap(count: 4, threads: 2) { $0 * $0 },
      as: "[0, 1, 4, 9]")
  }
}
