internal import Glibc

/// The regularized incomplete gamma functions P(a, x) and Q(a, x) = 1 − P(a, x).
///
/// The smaller of the two is computed, so neither loses digits.
///
/// - Reference: DLMF 8.11.4 (series), 8.9.2 (continued fraction) and 8.12 (uniform
///   expansion); Temme, "The asymptotic expansion of the incomplete gamma functions",
///   SIAM J. Math. Anal. 10 (1979), doi:10.1137/0510071.
struct IncompleteGamma: Sendable {
  /// P(a, x), the probability below x.
  let lower: Double
  /// Q(a, x), the probability above x.
  let upper: Double

  /// - Parameters:
  ///   - a: The shape, greater than zero.
  ///   - x: Not negative.
  /// - Complexity: O(1): at most some hundred terms.
  init(_ a: Double, _ x: Double) {
    if x <= 0 {
      (lower, upper) = (0, 1)
    } else if x == .infinity {
      (lower, upper) = (1, 0)
    } else if let tails = Self.byUniformExpansion(a, x) {
      (lower, upper) = tails
    } else if x < max(a, 0.8) {
      (lower, upper) = Self.bySeries(a, x)
    } else {
      upper = Self.byContinuedFraction(a, x)
      lower = 1 - upper
    }
  }

  /// xᵃ e⁻ˣ / Γ(a).
  static func kernel(_ a: Double, _ x: Double) -> Double {
    (a / (2 * Double.pi)).squareRoot() * expNegative(poissonDeviance(a, x))
      * exp(-stirlingError(a))
  }

  /// The tails where the shape is large and x is near it; nil elsewhere, where the
  /// series and the fraction are short.
  ///
  /// With η² / 2 = λ − 1 − log λ at λ = x / a, the smaller tail is
  /// exp(−aη²/2) (½ exp(aη²/2) erfc(√(aη²/2)) ± Σ cₖ(η) a⁻ᵏ / √(2πa)).
  private static func byUniformExpansion(_ a: Double, _ x: Double) -> (Double, Double)? {
    guard a >= UniformGammaCoefficients.leastShape, abs(x - a) < 0.4 * a else { return nil }
    let deviance = poissonDeviance(a, x)
    let size = (2 * deviance.value / a).squareRoot()
    guard size <= UniformGammaCoefficients.largestEta else { return nil }
    let eta = x < a ? -size : size
    var sum = 0.0
    for series in UniformGammaCoefficients.series.reversed() {
      var term = 0.0
      for coefficient in series.reversed() { term = term * eta + coefficient }
      sum = sum / a + term
    }
    let half = 0.5 * scaledComplementaryError(deviance.value.squareRoot())
    let rest = sum / (2 * Double.pi * a).squareRoot()
    let tail = expNegative(deviance) * (x < a ? half - rest : half + rest)
    return x < a ? (tail, 1 - tail) : (1 - tail, tail)
  }

  private static func bySeries(_ a: Double, _ x: Double) -> (Double, Double) {
    if a < 1 {
      // P = xᵃ / Γ(1 + a) · (1 + a Σ (−x)ⁿ / (n! (a + n))): for small a every
      // logarithm is small, and the complement keeps its digits.
      var power = 1.0
      var sum = 0.0
      var n = 1.0
      while true {
        power *= -x / n
        let term = power * a / (a + n)
        sum += term
        if abs(term) <= 0x1p-58 * abs(sum) { break }
        n += 1
      }
      let logarithm = a * log(x) - logGamma1p(a) + log1p(sum)
      if logarithm > -0.7 { return (exp(logarithm), -expm1(logarithm)) }
      // A large logarithm has lost digits of its exponential; the power has not.
      let lower = pow(x, a) * exp(-logGamma1p(a)) * (1 + sum)
      return (lower, 1 - lower)
    }
    var term = 1.0
    var sum = 1.0
    var n = a
    while term > 0x1p-56 * sum {
      n += 1
      term *= x / n
      sum += term
    }
    let lower = kernel(a, x) / a * sum
    return (lower, 1 - lower)
  }

  private static func byContinuedFraction(_ a: Double, _ x: Double) -> Double {
    let leading = kernel(a, x)
    if leading == 0 { return 0 }
    // Lentz's method on x + 1 − a − 1(1 − a) / (x + 3 − a − 2(2 − a) / …).
    var b = x + 1 - a
    var d = 1 / b
    var c = Double.greatestFiniteMagnitude
    var h = d
    for i in 1..<1_000_000 {
      let n = Double(i)
      let numerator = -n * (n - a)
      b += 2
      d = 1 / (numerator * d + b)
      c = b + numerator / c
      let step = c * d
      h *= step
      if abs(step - 1) <= 0x1p-53 { break }
    }
    return leading * h
  }
}
