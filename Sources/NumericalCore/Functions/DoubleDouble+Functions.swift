internal import Glibc

extension DoubleDouble: RealNumber {
  /// The natural logarithm of 2, to 32 digits.
  static let ln2 = DoubleDouble(high: 0x1.62e42fefa39efp-1, low: 0x1.abc9e3b39803fp-56)

  /// Half the natural logarithm of 2π, to 32 digits.
  static let halfLog2Pi = DoubleDouble(high: 0x1.d67f1c864beb5p-1, low: -0x1.65b5a1b7ff5dfp-55)

  /// Returns e to the power of `x`, to about 30 digits.
  ///
  /// The argument is reduced by multiples of ln 2 and by 2⁻⁸, so that nine terms
  /// of the series are enough; squaring `p = eʳ - 1` as `2p + p²` keeps what the
  /// leading 1 would swallow.
  public static func exp(_ x: DoubleDouble) -> DoubleDouble {
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
  public static func log(_ x: DoubleDouble) -> DoubleDouble {
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

  /// Half of π, to 48 digits in three parts.
  private static let halfPi = (
    0x1.921fb54442d18p+0, 0x1.1a62633145c07p-54, -0x1.f1976b7ed8fbcp-110
  )

  /// Returns the square root of `self` to 32 digits, by one Newton step from a double's.
  public func squareRoot() -> DoubleDouble {
    guard high > 0 else { return DoubleDouble(high.squareRoot()) }
    let root = high.squareRoot()
    let rest = self - DoubleDouble.product(root, root)
    return DoubleDouble.ordered(root, rest.high / (2 * root))
  }

  /// Returns the sine of `x` radians, to about 30 digits of absolute accuracy; NaN from
  /// ±10⁹ on, where the multiples of π/2 would need more digits than are kept.
  public static func sin(_ x: DoubleDouble) -> DoubleDouble {
    let (s, c, quadrant) = reducedSineAndCosine(x)
    let size = quadrant & 1 == 0 ? s : c
    return quadrant & 2 == 0 ? size : -size
  }

  /// Returns the cosine of `x` radians, as ``sin(_:)``.
  public static func cos(_ x: DoubleDouble) -> DoubleDouble {
    let (s, c, quadrant) = reducedSineAndCosine(x)
    let size = quadrant & 1 == 0 ? c : s
    return (quadrant + 1) & 2 == 0 ? size : -size
  }

  /// Returns the angle in (−π/2, π/2) whose tangent is `x`, to about 30 digits.
  ///
  /// One Newton step from a double's: tan is known through sin and cos.
  public static func atan(_ x: DoubleDouble) -> DoubleDouble {
    let start = Glibc.atan(x.high)
    guard x.high.isFinite else { return DoubleDouble(start) }
    let angle = DoubleDouble(start)
    let (s, c) = (sin(angle), cos(angle))
    return (x * c - s) / (c + x * s) + start
  }

  /// Sine and cosine of x less a multiple of π/2, and that multiple modulo 4.
  ///
  /// The argument is divided by 8 for a short series; the doubling formulas keep
  /// the distance of the cosine from 1.
  private static func reducedSineAndCosine(
    _ x: DoubleDouble
  ) -> (sine: DoubleDouble, cosine: DoubleDouble, quadrant: Int) {
    guard abs(x.high) < 1e9 else { return (DoubleDouble(.nan), DoubleDouble(.nan), 0) }
    let k = (x.high / halfPi.0).rounded()
    let reduced =
      x - DoubleDouble.product(halfPi.0, k) - DoubleDouble.product(halfPi.1, k)
      - halfPi.2 * k
    let r = reduced * 0.125
    let square = r * r
    var sine = DoubleDouble(0)
    var defect = DoubleDouble(0)
    // Taylor from the smallest term: sin r / r − 1 and (1 − cos r) / r².
    for n in stride(from: 21, through: 3, by: -2) {
      let next = Double(n * (n - 1))
      sine = (sine + 1) * square / -next
    }
    for n in stride(from: 22, through: 4, by: -2) {
      let next = Double(n * (n - 1))
      defect = (defect + 1) * square / -next
    }
    var s = r + r * sine
    var d = (square + square * defect) * 0.5
    for _ in 0..<3 {
      // sin 2r = 2 sin r cos r, 1 − cos 2r = 2 sin² r.
      let doubled = s * (DoubleDouble(1) - d) * 2
      d = s * s * 2
      s = doubled
    }
    return (s, DoubleDouble(1) - d, Int(k) & 3)
  }
}
