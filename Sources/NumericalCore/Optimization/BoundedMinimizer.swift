/// Where a search in an interval ended.
public struct IntervalMinimum: Hashable, Sendable {
  /// The best argument found.
  public let argument: Double
  /// The function there.
  public let value: Double
  /// Whether the argument is known to the tolerance.
  public let converged: Bool
}

/// Returns a local minimum of a function of one variable in an interval.
///
/// ```swift
/// minimize(in: 0...4) { ($0 - 1) * ($0 - 1) }.argument  // 1
/// ```
///
/// Brent's method: parabolic steps, with golden sections where they do not help. It
/// evaluates inside of the interval only, and takes a value that is no number for
/// infinitely bad.
///
/// - Parameters:
///   - interval: Where to search, finite; if the function has one minimum there, it is found.
///   - tolerance: The wanted error of the argument relative to its size; below the
///     root of the spacing of doubles, 10⁻⁸, the value decides nothing any more.
///   - f: The function, to be minimized.
/// - Complexity: About 30 evaluations; never more than 200.
/// - Reference: Brent, "Algorithms for Minimization without Derivatives", 1973,
///   chapter 5.
public func minimize(
  in interval: ClosedRange<Double>, tolerance: Double = 1e-8, _ f: (Double) -> Double
) -> IntervalMinimum {
  precondition(
    interval.lowerBound.isFinite && interval.upperBound.isFinite, "the interval is finite")
  func value(_ x: Double) -> Double {
    let y = f(x)
    return y.isNaN ? .infinity : y
  }
  // (3 − √5) / 2
  let golden = 0.3819660112501051
  var (low, high) = (interval.lowerBound, interval.upperBound)
  // x is the best argument, w the second best, v the one before w.
  var x = low + golden * (high - low)
  var (w, v) = (x, x)
  var fx = value(x)
  var (fw, fv) = (fx, fx)
  var step = 0.0
  var previous = 0.0
  for _ in 0..<200 {
    let middle = 0.5 * (low + high)
    let spacing = tolerance * abs(x) + 1e-300 + 0x1p-52 * (high - low)
    if abs(x - middle) <= 2 * spacing - 0.5 * (high - low) {
      return IntervalMinimum(argument: x, value: fx, converged: true)
    }
    var isParabolic = false
    if abs(previous) > spacing {
      let r = (x - w) * (fx - fv)
      var q = (x - v) * (fx - fw)
      var p = (x - v) * q - (x - w) * r
      q = 2 * (q - r)
      if q > 0 { p = -p } else { q = -q }
      if p.isFinite, abs(p) < abs(0.5 * q * previous), p > q * (low - x),
        p < q * (high - x)
      {
        (previous, step) = (step, p / q)
        isParabolic = true
        if x + step - low < 2 * spacing || high - x - step < 2 * spacing {
          step = x < middle ? spacing : -spacing
        }
      }
    }
    if !isParabolic {
      previous = x < middle ? high - x : low - x
      step = golden * previous
    }
    let u = x + (abs(step) >= spacing ? step : (step > 0 ? spacing : -spacing))
    let fu = value(u)
    if fu <= fx {
      if u < x { high = x } else { low = x }
      (v, fv) = (w, fw)
      (w, fw) = (x, fx)
      (x, fx) = (u, fu)
    } else {
      if u < x { low = u } else { high = u }
      if fu <= fw || w == x {
        (v, fv) = (w, fw)
        (w, fw) = (u, fu)
      } else if fu <= fv || v == x || v == w {
        (v, fv) = (u, fu)
      }
    }
  }
  return IntervalMinimum(argument: x, value: fx, converged: false)
}
