internal import Glibc

/// The Cholesky factor L of a symmetric positive definite matrix A = L Lᵀ.
///
/// ```swift
/// let factor = try Cholesky([4, 2, 2, 3], order: 2)
/// try factor.solve([8, 7])  // [1.25, 1.5]
/// factor.logDeterminant     // 2.0794…, log 8
/// ```
///
/// Matrices are flat arrays of order × order elements; for a symmetric matrix the
/// order of rows and columns does not matter. The factorization is LAPACK's
/// `dpotrf`, on one thread.
///
/// - Reference: Golub and Van Loan, "Matrix Computations", 4th ed., 4.2; LAPACK Users'
///   Guide, 3rd ed., 1999.
public struct Cholesky: Hashable, Sendable {
  /// The number of rows.
  public let order: Int

  /// L by columns, its upper triangle zero.
  private let factor: [Double]

  /// Factors a symmetric matrix.
  ///
  /// - Parameters:
  ///   - matrix: The order × order elements; only the lower triangle by columns
  ///     is read.
  ///   - order: The number of rows, at least 1.
  /// - Throws: ``LinearAlgebraError``: `shapeMismatch` (also for no rows), `notFinite`,
  ///   `notPositiveDefinite`.
  /// - Complexity: O(*n*³ / 3).
  public init(_ matrix: [Double], order: Int) throws(LinearAlgebraError) {
    guard order >= 1, matrix.count == order * order else {
      throw .shapeMismatch(expected: max(order * order, 1), found: matrix.count)
    }
    // One pass copies the lower triangle and looks at every element.
    var carried: UInt64 = 0
    var factor = [Double](unsafeUninitializedCapacity: matrix.count) { copy, count in
      count = matrix.count
      matrix.withUnsafeBufferPointer { matrix in
        for start in stride(from: 0, to: count, by: order) {
          let diagonal = start + start / order
          for i in start..<diagonal {
            carried |= LinearAlgebraError.carry(matrix[i])
            copy[i] = 0
          }
          for i in diagonal..<(start + order) {
            carried |= LinearAlgebraError.carry(matrix[i])
            copy[i] = matrix[i]
          }
        }
      }
    }
    if carried >> 63 != 0 { try LinearAlgebraError.check(matrix, count: matrix.count) }
    let pivot = LAPACK.factor(&factor, order: order)
    guard pivot == 0 else { throw .notPositiveDefinite(pivot: pivot) }
    self.order = order
    self.factor = factor
  }

  /// Returns the element of L at a row and a column, zero above the diagonal.
  ///
  /// ```swift
  /// try Cholesky([4, 2, 2, 3], order: 2)[1, 0]  // 1
  /// ```
  ///
  /// - Complexity: O(1).
  public subscript(row: Int, column: Int) -> Double {
    factor[column * order + row]
  }

  /// The logarithm of the determinant of A, 2 Σ log Lᵢᵢ, finite where the determinant
  /// itself would overflow.
  ///
  /// - Complexity: O(*n*).
  public var logDeterminant: Double {
    var sum = 0.0
    for i in 0..<order { sum += log(self[i, i]) }
    return 2 * sum
  }

  /// Returns the x with A x = `right`.
  ///
  /// ```swift
  /// try Cholesky([4, 2, 2, 3], order: 2).solve([8, 7])  // [1.25, 1.5]
  /// ```
  ///
  /// - Parameter right: One or several right sides of `order` elements, one after
  ///   the other.
  /// - Returns: As many solutions, in the same places.
  /// - Throws: ``LinearAlgebraError``: `shapeMismatch`, `notFinite`, `overflow`.
  /// - Complexity: O(*n*²) per right side.
  /// - Reference: LAPACK `dpotrs`.
  public func solve(_ right: [Double]) throws(LinearAlgebraError) -> [Double] {
    let columns = max(1, right.count / order)
    try LinearAlgebraError.check(right, count: columns * order)
    var solution = right
    LAPACK.solve(factor: factor, order: order, columns: columns, &solution)
    return try LinearAlgebraError.checked(solution)
  }

  /// Returns the inverse of A, both triangles filled.
  ///
  /// ```swift
  /// try Cholesky([4, 0, 0, 2], order: 2).inverse()  // [0.25, 0, 0, 0.5]
  /// ```
  ///
  /// To apply an inverse use ``solve(_:)``, which is faster and more accurate.
  ///
  /// - Returns: order × order elements.
  /// - Complexity: O(*n*³).
  /// - Reference: LAPACK `dpotri`.
  public func inverse() -> [Double] {
    var inverse = factor
    LAPACK.invert(&inverse, order: order)
    for column in 1..<max(order, 1) {
      for row in 0..<column {
        inverse[column * order + row] = inverse[row * order + column]
      }
    }
    return inverse
  }

  /// Returns L z, which has covariance A if the elements of z are independent
  /// standard normals.
  ///
  /// ```swift
  /// try Cholesky([4, 2, 2, 2], order: 2).multiplyLower([1, 1])  // [2, 2]
  /// ```
  ///
  /// - Parameter z: `order` elements.
  /// - Returns: `order` elements.
  /// - Throws: ``LinearAlgebraError``: `shapeMismatch`, `notFinite`, `overflow`.
  /// - Complexity: O(*n*²).
  public func multiplyLower(_ z: [Double]) throws(LinearAlgebraError) -> [Double] {
    try LinearAlgebraError.check(z, count: order)
    var product = [Double](repeating: 0, count: order)
    for column in 0..<order {
      for row in column..<order { product[row] += self[row, column] * z[column] }
    }
    return try LinearAlgebraError.checked(product)
  }

  /// Returns L⁻¹ y, which has independent elements of variance 1 if `y` has
  /// covariance A.
  ///
  /// ```swift
  /// try Cholesky([4, 2, 2, 2], order: 2).solveLower([2, 2])  // [1, 1]
  /// ```
  ///
  /// - Parameter y: `order` elements.
  /// - Returns: `order` elements.
  /// - Throws: ``LinearAlgebraError``: `shapeMismatch`, `notFinite`, `overflow`.
  /// - Complexity: O(*n*²).
  public func solveLower(_ y: [Double]) throws(LinearAlgebraError) -> [Double] {
    try LinearAlgebraError.check(y, count: order)
    var z = y
    for column in 0..<order {
      z[column] /= self[column, column]
      for row in (column + 1)..<max(order, column + 1) {
        z[row] -= self[row, column] * z[column]
      }
    }
    return try LinearAlgebraError.checked(z)
  }
}
