extension KernelTwin {
  /// exp(x + low) is (high + rest) × first × second, and first × second = 2ᵏ.
  struct Power {
    var high, rest, first, second: Double
  }

  /// The parts of exp(x + low), for a `low` far below x.
  ///
  /// x = k ln 2 + r with |r| ≤ ½ ln 2. The magic number 1.5 × 2⁵² rounds x / ln 2 and
  /// shows k in its last bits. The first product with ln 2 is exact under fma, because
  /// what it leaves has fewer than 53 bits; what the second one loses is kept and
  /// enters to first order. eʳ = 1 + r + r² P(r) with P of degree 9, and the sum
  /// 1 + r is kept in two parts, so that the error of the result is its last
  /// rounding and about 0.1 units besides. 2ᵏ comes in two factors because it can be
  /// below the least normal number.
  ///
  /// - Reference: Muller et al., "Handbook of Floating-Point Arithmetic", 2nd ed.,
  ///   10.2; P by `Tests/Reference/kernels.py`.
  static func power(_ x: Double, _ low: Double) -> Power {
    // Beyond these ends the result is 0 or infinity whatever x is.
    let clipped = x > 710 ? 710 : (x < -746 ? -746 : x)
    let magic = 0x1.8p52
    let shifted = fma(clipped, 0x1.71547652b82fep+0, magic)
    let k = Int64(bitPattern: shifted.bitPattern) &- Int64(bitPattern: magic.bitPattern)
    let n = shifted - magic
    let wide = fma(n, -0x1.62e42fefa39efp-1, clipped)
    let r = fma(n, -0x1.abc9e3b39803fp-56, wide)
    let lost = fma(n, -0x1.abc9e3b39803fp-56, wide - r) + low
    let t = polynomial(KernelCoefficients.exponential, r) * (r * r)
    let high = 1 + r
    let rest = fma(lost, high + t, t) + (r - (high - 1))
    let half = k >> 1
    return Power(
      high: high, rest: rest, first: powerOfTwo(half), second: powerOfTwo(k &- half))
  }

  private static func powerOfTwo(_ k: Int64) -> Double {
    Double(bitPattern: UInt64(bitPattern: (k &+ 1023) << 52))
  }

  /// eˣ within 0.6 units in the last place.
  static func exp(_ x: Double) -> Double {
    if x.isNaN { return x }
    let e = power(x, 0)
    return (e.high + e.rest) * e.first * e.second
  }

  /// 1 / (1 + e⁻ˣ) within 0.8 units in the last place.
  ///
  /// With e = exp(−|x|) in two parts it is e / (1 + e) on the left and 1 / (1 + e) on
  /// the right, whose quotient is corrected once by its remainder.
  static func logistic(_ x: Double) -> Double {
    if x.isNaN { return x }
    let e = power(x < 0 ? x : -x, 0)
    let high = e.high + e.rest
    let value = high * e.first * e.second
    let valueLow = (e.rest - (high - e.high)) * e.first * e.second
    let top = x < 0 ? value : 1
    let topLow = x < 0 ? valueLow : 0
    let sum = 1 + value
    let sumLow = value - (sum - 1) + valueLow
    let quotient = top / sum
    let rest = fma(-quotient, sumLow, fma(-quotient, sum, top) + topLow)
    return quotient + rest / sum
  }
}
