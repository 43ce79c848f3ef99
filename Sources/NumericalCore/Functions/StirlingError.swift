internal import Glibc

/// Returns what Stirling's formula leaves out of the logarithm of Γ.
///
/// δ(x) = log Γ(x) − (x − ½) log x + x − ½ log 2π, so that densities of gamma,
/// beta and binomial type can be written without differences of huge logarithms.
///
/// - Parameter x: Greater than zero.
/// - Returns: δ(x), to an absolute error of a few 10⁻¹⁶.
/// - Reference: Loader, "Fast and accurate computation of binomial
///   probabilities", 2000; DLMF 5.11.1.
func stirlingError(_ x: Double) -> Double {
  if x < 1 {
    return logGamma1p(x) - (x + 0.5) * log(x) + x - DoubleDouble.halfLog2Pi.high
  }
  // δ(x) − δ(x + 1) = (x + ½) log(1 + 1/x) − 1, which as a series in
  // t = 1 / (2x + 1) is t²/3 + t⁴/5 + …, all positive.
  var shifted = x
  var steps = 0.0
  while shifted < 10 {
    let t = 1 / (2 * shifted + 1)
    let t2 = t * t
    var power = t2
    var n = 3.0
    var step = 0.0
    while power > 0x1p-60 * step || step == 0 {
      step += power / n
      power *= t2
      n += 2
    }
    steps += step
    shifted += 1
  }
  let r = 1 / shifted
  let r2 = r * r
  // The coefficients are B₂ₙ / (2n (2n − 1)).
  var sum = -3617.0 / 122_400
  sum = sum * r2 + 1.0 / 156
  sum = sum * r2 - 691.0 / 360_360
  sum = sum * r2 + 1.0 / 1188
  sum = sum * r2 - 1.0 / 1680
  sum = sum * r2 + 1.0 / 1260
  sum = sum * r2 - 1.0 / 360
  sum = sum * r2 + 1.0 / 12
  return sum * r + steps
}
