/// Returns the sum, as if added in twice the precision and rounded once.
///
/// ```swift
/// sum([1e16, 1, -1e16])  // 1.0
/// ```
///
/// - Parameter values: Any numbers; the empty sum is zero.
/// - Returns: The sum, with a relative error near 2⁻⁵³ unless the terms cancel by
///   more than sixteen digits.
/// - Complexity: O(*n*), about four times the plain sum.
/// - Reference: Ogita, Rump, Oishi, "Accurate sum and dot product", SIAM J. Sci.
///   Comput. 26 (2005), doi:10.1137/030601818.
public func sum(_ values: [Double]) -> Double {
  var total = 0.0
  var lost = 0.0
  for value in values {
    let exact = DoubleDouble.sum(total, value)
    total = exact.high
    lost += exact.low
  }
  // An infinite total leaves infinity minus infinity behind.
  return total.isFinite ? total + lost : total
}

/// Returns the mean.
///
/// ```swift
/// mean([1e16, 1, -1e16])  // 0.3333333333333333
/// ```
///
/// - Parameter values: At least one number.
/// - Returns: Σ xᵢ / n, the sum as accurate as ``sum(_:)``.
/// - Complexity: O(*n*).
public func mean(_ values: [Double]) -> Double {
  precondition(!values.isEmpty, "the mean of nothing is not a number")
  return sum(values) / Double(values.count)
}
