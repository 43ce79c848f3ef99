/// Where a search for a root ended.
public struct Root: Hashable, Sendable {
  /// The best argument found.
  public let argument: Double
  /// The function there.
  public let value: Double
  /// Whether the root is known to the tolerance.
  public let converged: Bool
}

/// Why a search for a root could not begin.
public enum RootError: Error, Hashable, Sendable {
  /// The function has the same sign, or no number, at both ends.
  case notBracketed(lower: Double, upper: Double)
}

extension RootError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .notBracketed(let lower, let upper):
      "no change of sign between the ends, where the function is \(lower) and \(upper)"
    }
  }
}

/// Returns an argument where a continuous function is zero.
///
/// ```swift
/// try findRoot(in: 0...2) { $0 * $0 - 2 }.argument  // 1.4142135623730951
/// ```
///
/// Brent's method: inverse quadratic steps, with bisection where they do not
/// shrink the bracket.
///
/// - Parameters:
///   - interval: An interval with a change of sign between its ends.
///   - tolerance: The wanted half-width of the last bracket, besides the spacing
///     of doubles.
///   - f: The function.
/// - Throws: ``RootError/notBracketed(lower:upper:)``.
/// - Complexity: About 10 evaluations; never more than 200.
/// - Reference: Brent, "Algorithms for Minimization without Derivatives", 1973,
///   chapter 4.
public func findRoot(
  in interval: ClosedRange<Double>, tolerance: Double = 0, _ f: (Double) -> Double
) throws(RootError) -> Root {
  var (a, b) = (interval.lowerBound, interval.upperBound)
  var (fa, fb) = (f(a), f(b))
  if fa == 0 { return Root(argument: a, value: 0, converged: true) }
  if fb == 0 { return Root(argument: b, value: 0, converged: true) }
  guard (fa < 0 && fb > 0) || (fa > 0 && fb < 0) else {
    throw .notBracketed(lower: fa, upper: fb)
  }
  // b is the best iterate, c the other end of the bracket, a the previous b.
  var (c, fc) = (a, fa)
  var step = b - a
  var previousStep = step
  for _ in 0..<200 {
    if (fb > 0) == (fc > 0) {
      (c, fc) = (a, fa)
      step = b - a
      previousStep = step
    }
    if abs(fc) < abs(fb) {
      (a, fa) = (b, fb)
      (b, fb) = (c, fc)
      (c, fc) = (a, fa)
    }
    let spacing = 2 * b.ulp + 0.5 * tolerance
    let half = 0.5 * (c - b)
    if abs(half) <= spacing || fb == 0 {
      return Root(argument: b, value: fb, converged: true)
    }
    if abs(previousStep) >= spacing, abs(fa) > abs(fb) {
      let s = fb / fa
      var p: Double
      var q: Double
      if a == c {
        p = 2 * half * s
        q = 1 - s
      } else {
        let (r, t) = (fb / fc, fa / fc)
        p = s * (2 * half * t * (t - r) - (b - a) * (r - 1))
        q = (t - 1) * (r - 1) * (s - 1)
      }
      if p > 0 { q = -q } else { p = -p }
      if 2 * p < min(3 * half * q - abs(spacing * q), abs(previousStep * q)) {
        (previousStep, step) = (step, p / q)
      } else {
        (previousStep, step) = (half, half)
      }
    } else {
      (previousStep, step) = (half, half)
    }
    (a, fa) = (b, fb)
    b += abs(step) > spacing ? step : (half > 0 ? spacing : -spacing)
    fb = f(b)
    // A value that is no number cannot steer the bracket.
    if fb.isNaN { break }
  }
  return Root(argument: b, value: fb, converged: false)
}
