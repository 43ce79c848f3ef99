import Foundation
import Testing

@testable import NumericalCore

/// The first ten thousand of the million points of each kernel that `make accuracy` takes,
/// against 50 digits.
struct KernelAccuracyTests {
  /// How the points of a range lie: evenly in x, or in its bits.
  enum Range {
    case x(Double, Double)
    case bits(Double, Double, sign: FloatingPointSign = .plus)
  }

  static func ranges(_ function: ColumnFunction) -> [Range] {
    switch function {
    case .exp:
      [.x(-745, 709.75), .x(-1, 1), .bits(1e-17, 700), .bits(1e-17, 700, sign: .minus)]
    case .log: [.bits(.leastNonzeroMagnitude, 1.7e308), .x(0.5, 2), .x(0.99, 1.01)]
    case .log1p:
      [.bits(1e-300, 1e300), .bits(1e-300, 0.9999999, sign: .minus), .x(-0.99, 2)]
    case .erfc: [.x(-6, 27.2), .x(-3, 3), .bits(1e-17, 27.2), .bits(1e-17, 6, sign: .minus)]
    case .logistic:
      [.x(-745, 40), .x(-3, 3), .bits(1e-17, 40), .bits(1e-17, 745, sign: .minus)]
    case .normalQuantile:
      [.x(0, 1), .bits(.leastNonzeroMagnitude, 0.5), .x(0, 0.002), .x(0.998, 1)]
    }
  }

  /// Point `k` of a function, as `Tests/Reference/kernels.py` makes it.
  static func point(_ k: Int, of number: Int, _ ranges: [Range]) -> Double {
    let block = Philox.block(
      counter: SIMD4(UInt32(k), UInt32(number), 0, 0), key: SIMD2(0, 0))
    let bits = UInt64(block.y) << 32 | UInt64(block.x)
    switch ranges[k % ranges.count] {
    case .x(let low, let high): return low + Double(bits >> 11) * 0x1p-53 * (high - low)
    case .bits(let low, let high, let sign):
      let width = high.bitPattern - low.bitPattern + 1
      let size = Double(bitPattern: low.bitPattern + bits.multipliedFullWidth(by: width).high)
      return sign == .minus ? -size : size
    }
  }

  @Test func `the kernels agree with fifty digits to one or two units`() throws {
    let file = try #require(
      Bundle.module.url(forResource: "kernels", withExtension: "bin", subdirectory: "Reference"))
    let bytes = try [UInt8](Data(contentsOf: file))
    try #require(bytes.count == 3 * 60_000)
    for (number, function) in ColumnFunction.allCases.enumerated() {
      let ranges = Self.ranges(function)
      let points = (0..<10_000).map { Self.point($0, of: number, ranges) }
      let values = function(points)
      var worst = (error: 0.0, at: 0.0)
      for k in points.indices {
        // The last sixteen bits of the value rounded down, and 256ths above it.
        let row = 3 * (number * 10_000 + k)
        let expected = UInt64(bytes[row]) | UInt64(bytes[row + 1]) << 8
        let units = Int16(truncatingIfNeeded: values[k].magnitude.bitPattern &- expected)
        let error = abs(Double(units) - Double(bytes[row + 2]) / 256)
        if !(error <= worst.error) { worst = (error, points[k]) }
      }
      let bound: Double = function == .exp || function == .log ? 1 : 2
      #expect(worst.error > 0.4 && worst.error <= bound, "\(function) at \(worst.at)")
    }
  }
}
