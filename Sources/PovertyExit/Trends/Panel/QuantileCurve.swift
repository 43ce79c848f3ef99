internal import NumericalCore

/// The averaged quantile function of one place and year, as a function of the normal score:
/// cubics that meet, never fall and break where a candidate's share becomes 0 or 1.
///
/// Between two scores of ``ScoreGrid`` it is the cubic with the values and the slopes at
/// both, within 10⁻⁴ of the averaged quantile in probability. A corner gets an end of its
/// own, so that the probability of zero is not smeared over a step.
struct QuantileCurve {
  /// Six numbers a piece: its end, its start and the coefficients of the distance from it.
  private var pieces: [Double]
  /// The first piece of each step of the grid.
  private var first: [Int32]
  private var count = 0
  private var corners: [Corner] = []

  private static let width = 6

  private struct Corner {
    let at: Double
    let part: Int
    /// Whether the share leaves 0 here, and not arrives at 1.
    let isLower: Bool
  }

  private struct Point {
    var score: Double
    var value: Double
    var slope: Double
  }

  /// An empty curve; ``fill(_:slot:)`` gives it its values.
  init() {
    pieces = []
    first = [Int32](repeating: 0, count: 2 * ScoreGrid.half)
  }

  /// Takes the curve of a slot.
  mutating func fill(_ tables: MarginalTables, slot: Int) {
    let stride = tables.count
    let cells = 2 * ScoreGrid.half
    // Two corners for each candidate at most.
    let room = Self.width * (cells + 2 * tables.parts.count)
    if pieces.count < room { pieces = [Double](repeating: 0, count: room) }
    count = 0
    corners.removeAll(keepingCapacity: true)
    for (index, part) in tables.parts.enumerated() { findCorners(part, index, slot, stride) }
    if corners.count > 1 { corners.sort { $0.at < $1.at } }
    var next = 0
    var left = point(tables, slot, 0)
    for cell in 0..<cells {
      first[cell] = Int32(count)
      let right = point(tables, slot, cell + 1)
      let start = count
      while next < corners.count, corners[next].at < right.score || cell == cells - 1 {
        let (before, after) = sides(tables, slot, corners[next], cell: cell)
        if before.score - left.score > 1e-9 { append(left, before) }
        left = after
        next += 1
      }
      if count > start, right.score - left.score <= 1e-9 {
        pieces[(count - 1) * Self.width] = right.score
      } else {
        append(left, right)
      }
      left = right
    }
    pieces[(count - 1) * Self.width] = .infinity
  }

  private func point(_ tables: MarginalTables, _ slot: Int, _ node: Int) -> Point {
    let i = node * tables.count + slot
    return Point(
      score: ScoreGrid.score(node), value: tables.smooth.values[i] + tables.bounded.values[i],
      slope: tables.smooth.slopes[i] + tables.bounded.slopes[i])
  }

  /// Where a candidate's scale ends: found by bisection over the steps, then within one.
  private mutating func findCorners(
    _ part: MarginalTables.Part, _ index: Int, _ slot: Int, _ stride: Int
  ) {
    let end = BoundedLink.end(part.link)
    let last = 2 * ScoreGrid.half
    for (bound, isLower) in [(-end, true), (end, false)] {
      func isBelow(_ node: Int) -> Bool {
        let x = part.value(node, slot, stride).value
        return isLower ? x <= bound : x < bound
      }
      guard isBelow(0), !isBelow(last) else { continue }
      var (low, high) = (0, last)
      while high - low > 1 {
        let middle = (low + high) / 2
        if isBelow(middle) { low = middle } else { high = middle }
      }
      let cubic = part.cubic(cell: low, slot, stride)
      var t = min(max((bound - cubic.value(0)) / (cubic.value(1) - cubic.value(0)), 0), 1)
      for _ in 0..<4 {
        let slope = cubic.slope(t)
        guard slope > 0 else { break }
        t = min(max(t - (cubic.value(t) - bound) / slope, 0), 1)
      }
      corners.append(
        Corner(at: ScoreGrid.score(low) + t * ScoreGrid.step, part: index, isLower: isLower))
    }
  }

  /// The curve at a corner, with its slope on either side.
  private func sides(
    _ tables: MarginalTables, _ slot: Int, _ corner: Corner, cell: Int
  ) -> (before: Point, after: Point) {
    let t = (corner.at - ScoreGrid.score(cell)) / ScoreGrid.step
    let i = cell * tables.count + slot
    let smooth = UnitCubic(
      tables.smooth.values[i], tables.smooth.values[i + tables.count],
      tables.smooth.slopes[i], tables.smooth.slopes[i + tables.count])
    var value = smooth.value(t)
    var slope = smooth.slope(t) / ScoreGrid.step
    var own = 0.0
    for (index, part) in tables.parts.enumerated() {
      let cubic = part.cubic(cell: cell, slot, tables.count)
      let steepness = cubic.slope(t) / ScoreGrid.step
      if index == corner.part {
        let end = BoundedLink.end(part.link)
        value += part.weight * (corner.isLower ? 0 : 1)
        own = part.weight * BoundedLink.apply(part.link, end).slope * steepness
      } else {
        let (share, step) = BoundedLink.apply(part.link, cubic.value(t))
        value += part.weight * share
        slope += part.weight * step * steepness
      }
    }
    return (
      Point(score: corner.at, value: value, slope: corner.isLower ? slope : slope + own),
      Point(score: corner.at, value: value, slope: corner.isLower ? slope + own : slope)
    )
  }

  /// Appends the cubic between two points. A slope of at most three times the chord's keeps
  /// it from falling.
  ///
  /// Reference: C. de Boor, B. Swartz, "Piecewise monotone interpolation", *Journal of
  /// Approximation Theory* 21, 1977.
  private mutating func append(_ a: Point, _ b: Point) {
    let width = b.score - a.score
    let chord = width > 0 ? max((b.value - a.value) / width, 0) : 0
    let s = min(max(a.slope, 0), 3 * chord)
    let e = min(max(b.slope, 0), 3 * chord)
    let start = count * Self.width
    pieces[start] = b.score
    pieces[start + 1] = a.score
    pieces[start + 2] = a.value
    pieces[start + 3] = s
    pieces[start + 4] = width > 0 ? (3 * chord - 2 * s - e) / width : 0
    pieces[start + 5] = width > 0 ? (s + e - 2 * chord) / (width * width) : 0
    count += 1
  }

  /// Replaces each score by the share at it.
  func apply(to column: UnsafeMutableBufferPointer<Double>) {
    pieces.withUnsafeBufferPointer { pieces in
      first.withUnsafeBufferPointer { first in
        let end = ScoreGrid.end
        for i in column.indices {
          var z = column[i]
          z = z > -end ? z : -end
          z = z < end ? z : end
          var cell = Int(z * (1 / ScoreGrid.step) + Double(ScoreGrid.half))
          cell = cell < 2 * ScoreGrid.half ? cell : 2 * ScoreGrid.half - 1
          var start = Self.width * Int(first[cell])
          while z >= pieces[start] { start += Self.width }
          let t = z - pieces[start + 1]
          let share =
            pieces[start + 2] + t
            * (pieces[start + 3] + t * (pieces[start + 4] + t * pieces[start + 5]))
          column[i] = share > 0 ? share : 0
        }
      }
    }
  }

  /// The greatest score at which the share is at most `rate`: −∞ or ∞ beyond the grid.
  func score(atMost rate: Double) -> Double {
    guard pieces[2] <= rate else { return -.infinity }
    // The last piece that starts at or below the rate.
    var (low, high) = (0, count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if pieces[middle * Self.width + 2] <= rate { low = middle } else { high = middle }
    }
    let start = low * Self.width
    let isLast = low == count - 1
    let width = (isLast ? ScoreGrid.end : pieces[start]) - pieces[start + 1]
    func value(_ t: Double) -> Double {
      pieces[start + 2] + t
        * (pieces[start + 3] + t * (pieces[start + 4] + t * pieces[start + 5]))
    }
    guard value(width) > rate else { return isLast ? .infinity : pieces[start] }
    var (below, above) = (0.0, width)
    var t = width * (rate - value(0)) / (value(width) - value(0))
    for _ in 0..<60 where above - below > 1e-9 {
      let away = value(t) - rate
      if away <= 0 { below = t } else { above = t }
      let slope = pieces[start + 3] + t * (2 * pieces[start + 4] + 3 * t * pieces[start + 5])
      let next = t - away / slope
      if abs(next - t) < 1e-10 { return pieces[start + 1] + next }
      t = next > below && next < above ? next : 0.5 * (below + above)
    }
    return pieces[start + 1] + t
  }
}

/// A cubic on `0...1` with given values and slopes at its ends; slopes per step of the grid.
private struct UnitCubic {
  private let c0, c1, c2, c3: Double

  init(_ y0: Double, _ y1: Double, _ s0: Double, _ s1: Double) {
    let (a, b) = (s0 * ScoreGrid.step, s1 * ScoreGrid.step)
    c0 = y0
    c1 = a
    c2 = 3 * (y1 - y0) - 2 * a - b
    c3 = a + b - 2 * (y1 - y0)
  }

  func value(_ t: Double) -> Double { c0 + t * (c1 + t * (c2 + t * c3)) }

  /// By t.
  func slope(_ t: Double) -> Double { c1 + t * (2 * c2 + 3 * t * c3) }
}

extension MarginalTables.Part {
  /// The value on the scale of the link and its slope at a node.
  @inline(__always)
  fileprivate func value(
    _ node: Int, _ slot: Int, _ stride: Int
  ) -> (value: Double, slope: Double) {
    let away = node - ScoreGrid.half
    let i = abs(away) * stride + slot
    let error = away < 0 ? -errors.values[i] : errors.values[i]
    return (mean[slot] + deviation[slot] * error, deviation[slot] * errors.slopes[i])
  }

  fileprivate func cubic(cell: Int, _ slot: Int, _ stride: Int) -> UnitCubic {
    let (a, b) = (value(cell, slot, stride), value(cell + 1, slot, stride))
    return UnitCubic(a.value, b.value, a.slope, b.slope)
  }
}
