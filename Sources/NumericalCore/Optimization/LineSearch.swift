/// A search along a descent direction for a step that satisfies the strong conditions
/// of Wolfe: enough of a fall, and a slope much flatter than where it began.
///
/// The bracket runs from a length that falls enough but is still steep to one that does
/// not fall enough or goes uphill. Between two such lengths a good one always lies, so
/// that the bracket only has to shrink: by the cubic through both ends, and by halving
/// in turn, so that it also shrinks where a cubic says nothing.
///
/// - Reference: Nocedal and Wright, "Numerical Optimization", 2nd ed., 3.1 and 3.5;
///   Hager and Zhang, "A new conjugate gradient method with guaranteed descent",
///   SIAM J. Optim. 16 (2005), doi:10.1137/030601880, for falls at rounding level.
struct LineSearch {
  /// A point with the function and its gradient.
  struct Place {
    var point: [Double]
    var value: Double
    var gradient: [Double]
  }

  let f: ([Double]) -> Double
  let gradient: ([Double]) -> [Double]

  /// Returns where a good step ends, the lowest point seen if there is none, or nil if
  /// no step falls.
  ///
  /// - Parameters:
  ///   - start: Where the step begins, with a finite value.
  ///   - direction: The step of length 1, downhill.
  ///   - first: The first length to try.
  func step(from start: Place, along direction: [Double], first: Double) -> Place? {
    let slope = dot(start.gradient, direction)
    var low = (length: 0.0, value: start.value, slope: slope)
    var high: (length: Double, value: Double, slope: Double?)?
    var best: Place?
    var length = first
    var growths = 0
    for trial in 0..<60 {
      let point = zip(start.point, direction).map { $0 + length * $1 }
      if point == (best ?? start).point { break }
      let value = f(point)
      if Self.isFall(from: start.value, to: value, promised: length * slope) {
        let here = Place(point: point, value: value, gradient: gradient(point))
        let end = dot(here.gradient, direction)
        if abs(end) <= -0.9 * slope { return here }
        if value < (best ?? start).value { best = here }
        if end < 0 { low = (length, value, end) } else { high = (length, value, end) }
      } else {
        high = (length, value, nil)
      }
      if let high {
        let share = trial % 2 == 0 ? Self.share(low, high) : 0.5
        length = low.length + share * (high.length - low.length)
      } else if growths < 10 {
        length *= 4
        growths += 1
      } else {
        break
      }
    }
    return best
  }

  /// Whether a step falls by a ten-thousandth of what the first slope promises. Near a
  /// minimum a fall drowns in the rounding of the values; there the slopes decide.
  private static func isFall(from start: Double, to value: Double, promised: Double) -> Bool {
    guard value.isFinite else { return false }
    if value <= start + 1e-4 * promised { return true }
    let rounding = 0x1p-50 * abs(start)
    return value <= start + rounding && -promised <= 0x1p10 * rounding
  }

  /// Where in a bracket, as a share of it, the polynomial through its ends is least;
  /// not near an end.
  private static func share(
    _ low: (length: Double, value: Double, slope: Double),
    _ high: (length: Double, value: Double, slope: Double?)
  ) -> Double {
    let width = high.length - low.length
    let rise = (high.value - low.value) / width
    let share: Double
    if let end = high.slope {
      // The cubic: (3.59) of Nocedal and Wright. The slopes differ in sign.
      let d1 = low.slope + end - 3 * rise
      let d2 = (d1 * d1 - low.slope * end).squareRoot()
      share = 1 - (end + d2 - d1) / (end - low.slope + 2 * d2)
    } else {
      share = 0.5 * low.slope / (low.slope - rise)
    }
    return share.isNaN ? 0.5 : min(max(share, 0.1), 0.9)
  }
}
