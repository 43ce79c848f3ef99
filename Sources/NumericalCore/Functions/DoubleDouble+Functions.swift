internal import Glibc

extension DoubleDouble {
  /// The natural logarithm of 2, to 32 digits.
  static let ln2 = DoubleDouble(high: 0x1.62e42fefa39efp-1, low: 0x1.abc9e3b39803fp-56)

  /// Half the natural logarithm of 2π, to 32 digits.
  static let halfLog2Pi = DoubleDouble(high: 0x1.d67f1c864beb5p-1, low: -0x1.65b5a1b7ff5dfp-55)

  /// Returns e to the power of `x`, to about 30 digits.
  ///
  /// The argument is reduced by multiples of ln 2 and by 2⁻⁸, so that nine terms
  /// of the series are enough; squaring `p = eʳ - 1` as `2p + p²` keeps what the
  /// leading 1 would swallow.
  static func exp(_ x: DoubleDouble) -> DoubleDouble {
    guard x.high > -745 else { return DoubleDouble(0) }
    guard x.high < 709.7 else { return DoubleDouble(.infinity) }
    let k = (x.high * 1.4426950408889634).rounded()
    let reduced = (x - ln2 * k) * 0x1p-8
    var term = reduced
    var p = reduced
    for n in 2...9 {
      term = term * reduced / Double(n)
      p = p + term
    }
    for _ in 0..<8 { p = p * 2 + p * p }
    let result = p + 1
    // Two steps, because 2ᵏ itself can be below the least normal number.
    let half = (k / 2).rounded(.towardZero)
    let first = Double(sign: .plus, exponent: Int(half), significand: 1)
    let second = Double(sign: .plus, exponent: Int(k - half), significand: 1)
    return DoubleDouble(
      high: result.high * first * second, low: result.low * first * second)
  }

  /// Returns the natural logarithm of a positive `x`, to about 30 digits of
  /// absolute accuracy.
  ///
  /// One Newton step `y + (x e⁻ʸ - 1)` from the logarithm of a double squares its
  /// error of 10⁻¹⁶.
  static func log(_ x: DoubleDouble) -> DoubleDouble {
    let start = Glibc.log(x.high)
    guard start.isFinite else { return DoubleDouble(start) }
    // The scaling keeps e⁻ʸ normal for every x.
    let k = (start * 1.4426950408889634).rounded()
    let half = (k / 2).rounded(.towardZero)
    let first = Double(sign: .plus, exponent: -Int(half), significand: 1)
    let second = Double(sign: .plus, exponent: -Int(k - half), significand: 1)
    let scaled = DoubleDouble(high: x.high * first * second, low: x.low * first * second)
    let y = Glibc.log(scaled.high)
    return ln2 * k + (scaled * exp(DoubleDouble(-y)) - 1) + y
  }
}
