internal import Glibc

/// Returns the digamma function ψ(x) = Γ′(x)/Γ(x) of a positive number.
///
/// ```swift
/// digamma(1)  // -0.5772156649015329, minus Euler's constant
/// ```
///
/// The recurrence ψ(x) = ψ(x + 1) − 1/x carries x to at least 10, where the
/// asymptotic series in 1/x² has an error below 2 · 10⁻¹⁶.
///
/// - Parameter x: A positive number.
/// - Returns: ψ(x), within 4 · 10⁻¹⁶ of the larger of 1 and |ψ(x)|.
/// - Complexity: O(1).
/// - Reference: Abramowitz and Stegun, 6.3.5 and 6.3.18.
public func digamma(_ x: Double) -> Double {
  precondition(x > 0, "digamma is taken of a positive number")
  var x = x
  var shift = 0.0
  while x < 10 {
    shift -= 1 / x
    x += 1
  }
  let y = 1 / (x * x)
  let series =
    y
    * (1.0 / 12 - y
      * (1.0 / 120 - y
        * (1.0 / 252 - y
          * (1.0 / 240 - y
            * (1.0 / 132
              - y * (691.0 / 32_760 - y * (1.0 / 12)))))))
  return shift + log(x) - 0.5 / x - series
}

/// Returns the trigamma function ψ′(x) of a positive number.
///
/// ```swift
/// trigamma(1)  // 1.6449340668482264, π²/6
/// ```
///
/// The recurrence ψ′(x) = ψ′(x + 1) + 1/x² carries x to at least 10, where the
/// asymptotic series is summed.
///
/// - Parameter x: A positive number.
/// - Returns: ψ′(x), within 1 part in 10¹⁵.
/// - Complexity: O(1).
/// - Reference: Abramowitz and Stegun, 6.4.6 and 6.4.12.
public func trigamma(_ x: Double) -> Double {
  precondition(x > 0, "trigamma is taken of a positive number")
  var x = x
  var shift = 0.0
  while x < 10 {
    shift += 1 / (x * x)
    x += 1
  }
  let y = 1 / (x * x)
  let series =
    y
    * (1.0 / 6 - y
      * (1.0 / 30 - y
        * (1.0 / 42 - y
          * (1.0 / 30 - y
            * (5.0 / 66
              - y * (691.0 / 2_730 - y * (7.0 / 6)))))))
  return shift + 1 / x + 0.5 * y + series / x
}
