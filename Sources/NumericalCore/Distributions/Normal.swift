internal import Glibc

/// The standard normal distribution.
///
/// ```swift
/// Normal.cdf(1.96)        // 0.9750021048517796
/// Normal.quantile(0.975)  // 1.959963984540054
/// ```
///
/// Every function is accurate to a few units in the last place out to tails of
/// 10⁻³⁰⁰; use ``upperTail(_:)`` and not `1 - cdf(x)` on the right.
public enum Normal {
  /// Returns the density, exp(−x²/2) / √2π.
  public static func density(_ x: Double) -> Double {
    guard abs(x) < 40 else { return x.isNaN ? x : 0 }
    let square = DoubleDouble.product(x, x)
    return 0.3989422804014327 * exp(-0.5 * square.high) * (1 - 0.5 * square.low)
  }

  /// Returns the logarithm of the density, −x²/2 − ½ log 2π.
  public static func logDensity(_ x: Double) -> Double {
    -0.5 * x * x - DoubleDouble.halfLog2Pi.high
  }

  /// Returns P(X ≤ x).
  ///
  /// - Returns: The probability, to 10⁻¹⁵ of itself down to 10⁻³⁰⁰.
  public static func cdf(_ x: Double) -> Double { upperTail(-x) }

  /// Returns P(X > x).
  ///
  /// - Returns: The probability, to 10⁻¹⁵ of itself down to 10⁻³⁰⁰.
  public static func upperTail(_ x: Double) -> Double {
    if abs(x) > 40 { return x < 0 ? 1 : 0 }
    // x / √2 must be known to more than a double: in the tail the relative
    // error of erfc is 2 (x / √2)² times that of its argument.
    let inverseRoot2 = DoubleDouble(high: 0.7071067811865476, low: -0x1.bdd3413b26456p-55)
    let argument = inverseRoot2 * x
    let tail = erfc(argument.high)
    guard tail != 0 else { return 0 }
    let slope = 1.1283791670955126 * exp(-argument.high * argument.high) / tail
    return 0.5 * tail * (1 - argument.low * slope)
  }

  /// Returns the logarithm of P(X ≤ x), finite for every finite `x`.
  public static func logCDF(_ x: Double) -> Double {
    if x > 0 { return log1p(-upperTail(x)) }
    if x > -10 { return log(cdf(x)) }
    let scaled = scaledComplementaryError(-x * 0.7071067811865476)
    return -0.5 * x * x + log(0.5 * scaled)
  }

  /// Returns the x with P(X ≤ x) = `probability`.
  ///
  /// - Parameter probability: In `0...1`; the ends give −∞ and ∞.
  /// - Returns: The quantile, to a few 10⁻¹⁶ of itself. For a tail on the right
  ///   smaller than 10⁻¹⁶ use ``upperQuantile(_:)``.
  /// - Reference: Wichura, "Algorithm AS 241: the percentage points of the
  ///   normal distribution", Applied Statistics 37 (1988), doi:10.2307/2347330.
  public static func quantile(_ probability: Double) -> Double {
    precondition(probability >= 0 && probability <= 1, "a probability is in 0...1")
    let centered = probability - 0.5
    if abs(centered) <= 0.425 {
      let r = 0.180625 - centered * centered
      return centered * evaluate(centralNumerator, r) / evaluate(centralDenominator, r)
    }
    // 1 − p is exact for p ≥ ½.
    let tail = centered < 0 ? probability : 1 - probability
    if tail == 0 { return centered < 0 ? -.infinity : .infinity }
    let r = (-log(tail)).squareRoot()
    let size: Double
    if r <= 5 {
      size = evaluate(middleNumerator, r - 1.6) / evaluate(middleDenominator, r - 1.6)
    } else {
      size = evaluate(farNumerator, r - 5) / evaluate(farDenominator, r - 5)
    }
    return centered < 0 ? -size : size
  }

  /// Returns the x with P(X > x) = `probability`.
  ///
  /// - Parameter probability: In `0...1`.
  public static func upperQuantile(_ probability: Double) -> Double {
    -quantile(probability)
  }

  @inline(__always)
  private static func evaluate(_ p: SIMD8<Double>, _ x: Double) -> Double {
    var sum = p[7]
    for i in stride(from: 6, through: 0, by: -1) { sum = sum * x + p[i] }
    return sum
  }

  private static let centralNumerator = SIMD8<Double>(
    3.3871328727963666080e0, 1.3314166789178437745e2, 1.9715909503065514427e3,
    1.3731693765509461125e4, 4.5921953931549871457e4, 6.7265770927008700853e4,
    3.3430575583588128105e4, 2.5090809287301226727e3)
  private static let centralDenominator = SIMD8<Double>(
    1, 4.2313330701600911252e1, 6.8718700749205790830e2, 5.3941960214247511077e3,
    2.1213794301586595867e4, 3.9307895800092710610e4, 2.8729085735721942674e4,
    5.2264952788528545610e3)
  private static let middleNumerator = SIMD8<Double>(
    1.42343711074968357734e0, 4.63033784615654529590e0, 5.76949722146069140550e0,
    3.64784832476320460504e0, 1.27045825245236838258e0, 2.41780725177450611770e-1,
    2.27238449892691845833e-2, 7.74545014278341407640e-4)
  private static let middleDenominator = SIMD8<Double>(
    1, 2.05319162663775882187e0, 1.67638483018380384940e0, 6.89767334985100004550e-1,
    1.48103976427480074590e-1, 1.51986665636164571966e-2, 5.47593808499534494600e-4,
    1.05075007164441684324e-9)
  private static let farNumerator = SIMD8<Double>(
    6.65790464350110377720e0, 5.46378491116411436990e0, 1.78482653991729133580e0,
    2.96560571828504891230e-1, 2.65321895265761230930e-2, 1.24266094738807843860e-3,
    2.71155556874348757815e-5, 2.01033439929228813265e-7)
  private static let farDenominator = SIMD8<Double>(
    1, 5.99832206555887937690e-1, 1.36929880922735805310e-1, 1.48753612908506148525e-2,
    7.86869131145613259100e-4, 1.84631831751005468180e-5, 1.42151175831644588870e-7,
    2.04426310338993978564e-15)
}
