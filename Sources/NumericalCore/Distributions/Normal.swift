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
  /// Returns the density φ(x) = exp(−x²/2) / √2π.
  ///
  /// ```swift
  /// Normal.density(1)  // 0.24197072451914335
  /// ```
  ///
  /// - Parameter x: Any number; NaN gives itself.
  /// - Returns: The density, to 10⁻¹⁵ of itself; 0 beyond ±40.
  /// - Complexity: O(1).
  /// - Reference: DLMF 7.1; the square is kept in two parts.
  public static func density(_ x: Double) -> Double {
    guard abs(x) < 40 else { return x.isNaN ? x : 0 }
    let square = DoubleDouble.product(x, x)
    return 0.3989422804014327 * exp(-0.5 * square.high) * (1 - 0.5 * square.low)
  }

  /// The density at an argument of 32 digits.
  static func density(_ x: DoubleDouble) -> Double { density(x.high) * (1 - x.high * x.low) }

  /// Returns the logarithm of the density, −x²/2 − ½ log 2π.
  ///
  /// ```swift
  /// Normal.logDensity(1)  // -1.4189385332046727
  /// ```
  ///
  /// - Parameter x: Any number; NaN gives itself.
  /// - Complexity: O(1).
  public static func logDensity(_ x: Double) -> Double {
    -0.5 * x * x - DoubleDouble.halfLog2Pi.high
  }

  /// Returns Φ(x) = P(X ≤ x) = ½ erfc(−x / √2).
  ///
  /// ```swift
  /// Normal.cdf(1.96)  // 0.9750021048517796
  /// ```
  ///
  /// - Parameter x: Any number; NaN gives itself.
  /// - Returns: The probability, to 10⁻¹⁵ of itself down to 10⁻³⁰⁰.
  /// - Complexity: O(1).
  /// - Reference: DLMF 7.2.2.
  public static func cdf(_ x: Double) -> Double { upperTail(-x) }

  /// Returns P(X > x) = ½ erfc(x / √2).
  ///
  /// ```swift
  /// Normal.upperTail(6)  // 9.865876450376981e-10
  /// ```
  ///
  /// - Parameter x: Any number; NaN gives itself.
  /// - Returns: The probability, to 10⁻¹⁵ of itself down to 10⁻³⁰⁰.
  /// - Complexity: O(1).
  /// - Reference: DLMF 7.2.2.
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

  /// P(X > x) at an argument of 32 digits.
  static func upperTail(_ x: DoubleDouble) -> Double {
    upperTail(x.high) - x.low * density(x.high)
  }

  /// Returns the logarithm of P(X ≤ x), finite for every finite `x`.
  ///
  /// ```swift
  /// Normal.logCDF(-50)  // -1254.83136113941…
  /// ```
  ///
  /// Where the probability itself would be 0, −x²/2 + log(½ erfcx(−x / √2)).
  ///
  /// - Parameter x: Any number.
  /// - Complexity: O(1).
  /// - Reference: DLMF 7.9.3 for the scaled function erfcx.
  public static func logCDF(_ x: Double) -> Double {
    if x > 0 { return log1p(-upperTail(x)) }
    if x > -10 { return log(cdf(x)) }
    let scaled = scaledComplementaryError(-x * 0.7071067811865476)
    return -0.5 * x * x + log(0.5 * scaled)
  }

  /// Returns the x with P(X ≤ x) = `probability`.
  ///
  /// ```swift
  /// Normal.quantile(0.975)  // 1.959963984540054
  /// ```
  ///
  /// - Parameter probability: In `0...1`; the ends give −∞ and ∞.
  /// - Returns: The quantile, within one unit in the last place and the same bits as in
  ///   a column (``ColumnFunction/normalQuantile``). For a tail on the right smaller
  ///   than 10⁻¹⁶ use ``upperQuantile(_:)``.
  /// - Complexity: O(1).
  /// - Reference: told by the twin of the kernel in `Kernels`, in plain Swift.
  public static func quantile(_ probability: Double) -> Double {
    precondition(probability >= 0 && probability <= 1, "a probability is in 0...1")
    return ColumnFunction.normalQuantile(probability)
  }

  /// Returns the x with P(X > x) = `probability`, also where 1 − probability is 1.
  ///
  /// ```swift
  /// Normal.upperQuantile(1e-20)  // 9.262340089798408
  /// ```
  ///
  /// - Parameter probability: In `0...1`; the ends give ∞ and −∞.
  /// - Returns: The quantile, within one unit in the last place.
  /// - Complexity: O(1).
  public static func upperQuantile(_ probability: Double) -> Double {
    -quantile(probability)
  }
}
