internal import Glibc

/// A probability and its complement, both to 32 digits.
///
/// The complement of a double is not a double in general; with 10⁷ or more
/// counts behind it, the lost digits would show.
struct SplitProbability: Sendable {
  /// The probability.
  var x: DoubleDouble
  /// One minus the probability.
  var y: DoubleDouble

  /// Splits 1 at a double in `0...1`.
  init(_ probability: Double) {
    x = DoubleDouble(probability)
    y = DoubleDouble(1) - probability
  }

  init(x: DoubleDouble, y: DoubleDouble) {
    self.x = x
    self.y = y
  }

  /// The same split seen from the complement.
  var flipped: SplitProbability { SplitProbability(x: y, y: x) }
}

/// Returns `e − log(1 + e)` with a relative error of a few 10⁻¹⁶.
///
/// - Parameter e: Greater than −1.
func excessOverLog1p(_ e: Double) -> Double {
  if e < -0.4 || e > 0.7 { return e - log1p(e) }
  // log(1 + e) = 2 atanh t with t = e / (2 + e), and e = 2t + e t.
  let t = e / (2 + e)
  let t2 = t * t
  var term = 2 * t * t2
  var n = 3.0
  var sum = e * t
  var tail = 0.0
  while abs(term) > 0x1p-58 * sum {
    tail += term / n
    term *= t2
    n += 2
  }
  sum -= tail
  return sum
}

/// Returns the exponent that a binomial, beta or gamma density has at (a, b).
///
/// D = a log(a / (s x)) + b log(b / (s y)) with s = a + b: zero where x = a / s,
/// positive elsewhere. Where D is large enough for its rounding to show after
/// `exp(-D)`, it is formed in double-double.
///
/// - Reference: Loader, "Fast and accurate computation of binomial
///   probabilities", 2000.
func binaryDeviance(_ a: Double, _ b: Double, _ split: SplitProbability) -> DoubleDouble {
  let total = DoubleDouble.sum(a, b)
  let first = total * split.x / a
  let second = total * split.y / b
  let quick = partialDeviance(a, first) + partialDeviance(b, second)
  guard quick > 2, quick.isFinite else { return DoubleDouble(quick) }
  return -(DoubleDouble.log(first) * a + DoubleDouble.log(second) * b)
}

/// Returns `a (r − 1 − log r)`, the share of one side in the deviance.
private func partialDeviance(_ a: Double, _ ratio: DoubleDouble) -> Double {
  let e = ratio - 1
  if e.high < -0.9 { return a * (e.high - log(ratio.high)) }
  return a * (excessOverLog1p(e.high) + e.low * (e.high / ratio.high))
}

/// Returns `a log(a / x) + x − a`, the exponent of a Poisson or gamma density.
///
/// - Parameters:
///   - a: The count or shape, greater than zero.
///   - x: The mean or the argument, greater than zero.
func poissonDeviance(_ a: Double, _ x: Double) -> DoubleDouble {
  let ratio = DoubleDouble(x) / a
  let quick = partialDeviance(a, ratio)
  guard quick > 2, quick.isFinite else { return DoubleDouble(quick) }
  return DoubleDouble.sum(x, -a) - DoubleDouble.log(ratio) * a
}

/// Returns `exp(-d)` with the low part of `d` used.
func expNegative(_ d: DoubleDouble) -> Double {
  exp(-d.high) * (1 - d.low)
}
