internal import Glibc

/// A normal approximation of a density around its mode.
///
/// ```swift
/// let standard = try laplaceApproximation(of: { -0.5 * $0[0] * $0[0] }, at: [1])
/// standard.mode         // [0]
/// standard.logEvidence  // 0.918938533…, ½ log 2π
/// ```
public struct LaplaceApproximation: Hashable, Sendable {
  /// The point of highest density.
  public let mode: [Double]
  /// The Cholesky factor of the covariance, the inverse of the curvature.
  public let covariance: Cholesky
  /// The logarithm of the integral of the density, as approximated.
  public let logEvidence: Double
  /// Whether the search for the mode met its tolerance.
  public let converged: Bool

  /// Returns the point `mode + L z`, a draw if the elements of `z` are
  /// independent standard normals.
  ///
  /// - Parameter z: As many numbers as there are variables.
  /// - Throws: ``LinearAlgebraError``: `shapeMismatch`, `notFinite`, `overflow`.
  /// - Complexity: O(*n*²).
  public func point(_ z: [Double]) throws(LinearAlgebraError) -> [Double] {
    let step = try covariance.multiplyLower(z)
    return zip(mode, step).map { $0 + $1 }
  }
}

/// Returns the normal approximation of a density around its mode.
///
/// ```swift
/// let skew = try laplaceApproximation(of: { $0[0] - 2 * Double.exp($0[0]) }, at: [0])
/// skew.mode  // [-0.69314718…]
/// try skew.point([1])  // [0.306852…]
/// ```
///
/// For log density ℓ of *n* variables with mode m and H = −ℓ″(m), the covariance
/// is H⁻¹ and the log evidence ℓ(m) + (n/2) log 2π − ½ log |H|; both are exact for
/// a normal density.
///
/// - Parameters:
///   - logDensity: The logarithm of the density up to a constant, smooth; −∞ or
///     NaN outside of its support.
///   - start: A point of finite log density. Use variables without bounds, each on
///     a scale of about 1.
/// - Returns: The approximation, with the flag ``LaplaceApproximation/converged``.
/// - Throws: ``LinearAlgebraError``: `notPositiveDefinite` where the density is flat or
///   rises in some direction, so that there is no approximation; `notFinite` where the
///   mode is at an edge of the support, or with the index of a start that is no number;
///   `noValue` where the density is not finite at the start; `shapeMismatch` for no
///   variables.
/// - Complexity: About 8 *n*² evaluations besides the search for the mode.
/// - Reference: Tierney and Kadane, "Accurate approximations for posterior moments and
///   marginal densities", JASA 81 (1986), doi:10.1080/01621459.1986.10478240.
public func laplaceApproximation(
  of logDensity: ([Double]) -> Double, at start: [Double]
) throws(LinearAlgebraError) -> LaplaceApproximation {
  func negative(_ x: [Double]) -> Double { -logDensity(x) }
  try LinearAlgebraError.check(start, count: max(start.count, 1))
  guard logDensity(start).isFinite else { throw .noValue(index: 0) }
  let found = minimize(from: start, negative)
  let n = start.count
  var mode = found.point
  var value = found.value
  var hessian = NumericalDerivatives.hessian(of: negative, at: mode)
  // Steps fitted to the curvature found: a fiftieth of a standard deviation, where
  // both the rounding and the higher derivatives are small.
  let scales = (0..<n).map { i in
    let curvature = hessian[i * n + i]
    return curvature > 0 && curvature.isFinite ? 0.02 / curvature.squareRoot() : 1e-3
  }
  hessian = NumericalDerivatives.hessian(of: negative, at: mode, scales: scales)
  var curvature = try Cholesky(hessian, order: n)

  // One Newton step: where L-BFGS stopped, the mode is known to about the root of
  // its tolerance.
  let step = try curvature.solve(found.gradient)
  let polished = zip(mode, step).map { $0 - $1 }
  let polishedValue = negative(polished)
  if polishedValue <= value {
    (mode, value) = (polished, polishedValue)
    hessian = NumericalDerivatives.hessian(of: negative, at: mode, scales: scales)
    curvature = try Cholesky(hessian, order: n)
  }
  return LaplaceApproximation(
    mode: mode,
    covariance: try Cholesky(curvature.inverse(), order: n),
    logEvidence: -value + Double(n) * DoubleDouble.halfLog2Pi.high
      - 0.5 * curvature.logDeterminant,
    converged: found.converged)
}
