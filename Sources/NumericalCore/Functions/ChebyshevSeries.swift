internal import Glibc

/// A polynomial on −1...1 as a sum of Chebyshev's polynomials.
///
/// ```swift
/// ChebyshevSeries(extrema: [1, 0, -1]).coefficients  // [0, 1, 0]
/// ```
struct ChebyshevSeries: Hashable, Sendable {
  /// The coefficients of T₀, T₁, …
  let coefficients: [Double]

  /// Interpolates values at the extrema cos(π j / n), j = 0...n, from 1 to −1.
  ///
  /// - Complexity: O(*n*²).
  init(extrema values: [Double]) {
    let count = values.count - 1
    precondition(count >= 1, "an interpolation has at least two values")
    let cosines = (0..<(2 * count)).map { cos(.pi * Double($0) / Double(count)) }
    coefficients = (0...count).map { k in
      var total = 0.5 * (values[0] + (k % 2 == 0 ? values[count] : -values[count]))
      var angle = 0
      for j in 1..<count {
        angle += k
        if angle >= 2 * count { angle -= 2 * count }
        total += values[j] * cosines[angle]
      }
      return total * (k == 0 || k == count ? 1 : 2) / Double(count)
    }
  }

  private init(coefficients: [Double]) { self.coefficients = coefficients }

  /// The value at `t`, by Clenshaw's recurrence.
  func value(at t: Double) -> Double {
    var (next, afterNext) = (0.0, 0.0)
    for coefficient in coefficients.dropFirst().reversed() {
      (next, afterNext) = (coefficient + 2 * t * next - afterNext, next)
    }
    return coefficients[0] + t * next - afterNext
  }

  /// The series without an end whose coefficients add up to an allowance at most, and of a
  /// highest degree whatever is lost.
  func trimmed(leavingOut allowance: Double, atMost degree: Int) -> ChebyshevSeries {
    var count = coefficients.count
    var left = 0.0
    while count > 1 {
      left += abs(coefficients[count - 1])
      if left > allowance && count <= degree + 1 { break }
      count -= 1
    }
    return ChebyshevSeries(coefficients: Array(coefficients[0..<count]))
  }

  /// The coefficients of 1, t, t², …
  ///
  /// Those of Tₙ add up to (1 + √2)ⁿ, and so many times their own rounding error is the
  /// price: 10¹⁵ at degree 40.
  var powers: [Double] {
    let count = coefficients.count
    var result = [Double](repeating: 0, count: count)
    // By T(k + 1) = 2 t T(k) − T(k − 1).
    var before = [Double](repeating: 0, count: count + 1)
    var current = before
    current[0] = 1
    for k in 0..<count {
      for i in 0...k { result[i] += coefficients[k] * current[i] }
      var next = [Double](repeating: 0, count: count + 1)
      for i in 0...k { next[i + 1] = (k == 0 ? 1 : 2) * current[i] }
      for i in 0...k { next[i] -= before[i] }
      (before, current) = (current, next)
    }
    return result
  }
}
