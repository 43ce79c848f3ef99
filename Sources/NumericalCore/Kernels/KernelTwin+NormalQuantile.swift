extension KernelTwin {
  /// The x with Φ(x) = p, within 0.9 units in the last place.
  ///
  /// With q = p − ½ and w = −log(4 p (1 − p)), x / q is a smooth function of w: near
  /// the middle w ≈ 4q², far out w ≈ x² / 2. Up to w = 5.0625 (p = 0.0016) it is
  /// 2.5 + 0.6875 w and a small polynomial. Beyond, x is 1.375 r and one of three
  /// small polynomials in r = √w. The two lines carry nearly all of the value, so the
  /// errors of the polynomials do not count, and r is kept in two parts.
  ///
  /// - Reference: Giles, "Approximating the erfinv function", GPU Computing Gems
  ///   (2011), for the variables; the polynomials by `Tests/Reference/kernels.py`.
  static func normalQuantile(_ p: Double) -> Double {
    guard p > 0, p < 1 else {
      if p.isNaN { return p }
      return p == 0 ? -.infinity : p == 1 ? .infinity : .nan
    }
    let q = p - 0.5
    let qLow = p - (q + 0.5)
    let tail = q < 0 ? p : 1 - p
    let four = 4 * tail
    let y = logarithm(fma(-four, tail, four), 0)
    let w = -fma(y.n, ln2High, y.f - y.small)
    if w > 5.0625 { return q < 0 ? -outerQuantile(y) : outerQuantile(y) }
    let c = fma(0.6875, w, 2.5)
    let cLow =
      fma(0.6875, w, 2.5 - c) + polynomial(KernelCoefficients.centralQuantile, w - 2.53125)
    let high = q * c
    return high + fma(q, cLow, fma(qLow, c, fma(q, c, -high)))
  }

  private static func outerQuantile(_ y: Logarithm) -> Double {
    // w again with what its rounding lost, then its root likewise.
    let whole = y.n * ln2High
    let sum = whole + y.f
    let lost = y.f - (sum - whole)
    let w = y.small - sum
    let wLow = (y.small - (w + sum)) - lost
    let r = w.squareRoot()
    let rLow = (fma(-r, r, w) + wLow) / (2 * r)
    let offset =
      if r > 8 {
        polynomial(KernelCoefficients.farthestQuantile, r - 18)
      } else if r > 4 {
        polynomial(KernelCoefficients.farQuantile, r - 6)
      } else {
        polynomial(KernelCoefficients.nearQuantile, r - 3.125)
      }
    return fma(1.375, r, fma(1.375, rLow, offset))
  }
}
