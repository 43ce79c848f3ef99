internal import CKernels

/// The kernels in plain Swift: what they compute and why, and the oracle that the
/// tests hold them to, bit for bit.
///
/// `fma(a, b, c)` is a b + c rounded once; every other operation rounds on its own.
enum KernelTwin {
  @inline(__always)
  private static func fma(_ a: Double, _ b: Double, _ c: Double) -> Double {
    c.addingProduct(a, b)
  }

  /// exp(x + low) as (high + rest) 2ᵏ with the two powers of two whose product is 2ᵏ.
  ///
  /// x = k ln 2 + r with |r| ≤ ½ ln 2. The magic number 1.5 × 2⁵² rounds x / ln 2 and
  /// shows k in its last bits. (eʳ − 1 − r) / r² is a polynomial of degree 10
  /// interpolated at Chebyshev's nodes, good to 2⁻⁶¹. What the reduction lost enters
  /// to first order.
  static func expParts(
    _ x: Double, _ low: Double
  ) -> (high: Double, rest: Double, first: Double, second: Double) {
    // Beyond these ends the result is 0 or infinity whatever x is.
    let clipped = x > 710 ? 710 : (x < -746 ? -746 : x)
    let magic = 0x1.8p52
    let shifted = fma(clipped, 0x1.71547652b82fep+0, magic)
    let k = Int64(bitPattern: shifted.bitPattern) &- Int64(bitPattern: magic.bitPattern)
    let n = shifted - magic
    // ln 2 in two parts; the product with the first needs no exactness under fma.
    let wide = fma(n, -0x1.62e42fefa39efp-1, clipped)
    let r = fma(n, -0x1.abc9e3b39803fp-56, wide)
    let lost = fma(n, -0x1.abc9e3b39803fp-56, wide - r) + low
    var p = 0x1.1f730349868cep-29
    p = fma(p, r, 0x1.af4de97ca4194p-26)
    p = fma(p, r, 0x1.27e4db646b17ep-22)
    p = fma(p, r, 0x1.71de0231960ebp-19)
    p = fma(p, r, 0x1.a01a01a6d889cp-16)
    p = fma(p, r, 0x1.a01a01abe7fe1p-13)
    p = fma(p, r, 0x1.6c16c16c162d4p-10)
    p = fma(p, r, 0x1.11111111100dcp-7)
    p = fma(p, r, 0x1.5555555555556p-5)
    p = fma(p, r, 0x1.5555555555557p-3)
    p = fma(p, r, 0.5)
    let t = p * (r * r)
    let high = 1 + r
    let rest = fma(lost, high + t, t) + (r - (high - 1))
    // In two factors, because 2ᵏ can be below the least normal number.
    let half = k >> 1
    let first = Double(bitPattern: UInt64(bitPattern: (half &+ 1023) << 52))
    let second = Double(bitPattern: UInt64(bitPattern: (k &- half &+ 1023) << 52))
    return (high, rest, first, second)
  }

  static func exp(_ x: Double) -> Double {
    if x.isNaN { return x }
    let y = expParts(x, 0)
    return (y.high + y.rest) * y.first * y.second
  }

  /// log(u) + c as n ln 2 + f − small, for u > 0 and c far below u, or u near 1.
  ///
  /// u = 2ⁿ (1 + f) with 1 + f in [√½, √2). With s = f / (2 + f), log(1 + f) =
  /// f − f²/2 + s (f²/2 + R(s²)), where R is what the series of 2 atanh s leaves,
  /// interpolated to 2⁻⁶⁰.
  static func logParts(
    _ u: Double, _ c: Double
  ) -> (n: Double, f: Double, small: Double) {
    let isTiny = u < 0x1p-1022
    let scaled = isTiny ? u * 0x1p54 : u
    // The offset, the bits of √½, moves the border of the exponents there.
    let bits = Int64(bitPattern: scaled.bitPattern) &- 0x3fe6_a09e_667f_3bcd
    let k = bits >> 52
    let mantissa = (bits & 0x000f_ffff_ffff_ffff) &+ 0x3fe6_a09e_667f_3bcd
    let n = Double(k) - (isTiny ? 54 : 0)
    let f = Double(bitPattern: UInt64(bitPattern: mantissa)) - 1
    let s = f / (2 + f)
    let z = s * s
    let h = 0.5 * f * f
    var q = 0x1.0c039c49989c6p-3
    q = fma(q, z, 0x1.0fbe95d716020p-3)
    q = fma(q, z, 0x1.3b1c355a8f7a2p-3)
    q = fma(q, z, 0x1.745cf9048dd95p-3)
    q = fma(q, z, 0x1.c71c720159177p-3)
    q = fma(q, z, 0x1.2492492476cccp-2)
    q = fma(q, z, 0x1.9999999999a38p-2)
    q = fma(q, z, 0x1.5555555555555p-1)
    let small = h - fma(s, fma(q, z, h), fma(n, 0x1.a39ef35793c76p-33, c))
    return (n, f, small)
  }

  private static func logPair(_ u: Double, _ c: Double) -> Double {
    guard u >= 0 else { return .nan }
    if u == 0 { return -.infinity }
    if u == .infinity { return u }
    let y = logParts(u, c)
    return fma(y.n, 0x1.62e42fee00000p-1, y.f - y.small)
  }

  static func log(_ x: Double) -> Double { logPair(x, 0) }

  /// The logarithm of u = 1 + x and of what rounding it lost.
  static func log1p(_ x: Double) -> Double {
    // So small that 1 + x has no trace of it; also keeps the sign of zero.
    if x < 0x1p-54, x > -0x1p-54 { return x }
    let u = 1 + x
    let low = x >= 1 ? 1 - (u - x) : x - (u - 1)
    return logPair(u, u > 0 && u < .infinity ? low / u : 0)
  }

  /// e / (1 + e) or 1 / (1 + e) for e = exp(−|x|), with one correction of the quotient.
  static func logistic(_ x: Double) -> Double {
    if x.isNaN { return x }
    let y = expParts(x < 0 ? x : -x, 0)
    let high = y.high + y.rest
    let e = high * y.first * y.second
    let eLow = (y.rest - (high - y.high)) * y.first * y.second
    let top = x < 0 ? e : 1
    let topLow = x < 0 ? eLow : 0
    let sum = 1 + e
    let sumLow = e - (sum - 1) + eLow
    let quotient = top / sum
    let rest = fma(-quotient, sumLow, fma(-quotient, sum, top) + topLow)
    return quotient + rest / sum
  }

  /// exp(x²) erfc(x) from a table of polynomials, times exp(−x²) with the square to
  /// twice the digits.
  static func erfc(_ x: Double) -> Double {
    if x.isNaN { return x }
    let size = abs(x)
    if size >= 27.5 { return x < 0 ? 2 : 0 }
    let table = ck_erfc_table()
    let cell = Cell(size + 1, table)
    let row = cell.index * (Int(table.degree) + 2)
    let small = polynomial(table, row, size - (cell.middle - 1))
    let constant = table.coefficients[row + Int(table.degree) + 1]
    let p = constant + small
    let pLow = small - (p - constant)
    let square = size * size
    let e = expParts(-square, -fma(size, size, -square))
    let y = fma(e.high, p, fma(e.high, pLow, e.rest * p)) * e.first * e.second
    return x < 0 ? 2 - y : y
  }

  /// Tables of the quantile in the tail probability, and below 1/16 in
  /// r = √(−log tail), whose last digits are kept.
  static func normalQuantile(_ p: Double) -> Double {
    guard p >= 0, p <= 1 else { return .nan }
    let q = p - 0.5
    let tail = q < 0 ? p : 1 - p
    if tail >= 0.0625 {
      let table = ck_central_table()
      // 0.5 itself would be the cell after the last.
      let inside = tail < 0.5 ? tail : 0.4990234375
      let cell = Cell(inside, table)
      let row = cell.index * (Int(table.degree) + 1)
      let size = polynomial(table, row, inside - cell.middle)
      return size * (tail >= 0.25 ? q : (q < 0 ? -1 : 1))
    }
    if tail == 0 { return q < 0 ? -.infinity : .infinity }
    let y = logParts(tail, 0)
    let whole = y.n * 0x1.62e42fee00000p-1
    let sum = whole + y.f
    let lost = y.f - (sum - whole)
    let high = sum - y.small
    let low = (sum - high) - y.small + lost
    let root = (-high).squareRoot()
    let rootLow = (fma(-root, root, -high) - low) / (2 * root)
    let table = ck_tail_table()
    let cell = Cell(root, table)
    let row = cell.index * (Int(table.degree) + 1)
    let size = polynomial(table, row, (root - cell.middle) + rootLow)
    return q < 0 ? -size : size
  }

  /// The numbers that share exponent and first bits with one.
  private struct Cell {
    let index: Int
    let middle: Double

    init(_ v: Double, _ table: ck_table) {
      let bits = UInt64(table.bits)
      let number = v.bitPattern >> (52 - bits)
      index = Int(number) - Int(1023 + table.first) << Int(bits)
      middle = Double(bitPattern: number << (52 - bits) | 1 << (51 - bits))
    }
  }

  private static func polynomial(_ table: ck_table, _ row: Int, _ t: Double) -> Double {
    var p = table.coefficients[row]
    for j in 1...Int(table.degree) { p = fma(p, t, table.coefficients[row + j]) }
    return p
  }
}
