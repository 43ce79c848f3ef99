/// Returns the product A B of two matrices by columns.
///
/// ```swift
/// // [1 3; 2 4] times [1; 1]
/// try matrixProduct([1, 2, 3, 4], [1, 1], rows: 2, inner: 2, columns: 1)  // [4, 6]
/// ```
///
/// - Parameters:
///   - a: rows × inner elements, by columns.
///   - b: inner × columns elements, by columns.
///   - rows: The rows of A, at least 1.
///   - inner: The columns of A and rows of B, at least 1.
///   - columns: The columns of B, at least 1.
/// - Returns: rows × columns elements, by columns.
/// - Throws: ``LinearAlgebraError``: `shapeMismatch` (also for no elements),
///   `notFinite` (an index into the matrix at fault), `overflow`.
/// - Complexity: O(rows × inner × columns), by BLAS `dgemm`.
/// - Reference: Dongarra and others, "A set of level 3 basic linear algebra
///   subprograms", ACM TOMS 16 (1990), doi:10.1145/77626.79170.
public func matrixProduct(
  _ a: [Double], _ b: [Double], rows: Int, inner: Int, columns: Int
) throws(LinearAlgebraError) -> [Double] {
  precondition(rows >= 0 && inner >= 0 && columns >= 0, "sides are not negative")
  try LinearAlgebraError.check(a, count: rows * inner)
  try LinearAlgebraError.check(b, count: inner * columns)
  return try LinearAlgebraError.checked(
    LAPACK.multiply(a, b, rows: rows, inner: inner, columns: columns))
}

/// Returns Aᵀ A, both triangles filled: the scatter of the columns of A.
///
/// ```swift
/// // The columns (1, 2) and (3, 4).
/// try gramMatrix([1, 2, 3, 4], rows: 2, columns: 2)  // [5, 11, 11, 25]
/// ```
///
/// - Parameters:
///   - a: rows × columns elements, by columns.
///   - rows: The rows of A, at least 1.
///   - columns: The columns of A, at least 1.
/// - Returns: columns × columns elements.
/// - Throws: ``LinearAlgebraError``: `shapeMismatch` (also for no elements),
///   `notFinite`, `overflow`.
/// - Complexity: O(rows × columns²), by BLAS `dsyrk`.
/// - Reference: Dongarra and others, "A set of level 3 basic linear algebra
///   subprograms", ACM TOMS 16 (1990), doi:10.1145/77626.79170.
public func gramMatrix(
  _ a: [Double], rows: Int, columns: Int
) throws(LinearAlgebraError) -> [Double] {
  precondition(rows >= 0 && columns >= 0, "sides are not negative")
  try LinearAlgebraError.check(a, count: rows * columns)
  var gram = LAPACK.gram(a, rows: rows, columns: columns)
  for column in 1..<max(columns, 1) {
    for row in 0..<column { gram[column * columns + row] = gram[row * columns + column] }
  }
  return try LinearAlgebraError.checked(gram)
}
