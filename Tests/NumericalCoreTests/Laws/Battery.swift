import Foundation
import NumericalCore
import Testing

/// The orders in which the simulator uses its numbers, and how they are graded. A
/// stronger battery can read `core-probe stream` of the benchmarks.
enum Battery {
  /// Which coordinate of the address varies fastest.
  enum Order: String, CaseIterable, Sendable { case place, draw, year }

  /// Which 32 bits of a word.
  enum Half: UInt64, CaseIterable, Sendable {
    case low = 0
    case high = 32
  }

  /// All of it under `make laws`, which sets `LAWS=full`; a sample in the suite.
  static let isFull = ProcessInfo.processInfo.environment["LAWS"] == "full"

  /// The number of steps of a coordinate before the next one moves.
  static let width = isFull ? 2_048 : 256

  /// `width`² addresses in an order, each turned into something.
  static func walk<Result>(
    _ order: Order, count: Int = width * width,
    _ read: (RandomKey, _ draw: Int, _ year: Int) -> Result
  ) -> [Result] {
    let keys = (0..<width).map { RandomKey(seed: 1, id: "\(340_000 + $0)") }
    return (0..<count).map { i in
      let (fast, slow) = (i % width, i / width)
      return switch order {
      case .place: read(keys[fast], slow, 2020)
      case .draw: read(keys[slow], fast, 2020)
      case .year: read(keys[slow], 7, fast)
      }
    }
  }

  /// One half of each word in an order.
  static func halves(_ order: Order, _ half: Half) -> [UInt32] {
    walk(order) { key, draw, year in
      UInt32(
        truncatingIfNeeded: key.word(draw: draw, year: year, purpose: 0, index: 0)
          >> half.rawValue)
    }
  }

  /// A uniform number from 32 bits.
  static func uniform(_ bits: UInt32) -> Double { (Double(bits) + 0.5) * 0x1p-32 }

  /// A two-sided test at 1 in 10⁵: a fixed seed makes it pass for good or not at all.
  static func isPlausible(z: Double) -> Bool { abs(z) < 4.42 }

  /// The chi-square of counts against what is expected, as a standard normal by Wilson
  /// and Hilferty; `lost` degrees of freedom are spent.
  static func chiSquare(_ found: [Int], expected: [Double], lost: Int = 1) -> Double {
    let square = zip(found, expected).reduce(0) { $0 + pow(Double($1.0) - $1.1, 2) / $1.1 }
    let degrees = Double(found.count - lost)
    let c = 2 / (9 * degrees)
    return (cbrt(square / degrees) - (1 - c)) / c.squareRoot()
  }

  /// Whether a sample can be of a distribution, by Kolmogorov and Smirnov at 1 in 10⁵.
  /// For a discrete one the limit is on the safe side (Dvoretzky, Kiefer, Wolfowitz;
  /// Massart, Ann. Probab. 18, 1990).
  static func isPlausible(_ sample: [Double], below cdf: (Double) -> Double) -> Bool {
    let sorted = sample.sorted()
    let n = Double(sorted.count)
    var distance = 0.0
    var start = 0
    while start < sorted.count {
      var end = start + 1
      while end < sorted.count, sorted[end] == sorted[start] { end += 1 }
      distance = max(distance, abs(cdf(sorted[start]) - Double(end) / n))
      // Just below a value, the distribution function is that of the value before.
      let before = cdf(sorted[start].nextDown)
      distance = max(distance, abs(before - Double(start) / n))
      start = end
    }
    return distance < 2.47 / n.squareRoot()
  }
}
