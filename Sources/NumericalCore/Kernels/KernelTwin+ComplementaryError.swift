extension KernelTwin {
  /// erfc(x) within 1.1 units in the last place.
  ///
  /// With a = |x|, (1 + 2a) exp(a²) erfc(a) stays between 1 and 1.27 on the whole
  /// half line and is 1 + v Q(v − 1) for v = 2a / (a + 3.75), Q of degree 22. As v is
  /// small where the function is steep, its error does not count. The quotient by
  /// 1 + 2a, the square and its exponential are all in two parts.
  ///
  /// - Reference: Shepherd and Laframboise, "Chebyshev approximation of
  ///   (1 + 2x) exp(x²) erfc x in 0 ≤ x < ∞", Math. Comp. 36 (1981),
  ///   doi:10.1090/S0025-5718-1981-0595058-X; Q by `Tests/Reference/kernels.py`.
  static func erfc(_ x: Double) -> Double {
    if x.isNaN { return x }
    let a = abs(x)
    if a > 27.5 { return x < 0 ? 2 : 0 }
    let inverse = 1 / (a + 3.75)
    var v = 2 * a * inverse
    v = fma(inverse, fma(-v, a, fma(-v, 3.75, 2 * a)), v)
    let above = v * chain(KernelCoefficients.complementaryError, v - 1)
    let p = 1 + above
    let pLow = above - (p - 1)
    let sum = 1 + 2 * a
    let sumLow = a < 0.5 ? 2 * a - (sum - 1) : 1 - (sum - 2 * a)
    let over = 1 / sum
    let q = p * over
    let qLow = (fma(-q, sum, p) + fma(-q, sumLow, pLow)) * over
    let square = a * a
    let e = power(-square, -fma(a, a, -square))
    let y = fma(e.high, q, fma(e.high, qLow, e.rest * q)) * e.first * e.second
    return x < 0 ? 2 - y : y
  }
}
