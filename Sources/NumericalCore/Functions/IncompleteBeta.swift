internal import Glibc

/// The regularized incomplete beta function and its complement.
///
/// `lower` is Iₓ(a, b), `upper` is 1 − Iₓ(a, b) = I_y(b, a); the smaller of the
/// two is computed, so neither loses digits.
///
/// - Reference: DiDonato and Morris, "Algorithm 708: significant digit
///   computation of the incomplete beta function ratios", ACM TOMS 18 (1992),
///   doi:10.1145/131766.131776; the leading factor after Loader (2000).
struct IncompleteBeta: Sendable {
  let lower: Double
  let upper: Double

  /// - Parameters:
  ///   - a: Greater than zero, at most 10¹⁰.
  ///   - b: Greater than zero, at most 10¹⁰.
  ///   - split: x and 1 − x.
  ///   - correction: ``betaStirlingError(_:_:)``, if it is at hand.
  ///   - isPrecise: Whether to take up to six times as long for the last two bits.
  /// - Complexity: O(1) near the mean for large a and b, else O(√min(a, b)).
  init(
    _ a: Double, _ b: Double, _ split: SplitProbability, correction: Double? = nil,
    isPrecise: Bool = false
  ) {
    if split.x.high <= 0 {
      (lower, upper) = (0, 1)
    } else if split.y.high <= 0 {
      (lower, upper) = (1, 0)
    } else if Self.suitsSeries(b, split.x.high) {
      (lower, upper) = Self.bySeries(a, b, split, correction)
    } else if Self.suitsSeries(a, split.y.high) {
      (upper, lower) = Self.bySeries(b, a, split.flipped, correction)
    } else {
      let distance = (DoubleDouble(a) - DoubleDouble.sum(a, b) * split.x).value
      if distance >= 0 {
        lower = Self.belowMean(a, b, split, distance, correction, isPrecise)
        upper = 1 - lower
      } else {
        upper = Self.belowMean(b, a, split.flipped, -distance, correction, isPrecise)
        lower = 1 - upper
      }
    }
  }

  private static func suitsSeries(_ b: Double, _ x: Double) -> Bool {
    x <= 0.7 && b * x <= 0.7
  }

  /// The power series in x, DLMF 8.17.7, with its complement through the
  /// logarithm, because for small a nearly all mass can be below x.
  private static func bySeries(
    _ a: Double, _ b: Double, _ split: SplitProbability, _ correction: Double?
  ) -> (Double, Double) {
    let x = split.x.high
    var coefficient = 1.0
    var sum = 0.0
    var n = 1.0
    while true {
      coefficient *= (1 - b / n) * x
      let term = coefficient * a / (a + n)
      sum += term
      if abs(term) <= 0x1p-58 * abs(sum) { break }
      n += 1
    }
    // log(xᵃ / (a B(a, b))) for small a is the sum of small terms only.
    if a < 1 {
      let logarithm = logLeading(a, b, x) + log1p(sum)
      if logarithm > -0.7 { return (exp(logarithm), -expm1(logarithm)) }
      let lower = leading(a, b, x) * (1 + sum)
      return (lower, 1 - lower)
    }
    let kernel = BetaKernel(a, b, split, correction: correction).value
    let lower = kernel / a * exp(-b * log1p(-x)) * (1 + sum)
    return (lower, 1 - lower)
  }

  /// Returns log(xᵃ / (a B(a, b))) for a < 1, as a sum of terms that are all small
  /// where the whole is, as a → 0.
  ///
  /// a B(a, b) = Γ(1 + a) Γ(b) / Γ(a + b), and by Stirling log Γ(c + a) − log Γ(c) is
  /// a log(c + a) − c (a/c − log(1 + a/c)) − ½ log(1 + a/c) + δ(c + a) − δ(c).
  private static func logLeading(_ a: Double, _ b: Double, _ x: Double) -> Double {
    // Shift b above 10: Γ(a + b) / Γ(b) is that of c = b + m over ∏ (1 + a / (b + j)).
    let m = max(0, (10 - b).rounded(.up))
    let c = b + m
    var shift = 0.0
    for j in stride(from: 0, to: m, by: 1) { shift += log1p(a / (b + j)) }
    let step =
      c * excessOverLog1p(a / c) + 0.5 * log1p(a / c)
      + stirlingErrorFall(c, a)
    return a * log(x * (a + c)) - step - shift - logGamma1p(a)
  }

  /// xᵃ / (a B(a, b)) for a < 1 as a product: where it is small, its logarithm is a sum
  /// of large terms.
  private static func leading(_ a: Double, _ b: Double, _ x: Double) -> Double {
    let m = max(0, (10 - b).rounded(.up))
    let c = DoubleDouble.sum(b, m)
    var ratio = DoubleDouble(1)
    for j in stride(from: 0, to: m, by: 1) {
      let factor = DoubleDouble.sum(b, j)
      ratio = ratio * (factor / (factor + a))
    }
    let step =
      c.high * excessOverLog1p(a / c.high) + 0.5 * log1p(a / c.high)
      + stirlingErrorFall(c.high, a)
    let base = (c + a) * x
    return pow(base.high, a) * (1 + a * base.low / base.high) * exp(-step - logGamma1p(a))
      * ratio.value
  }

  private static func belowMean(
    _ a: Double, _ b: Double, _ split: SplitProbability, _ distance: Double,
    _ correction: Double?, _ isPrecise: Bool
  ) -> Double {
    let smaller = min(a, b)
    if smaller >= 200, distance <= 0.03 * smaller {
      return asymptotic(a, b, BetaKernel(a, b, split, correction: correction))
    }
    let kernel = BetaKernel(a, b, split, correction: correction).value
    if kernel == 0 { return 0 }
    // For a small shape the fraction is slow near 1, and its rounding adds up.
    if isPrecise || smaller < 4 {
      return kernel * continuedFraction(DoubleDouble(a), b, split, distance).value
    }
    return kernel * continuedFraction(a, b, split, distance)
  }

  /// BFRAC of TOMS 708: the even part of the continued fraction of Iₓ over its
  /// kernel, for x at most the mean.
  private static func continuedFraction<Number: RealNumber>(
    _ a: Number, _ b: Double, _ split: SplitProbability, _ distance: Double
  ) -> Number {
    let (x, y) = (Number(split.x.high), split.y.high)
    let (b, one) = (Number(b), Number(1))
    let c = Number(1 + distance)
    let c0 = b / a
    let c1 = one + one / a
    let y1 = Number(y + 1)
    var n = Number(0)
    var p = one
    var s = a + one
    var (an, bn, an1, bn1) = (Number(0), one, one, c / c1)
    var ratio = c1 / c
    for _ in 0..<1_000_000 {
      n = n + one
      var t = n / a
      let w = n * (b - n) * x
      var e = a / s
      let alpha = p * (p + c0) * e * e * (w * x)
      e = (one + t) / (c1 + t + t)
      let beta = n + w / s + e * (c + n * y1)
      p = one + t
      s = s + Number(2)
      t = alpha * an + beta * an1
      an = an1
      an1 = t
      t = alpha * bn + beta * bn1
      bn = bn1
      bn1 = t
      let previous = ratio
      ratio = an1 / bn1
      if abs((ratio - previous).value) <= 0x1p-54 * ratio.value { break }
      an = an / bn1
      bn = bn / bn1
      an1 = ratio
      bn1 = one
    }
    return ratio
  }

  /// BASYM of TOMS 708: the expansion for large a and b around the mean.
  private static func asymptotic(_ a: Double, _ b: Double, _ kernel: BetaKernel) -> Double {
    let (h, r0, r1, w0): (Double, Double, Double, Double)
    if a < b {
      h = a / b
      r0 = 1 / (1 + h)
      r1 = (b - a) / b
      w0 = 1 / (a * (1 + h)).squareRoot()
    } else {
      h = b / a
      r0 = 1 / (1 + h)
      r1 = (b - a) / a
      w0 = 1 / (b * (1 + h)).squareRoot()
    }
    let e0 = 1.1283791670955126
    let e1 = 0.3535533905932738
    let count = 20
    let f = kernel.deviance.value
    let z0 = f.squareRoot()
    let z = 0.5 * (z0 / e1)
    let z2 = f + f
    return withUnsafeTemporaryAllocation(of: Double.self, capacity: 4 * (count + 2)) { work in
      work.initialize(repeating: 0)
      let (a0, b0, c, d) = (0, count + 2, 2 * (count + 2), 3 * (count + 2))
      work[a0 + 1] = 2.0 / 3 * r1
      work[c + 1] = -0.5 * work[a0 + 1]
      work[d + 1] = -work[c + 1]
      var j0 = 0.5 / e0 * scaledComplementaryError(z0)
      var j1 = e1
      var sum = j0 + work[d + 1] * w0 * j1
      var s = 1.0
      let h2 = h * h
      var hn = 1.0
      var w = w0
      var znm1 = z
      var zn = z2
      for n in stride(from: 2, through: count, by: 2) {
        let nn = Double(n)
        hn *= h2
        work[a0 + n] = 2 * r0 * (1 + h * hn) / (nn + 2)
        s += hn
        work[a0 + n + 1] = 2 * r1 * s / (nn + 3)
        for i in n...(n + 1) {
          let r = -0.5 * Double(i + 1)
          work[b0 + 1] = r * work[a0 + 1]
          for m in 2...i {
            var bsum = 0.0
            for j in 1..<m {
              bsum += (Double(j) * r - Double(m - j)) * work[a0 + j] * work[b0 + m - j]
            }
            work[b0 + m] = r * work[a0 + m] + bsum / Double(m)
          }
          work[c + i] = work[b0 + i] / Double(i + 1)
          var dsum = 0.0
          for j in 1..<i { dsum += work[d + i - j] * work[c + j] }
          work[d + i] = -(dsum + work[c + i])
        }
        j0 = e1 * znm1 + (nn - 1) * j0
        j1 = e1 * zn + nn * j1
        znm1 *= z2
        zn *= z2
        w *= w0
        let t0 = work[d + n] * w * j0
        w *= w0
        let t1 = work[d + n + 1] * w * j1
        sum += t0 + t1
        if abs(t0) + abs(t1) <= 0x1p-56 * sum { break }
      }
      return e0 * expNegative(kernel.deviance) * exp(-kernel.correction) * sum
    }
  }
}
