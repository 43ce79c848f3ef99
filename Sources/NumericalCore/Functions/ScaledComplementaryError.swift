internal import Glibc

/// Returns `exp(x²) erfc(x)` for x ≥ 0, which does not underflow.
///
/// - Returns: The value, to a relative error of a few 10⁻¹⁶.
/// - Reference: DLMF 7.9.3, the continued fraction of Laplace.
func scaledComplementaryError(_ x: Double) -> Double {
  if x < 2 {
    let square = DoubleDouble.product(x, x)
    return exp(square.high) * (1 + square.low) * erfc(x)
  }
  // Enough levels for 2⁻⁵⁴ at x, by trial against 50 digits.
  let levels = Int(8 + 220 / (x * x))
  var tail = 0.0
  for n in stride(from: levels, through: 1, by: -1) {
    tail = 0.5 * Double(n) / (x + tail)
  }
  return 0.5641895835477563 / (x + tail)
}
