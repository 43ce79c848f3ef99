import Foundation

/// How hard the laws are tried: a fixed sample in the suite, all of it under
/// `make laws`, which sets `LAWS=full`.
enum Effort {
  static let isFull = ProcessInfo.processInfo.environment["LAWS"] == "full"

  /// The number of random cases: `full`, or a hundredth of it in the suite.
  static func cases(_ full: Int) -> Int { isFull ? full : max(full / 100, 1) }
}
