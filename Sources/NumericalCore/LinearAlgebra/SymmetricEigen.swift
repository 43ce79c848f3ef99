/// The eigenvalues and eigenvectors of a symmetric matrix.
///
/// ```swift
/// let eigen = try SymmetricEigen([2, 1, 1, 2], order: 2)
/// eigen.values  // [1, 3]
/// ```
///
/// A v = λ v for each pair; the vectors are at right angles to each other.
///
/// - Reference: LAPACK `dsyev`; Golub and Van Loan, "Matrix Computations", 4th ed., 8.3.
public struct SymmetricEigen: Hashable, Sendable {
  /// The eigenvalues, ascending.
  public let values: [Double]
  /// One eigenvector of length 1 per eigenvalue; its sign is arbitrary.
  public let vectors: [[Double]]

  /// Decomposes a symmetric matrix.
  ///
  /// - Parameters:
  ///   - matrix: The order × order elements; only the lower triangle by columns is
  ///     read.
  ///   - order: The number of rows, at least 1.
  /// - Throws: ``LinearAlgebraError``: `shapeMismatch` (also for no rows), `notFinite`,
  ///   `notConverged`, `overflow`.
  /// - Complexity: O(*n*³).
  public init(_ matrix: [Double], order: Int) throws(LinearAlgebraError) {
    // Two negative sides would make a positive product.
    try LinearAlgebraError.check(matrix, count: max(order, 0) * order)
    var a = matrix
    guard let values = LAPACK.eigen(&a, order: order) else { throw .notConverged }
    self.values = try LinearAlgebraError.checked(values)
    vectors = (0..<order).map { Array(a[($0 * order)..<(($0 + 1) * order)]) }
  }
}
