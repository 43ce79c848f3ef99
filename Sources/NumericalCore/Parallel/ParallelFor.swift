internal import Dispatch
internal import Synchronization

/// Calls a function once for each index, on several threads.
///
/// ```swift
/// let found = Mutex(0)
/// parallelFor(count: 4, threads: 2) { index in found.withLock { $0 += index } }
/// found.withLock { $0 }  // 6
/// ```
///
/// Which thread takes which index, and when, is not defined: a result must depend
/// on its index alone, which keeps it the same for any number of threads.
///
/// - Parameters:
///   - count: The number of indices, from 0; none if it is not positive.
///   - threads: The largest number of threads to use, at least 1; with 1 the calls
///     are made here and in order.
///   - body: What to do for an index. Worth a thread from about 50 µs.
/// - Complexity: *count* calls and as many atomic additions.
public func parallelFor(
  count: Int, threads: Int, _ body: @Sendable (Int) -> Void
) {
  precondition(threads >= 1, "at least one thread")
  let workers = min(threads, count)
  guard workers > 1 else {
    for index in 0..<max(count, 0) { body(index) }
    return
  }
  let next = Atomic<Int>(0)
  DispatchQueue.concurrentPerform(iterations: workers) { _ in
    while case let index = next.add(1, ordering: .relaxed).oldValue, index < count {
      body(index)
    }
  }
}

/// Returns the results of a function for each index, computed on several threads.
///
/// ```swift
/// parallelMap(count: 4, threads: 2) { $0 * $0 }  // [0, 1, 4, 9]
/// ```
///
/// - Parameters:
///   - count: The number of indices, from 0; not negative.
///   - threads: The largest number of threads to use, at least 1.
///   - transform: The result for an index, a function of the index alone.
/// - Returns: The results in the order of the indices.
/// - Complexity: As ``parallelFor(count:threads:_:)``, with one allocation.
public func parallelMap<Result: Sendable>(
  count: Int, threads: Int, _ transform: @Sendable (Int) -> Result
) -> [Result] {
  precondition(count >= 0, "a count is not negative")
  return [Result](unsafeUninitializedCapacity: count) { buffer, initialized in
    // Every index is written once, by the one thread that holds it.
    nonisolated(unsafe) let slots = buffer
    parallelFor(count: count, threads: threads) { index in
      slots.initializeElement(at: index, to: transform(index))
    }
    initialized = count
  }
}
