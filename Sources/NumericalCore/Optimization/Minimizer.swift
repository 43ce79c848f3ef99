/// Where a search for a minimum ended.
public struct Minimum: Hashable, Sendable {
  /// Why a search ended.
  public enum Ending: Hashable, Sendable {
    /// The gradient met the tolerance.
    case flat
    /// No step along the gradient falls: the rounding of the function or of its
    /// gradient is reached, or the point is at a kink or at the edge of the domain.
    case noLowerPoint
    /// The limit of iterations was reached.
    case iterationLimit
  }

  /// The best point found.
  public let point: [Double]
  /// The function there.
  public let value: Double
  /// The gradient there.
  public let gradient: [Double]
  /// The number of steps taken.
  public let iterations: Int
  /// Why the search ended.
  public let ending: Ending

  /// Whether the gradient met the tolerance. If false, the point is still the
  /// best one found.
  public var converged: Bool { ending == .flat }
}

/// Returns a local minimum of a smooth function of any number of variables.
///
/// ```swift
/// let bowl = minimize(from: [0, 0]) { x in
///   (x[0] - 1) * (x[0] - 1) + 10 * (x[1] + 2) * (x[1] + 2)
/// }
/// bowl.point  // [1, -2]
/// ```
///
/// L-BFGS: the direction is −H g, where H is the inverse curvature that the last
/// `memory` steps tell of, and is never formed. A step satisfies the strong conditions
/// of Wolfe and never ends where the function is not finite, so it may return infinity
/// or NaN outside of its domain. Deterministic: equal inputs give equal bytes.
///
/// - Parameters:
///   - start: Where to begin; the function must be finite there. Scale the
///     variables so that a step of 1 is neither tiny nor huge.
///   - gradient: The gradient, or nil for central differences of fourth order, which
///     cost four evaluations a variable.
///   - memory: How many steps the curvature is told by, at least 1. With as many as
///     variables or more, a quadratic is solved as by BFGS; more than 20 rarely help.
///   - tolerance: Converged when each |gᵢ| max(1, |xᵢ|) is at most this times
///     max(1, |f|).
///   - maximumIterations: The limit in steps.
///   - f: The function, to be minimized.
/// - Returns: The best point with the flag ``Minimum/converged``.
/// - Complexity: O(*n* × memory) a step besides the evaluations of `f` and its
///   gradient, mostly one of each.
/// - Reference: Liu and Nocedal, "On the limited memory BFGS method for large scale
///   optimization", Math. Programming 45 (1989), doi:10.1007/BF01589116; Nocedal and
///   Wright, "Numerical Optimization", 2nd ed., 7.2.
public func minimize(
  from start: [Double], gradient: (([Double]) -> [Double])? = nil, memory: Int = 10,
  tolerance: Double = 1e-9, maximumIterations: Int = 500,
  _ f: ([Double]) -> Double
) -> Minimum {
  precondition(memory >= 1, "at least one step is remembered")
  return withoutActuallyEscaping(f) { f in
    let search = LineSearch(
      f: f, gradient: gradient ?? { NumericalDerivatives.gradient(of: f, at: $0) })
    return minimize(search, from: start, memory, tolerance, maximumIterations)
  }
}

private func minimize(
  _ search: LineSearch, from start: [Double], _ memory: Int, _ tolerance: Double,
  _ maximumIterations: Int
) -> Minimum {
  let value = search.f(start)
  precondition(value.isFinite, "the function is finite where the search begins")
  var place = LineSearch.Place(
    point: start, value: value, gradient: search.gradient(start))
  var past = CurvatureMemory(size: memory)
  func end(_ iterations: Int, _ ending: Minimum.Ending) -> Minimum {
    Minimum(
      point: place.point, value: place.value, gradient: place.gradient,
      iterations: iterations, ending: ending)
  }
  for iteration in 0..<max(maximumIterations, 0) {
    if isFlat(place, tolerance) { return end(iteration, .flat) }
    var next = step(search, place, past)
    if next == nil, !past.isEmpty {
      // What was remembered may be of another valley.
      past = CurvatureMemory(size: memory)
      next = step(search, place, past)
    }
    guard let next else { return end(iteration, .noLowerPoint) }
    past.remember(
      move: zip(next.point, place.point).map { $0 - $1 },
      turn: zip(next.gradient, place.gradient).map { $0 - $1 })
    place = next
  }
  return end(maximumIterations, isFlat(place, tolerance) ? .flat : .iterationLimit)
}

private func step(
  _ search: LineSearch, _ place: LineSearch.Place, _ past: CurvatureMemory
) -> LineSearch.Place? {
  let direction = past.inverseProduct(place.gradient).map { -$0 }
  let slope = dot(direction, place.gradient)
  guard slope < 0, slope.isFinite else { return nil }
  // The first step has no curvature to go by: move by 1 at most.
  let first = past.isEmpty ? min(1, 1 / (-slope).squareRoot()) : 1
  return search.step(from: place, along: direction, first: first)
}

private func isFlat(_ place: LineSearch.Place, _ tolerance: Double) -> Bool {
  let limit = tolerance * max(1, abs(place.value))
  return zip(place.gradient, place.point).allSatisfy { abs($0) * max(1, abs($1)) <= limit }
}
