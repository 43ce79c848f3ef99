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
}
