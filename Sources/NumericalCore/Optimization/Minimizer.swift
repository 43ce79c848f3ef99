/// Where a search for a minimum ended.
public struct Minimum: Hashable, Sendable {
  /// The best point found.
  public let point: [Double]
  /// The function there.
  public let value: Double
  /// The gradient there.
  public let gradient: [Double]
  /// The number of steps taken.
  public let iterations: Int
  /// Whether the gradient met the tolerance. If false, the point is still the
  /// best one seen.
  public let converged: Bool
}

/// Returns a local minimum of a smooth function of a few variables.
///
/// ```swift
/// let bowl = minimize(from: [0, 0]) { x in
///   (x[0] - 1) * (x[0] - 1) + 10 * (x[1] + 2) * (x[1] + 2)
/// }
/// bowl.point  // [1, -2]
/// ```
///
/// BFGS with a backtracking line search that takes no step to a value that is not
/// finite, so a function may return infinity or NaN outside of its domain.
/// Deterministic: equal inputs give equal bytes.
///
/// - Parameters:
///   - start: Where to begin; the function must be finite there. Scale the
///     variables so that a step of 1 is neither tiny nor huge.
///   - gradient: The gradient, or nil for central differences of fourth order.
///   - tolerance: Converged when each |gᵢ| max(1, |xᵢ|) is at most this times
///     max(1, |f|).
///   - maximumIterations: The limit in steps.
///   - f: The function, to be minimized.
/// - Returns: The best point with the flag ``Minimum/converged``.
/// - Complexity: O(*n*²) a step besides the evaluations of `f`.
/// - Reference: Nocedal and Wright, "Numerical Optimization", 2nd ed., 6.1.
public func minimize(
  from start: [Double], gradient: (([Double]) -> [Double])? = nil,
  tolerance: Double = 1e-9, maximumIterations: Int = 500,
  _ f: ([Double]) -> Double
) -> Minimum {
  let n = start.count
  func slope(_ x: [Double]) -> [Double] {
    gradient?(x) ?? NumericalDerivatives.gradient(of: f, at: x)
  }
  var x = start
  var value = f(x)
  var g = slope(x)
  precondition(value.isFinite, "the function is finite where the search begins")
  var inverse = identity(n, 1)
  var isFresh = true

  for iteration in 0..<maximumIterations {
    if isFlat(g, x, value, tolerance) {
      return Minimum(
        point: x, value: value, gradient: g, iterations: iteration, converged: true)
    }
    var direction = product(inverse, g).map { -$0 }
    var descent = dot(direction, g)
    if !(descent < 0) {
      inverse = identity(n, 1)
      isFresh = true
      direction = g.map { -$0 }
      descent = dot(direction, g)
    }
    guard descent.isFinite, descent < 0 else { break }
    // The first step has no curvature to go by: move by about 1 at most.
    var length = isFresh ? min(1, 1 / dot(g, g).squareRoot()) : 1.0
    guard
      let (next, nextValue) = backtrack(f, x, value, direction, descent, &length)
    else {
      if isFresh { break }
      inverse = identity(n, 1)
      isFresh = true
      continue
    }
    let nextGradient = slope(next)
    let s = zip(next, x).map { $0 - $1 }
    let y = zip(nextGradient, g).map { $0 - $1 }
    let sy = dot(s, y)
    if sy > 1e-12 * (dot(s, s) * dot(y, y)).squareRoot() {
      if isFresh { inverse = identity(n, sy / dot(y, y)) }
      update(&inverse, s, y, sy)
      isFresh = false
    }
    (x, value, g) = (next, nextValue, nextGradient)
  }
  return Minimum(
    point: x, value: value, gradient: g, iterations: maximumIterations,
    converged: isFlat(g, x, value, tolerance))
}

private func isFlat(
  _ g: [Double], _ x: [Double], _ value: Double, _ tolerance: Double
) -> Bool {
  let limit = tolerance * max(1, abs(value))
  return zip(g, x).allSatisfy { abs($0) * max(1, abs($1)) <= limit }
}

/// Halves or doubles the step until Armijo's condition holds.
private func backtrack(
  _ f: ([Double]) -> Double, _ x: [Double], _ value: Double, _ direction: [Double],
  _ descent: Double, _ length: inout Double
) -> ([Double], Double)? {
  func move(_ length: Double) -> ([Double], Double) {
    let point = zip(x, direction).map { $0 + length * $1 }
    return (point, f(point))
  }
  for _ in 0..<60 {
    let trial = move(length)
    if trial.1.isFinite, trial.1 <= value + 1e-4 * length * descent {
      var best = trial
      // A step that still falls faster than half its promise is too short.
      while length < 1e6 {
        let longer = move(2 * length)
        guard longer.1.isFinite, longer.1 < best.1,
          best.1 - longer.1 > -0.25 * length * descent
        else { break }
        length *= 2
        best = longer
      }
      return best.0 == x ? nil : best
    }
    length *= 0.5
  }
  return nil
}

/// H ← (I − s yᵀ / sy) H (I − y sᵀ / sy) + s sᵀ / sy.
private func update(_ h: inout [Double], _ s: [Double], _ y: [Double], _ sy: Double) {
  let n = s.count
  let hy = product(h, y)
  let scale = (1 + dot(y, hy) / sy) / sy
  for i in 0..<n {
    for j in 0..<n {
      h[i * n + j] += scale * s[i] * s[j] - (hy[i] * s[j] + s[i] * hy[j]) / sy
    }
  }
}

private func identity(_ n: Int, _ scale: Double) -> [Double] {
  var matrix = [Double](repeating: 0, count: n * n)
  for i in 0..<n { matrix[i * n + i] = scale }
  return matrix
}

private func product(_ matrix: [Double], _ x: [Double]) -> [Double] {
  let n = x.count
  return (0..<n).map { i in
    var sum = 0.0
    for j in 0..<n { sum += matrix[i * n + j] * x[j] }
    return sum
  }
}
