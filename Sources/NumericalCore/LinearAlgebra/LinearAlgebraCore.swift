internal import CLAPACK

/// Returns the name of the kernel that OpenBLAS chose for this machine, such as
/// `SkylakeX`.
///
/// ```swift
/// linearAlgebraCore()  // "SkylakeX" on a machine with AVX-512
/// ```
///
/// What passes LAPACK agrees to 1e-10 between kernels and to the bit on one, so
/// a result that is to be repeated to the byte names its kernel.
///
/// - Complexity: O(1).
public func linearAlgebraCore() -> String {
  String(cString: openblas_get_corename())
}
