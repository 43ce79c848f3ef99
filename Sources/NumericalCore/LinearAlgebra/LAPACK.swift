internal import CLAPACK

/// The LAPACK routines this project calls, with Swift arguments.
///
/// The only file that knows the Fortran symbols. Matrices are column-major.
enum LAPACK {
  /// Keeps BLAS to the calling thread: our own loops are parallel over places,
  /// and a second BLAS thread made small systems up to 87 times slower.
  private static let singleThread: Void = openblas_set_num_threads(1)

  private static let lower: CChar = 76  // "L"

  /// Overwrites the lower triangle of `a` by its Cholesky factor.
  ///
  /// - Returns: 0, or the order of the first leading minor that is not positive.
  static func factor(_ a: inout [Double], order: Int) -> Int {
    _ = singleThread
    var (uplo, n, info) = (lower, Int32(order), Int32(0))
    dpotrf_(&uplo, &n, &a, &n, &info, 1)
    return Int(info)
  }

  /// Overwrites `b`, of `columns` columns, by the solution of A X = B.
  static func solve(factor: [Double], order: Int, columns: Int, _ b: inout [Double]) {
    _ = singleThread
    var (uplo, n, count, info) = (lower, Int32(order), Int32(columns), Int32(0))
    dpotrs_(&uplo, &n, &count, factor, &n, &b, &n, &info, 1)
  }

  /// Overwrites the lower triangle of a factor by that of the inverse.
  static func invert(_ a: inout [Double], order: Int) {
    _ = singleThread
    var (uplo, n, info) = (lower, Int32(order), Int32(0))
    dpotri_(&uplo, &n, &a, &n, &info, 1)
  }

  /// Overwrites a symmetric matrix by its eigenvectors, by columns.
  ///
  /// - Returns: The eigenvalues, ascending, or nil if the iteration did not end.
  static func eigen(_ a: inout [Double], order: Int) -> [Double]? {
    _ = singleThread
    var (job, uplo, n, info) = (CChar(86), lower, Int32(order), Int32(0))  // "V"
    var values = [Double](repeating: 0, count: order)
    var size = Int32(max(1, 34 * order))
    var work = [Double](repeating: 0, count: Int(size))
    dsyev_(&job, &uplo, &n, &a, &n, &values, &work, &size, &info, 1, 1)
    return info == 0 ? values : nil
  }

  /// Returns A B for A of rows × inner and B of inner × columns.
  static func multiply(
    _ a: [Double], _ b: [Double], rows: Int, inner: Int, columns: Int
  ) -> [Double] {
    _ = singleThread
    var (none, m, n, k) = (CChar(78), Int32(rows), Int32(columns), Int32(inner))  // "N"
    var (one, zero) = (1.0, 0.0)
    var c = [Double](repeating: 0, count: rows * columns)
    dgemm_(&none, &none, &m, &n, &k, &one, a, &m, b, &k, &zero, &c, &m, 1, 1)
    return c
  }

  /// Returns the lower triangle of Aᵀ A for A of rows × columns.
  static func gram(_ a: [Double], rows: Int, columns: Int) -> [Double] {
    _ = singleThread
    var (uplo, transposed) = (lower, CChar(84))  // "T"
    var (n, k) = (Int32(columns), Int32(rows))
    var (one, zero) = (1.0, 0.0)
    var c = [Double](repeating: 0, count: columns * columns)
    dsyrk_(&uplo, &transposed, &n, &k, &one, a, &k, &zero, &c, &n, 1, 1)
    return c
  }
}
