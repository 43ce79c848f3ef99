extension KernelTwin {
  /// log(u) + c is n ln 2 + f − small.
  struct Logarithm {
    var n, f, small: Double
  }

  /// The first 32 bits of ln 2, so that its products with exponents are exact.
  static let ln2High = 0x1.62e42fee00000p-1
  static let ln2Low = 0x1.a39ef35793c76p-33

  /// The parts of log(u) + c, for u > 0 and a c far below u or u near 1.
  ///
  /// u = 2ⁿ (1 + f) with 1 + f in [√½, √2), and s = f / (2 + f) gives
  /// log(1 + f) = 2 artanh s = f − f²/2 + s (f²/2 + s² R(s²)), with R of degree 6.
  /// All that is rounded is below f²/2, hence small beside f or n ln 2.
  ///
  /// - Reference: Sun's `e_log.c` (fdlibm 5.3); R by `Tests/Reference/kernels.py`.
  static func logarithm(_ u: Double, _ c: Double) -> Logarithm {
    let isTiny = u < 0x1p-1022
    let scaled = isTiny ? u * 0x1p54 : u
    // The offset, the bits of √½, moves the border between exponents there.
    let bits = Int64(bitPattern: scaled.bitPattern) &- 0x3fe6_a09e_667f_3bcd
    let mantissa = (bits & 0x000f_ffff_ffff_ffff) &+ 0x3fe6_a09e_667f_3bcd
    let n = Double(bits >> 52) - (isTiny ? 54 : 0)
    let f = Double(bitPattern: UInt64(bitPattern: mantissa)) - 1
    let s = f / (2 + f)
    let z = s * s
    let h = 0.5 * f * f
    let series = fma(polynomial(KernelCoefficients.logarithm, z), z, h)
    let small = h - fma(s, series, fma(n, ln2Low, c))
    return Logarithm(n: n, f: f, small: small)
  }

  private static func logSum(_ u: Double, _ c: Double) -> Double {
    if u.isNaN || u == .infinity { return u }
    if u < 0 { return .nan }
    if u == 0 { return -.infinity }
    let y = logarithm(u, c)
    return fma(y.n, ln2High, y.f - y.small)
  }

  /// The natural logarithm within 0.8 units in the last place.
  static func log(_ x: Double) -> Double { logSum(x, 0) }

  /// log(1 + x) within 0.8 units in the last place: the logarithm of u = 1 + x and of
  /// what its rounding lost, which is about that over u.
  static func log1p(_ x: Double) -> Double {
    // So small that 1 + x has no trace of it; this keeps the sign of zero too.
    if x.isNaN || (x < 0x1p-54 && x > -0x1p-54) { return x }
    let u = 1 + x
    let low = x >= 1 ? 1 - (u - x) : x - (u - 1)
    return logSum(u, u > 0 && u < .infinity ? low / u : 0)
  }
}
