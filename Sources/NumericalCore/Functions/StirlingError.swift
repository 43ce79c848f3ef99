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
  var sum = 0.0
  for index in (0..<8).reversed() { sum = sum * r2 + stirlingSeries[index] }
  return sum * r + steps
}

/// Returns δ(x) − δ(x + step) with the digits of a small step kept.
///
/// The powers of u = 1/x and v = 1/(x + step) are subtracted term by term, from
/// u − v = u v step on.
///
/// - Parameters:
///   - x: At least 10.
///   - step: Not negative.
func stirlingErrorFall(_ x: Double, _ step: Double) -> Double {
  let (u, v) = (1 / x, 1 / (x + step))
  let (squares, product) = (u * u + v * v, u * v * u * v)
  var (before, fall) = (-step, u * v * step)
  var sum = 0.0
  for index in 0..<8 {
    sum += stirlingSeries[index] * fall
    (before, fall) = (fall, squares * fall - product * before)
  }
  return sum
}

/// B₂ₙ / (2n (2n − 1)) for n = 1, 2, …, by the odd powers of 1/x.
private let stirlingSeries = SIMD8<Double>(
  0.08333333333333333, -0.002777777777777778, 0.0007936507936507937, -0.0005952380952380953,
  0.0008417508417508417, -0.0019175269175269176, 0.00641025641025641, -0.029550653594771242)
