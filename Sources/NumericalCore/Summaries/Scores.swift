/// Returns the continuous ranked probability score of a sample for one
/// observation.
///
/// ```swift
/// crps(sorted: [0, 2], observed: 1)  // 0.5
/// ```
///
/// E|X − y| − ½ E|X − X′| over the empirical distribution, in the unit of the
/// sample; the absolute error where the sample is one number.
///
/// - Parameters:
///   - sorted: At least one draw, ascending.
///   - observed: What happened.
/// - Complexity: O(*n*).
/// - Reference: Gneiting and Raftery, "Strictly proper scoring rules, prediction,
///   and estimation", JASA 102 (2007), doi:10.1198/016214506000001437; the sorted
///   form after Jordan, Krüger, Lerch, doi:10.18637/jss.v090.i12.
public func crps(sorted: [Double], observed: Double) -> Double {
  precondition(!sorted.isEmpty, "a sample has at least one number")
  let n = Double(sorted.count)
  let terms = sorted.enumerated().map { index, x in
    (x - observed) * (n * (observed < x ? 1 : 0) - Double(index) - 0.5)
  }
  return 2 * sum(terms) / (n * n)
}

/// Returns the share of observations inside of their intervals, ends included.
///
/// ```swift
/// coverage(lower: [0, 0], upper: [1, 1], observed: [1, 2])  // 0.5
/// ```
///
/// - Parameters:
///   - lower: The lower ends.
///   - upper: The upper ends, as many.
///   - observed: What happened, as many and at least one.
/// - Returns: A share in `0...1`.
/// - Complexity: O(*n*).
public func coverage(lower: [Double], upper: [Double], observed: [Double]) -> Double {
  precondition(!observed.isEmpty, "at least one observation")
  precondition(
    lower.count == observed.count && upper.count == observed.count,
    "one interval per observation")
  let inside = observed.indices.count { i in
    lower[i] <= observed[i] && observed[i] <= upper[i]
  }
  return Double(inside) / Double(observed.count)
}
