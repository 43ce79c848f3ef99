internal import Synchronization

/// A sum to which several threads add.
final class Total: Sendable {
  private let sum = Atomic<UInt64>(0)

  func add(_ number: UInt64) { sum.wrappingAdd(number, ordering: .relaxed) }

  var value: UInt64 { sum.load(ordering: .relaxed) }
}
