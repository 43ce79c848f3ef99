import Testing

@testable import NumericalCore

struct KernelTwinTests {
  /// Zeros, ends, infinities, the neighbors of every border inside of the kernels,
  /// and NaN of both signs and with a payload.
  static let specials: [Double] = {
    let borders: [Double] = [
      0, .leastNonzeroMagnitude, .leastNormalMagnitude, 0x1p-1022 * 3, 0x1p-1000, 0x1p-55,
      0x1p-54, 0x1p-53, 0x1p-52, 1e-10, 0.0016, 0.25, 0.34657359027997264, 0.5,
      0.7071067811865476, 0.75, 1, 1.4142135623730951, 2, 2.25, 3.75, 26.5, 27.2, 27.5, 36.7, 37,
      500, 708.3964185322641, 709.782712893384, 710, 744.4400719213812, 745.1332191019411, 746, 1e3,
      0x1p52, 0x1p53, 1e300, .greatestFiniteMagnitude, .infinity,
    ]
    let near = borders.flatMap { [$0.nextDown, $0, $0.nextUp] }
    return near + near.map { -$0 } + near.map { 1 - $0 } + [
      .nan, -.nan, Double(nan: 12345, signaling: false),
    ]
  }()

  /// Numbers with even bits, and numbers evenly from -40 to 40 and from 0 to 1.
  static let scattered: [Double] = (0..<UInt32(6_000)).flatMap { i -> [Double] in
    let block = Philox.block(counter: SIMD4(i, 0, 0, 0), key: SIMD2(3, 0))
    let unit = Double(block.z) * 0x1p-32
    return [
      Double(bitPattern: UInt64(block.y) << 32 | UInt64(block.x)), unit * 80 - 40, unit,
      Double(sign: .plus, exponent: -Int(block.w % 1074), significand: 1 + unit),
    ]
  }

  @Test(arguments: ColumnFunction.allCases, KernelPath.available)
  func `every instruction set gives the bits of the plain Swift`(
    function: ColumnFunction, path: KernelPath
  ) {
    let column = Self.specials + Self.scattered
    let found = function(column, on: path)
    let wrong = zip(column, found).filter { x, y in
      y.bitPattern != KernelTwin.value(of: function, x).bitPattern
    }
    #expect(wrong.isEmpty, "\(wrong.count) numbers, the first \(wrong[0])")
  }

  @Test func `this machine has the plain instructions at least`() {
    #expect(KernelPath.available.first == .base)
    #expect(KernelPath.available.last == .best)
  }

  @Test func `a polynomial has the same value in one chain and in two`() {
    #expect(KernelTwin.chain([1, 2, 3, 4], 2) == 49)
    #expect(KernelTwin.polynomial([1, 2, 3, 4], 2) == 49)
    #expect(KernelTwin.polynomial([1, 2, 3, 4, 5], -2) == 57)
  }
}
