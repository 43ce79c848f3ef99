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
  /// For each quarter of a step of the grid where its first piece starts.
  private var first: [Int32]
  private var count = 0
  private var corners: [Corner] = []

  private static let width = 6
  /// The quarters of a step are small enough that few draws meet a corner in theirs, which
  /// is what a processor cannot foresee.
  private static let parts = 4

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
    first = [Int32](repeating: 0, count: Self.parts * 2 * ScoreGrid.half)
  }

  /// Takes the curve of a slot.
  mutating func fill(_ tables: MarginalTables, slot: Int) {
    let cells = 2 * ScoreGrid.half
    // Two corners for each candidate at most.
    let room = Self.width * (cells + 2 * tables.parts.count)
    if pieces.count < room { pieces = [Double](repeating: 0, count: room) }
    count = 0
    corners.removeAll(keepingCapacity: true)
    findCorners(tables, slot)
    if corners.count > 1 { corners.sort { $0.at < $1.at } }
    var next = 0
    var left = point(tables, slot, 0)
    for cell in 0..<cells {
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
    var start = 0
    for part in first.indices {
      let score = Double(part) * (ScoreGrid.step / Double(Self.parts)) - ScoreGrid.end
      while score >= pieces[start] { start += Self.width }
      first[part] = Int32(start)
    }
  }

  private func point(_ tables: MarginalTables, _ slot: Int, _ node: Int) -> Point {
    let i = node * tables.count + slot
    return Point(
      score: ScoreGrid.score(node), value: tables.smooth.values[i] + tables.bounded.values[i],
      slope: tables.smooth.slopes[i] + tables.bounded.slopes[i])
  }

  /// Where a candidate's scale ends: by bisection over the steps, then within one.
  private mutating func findCorners(_ tables: MarginalTables, _ slot: Int) {
    let last = 2 * ScoreGrid.half
    for part in tables.parts.indices {
      let end = tables.parts[part].end
      let (lowest, _) = tables.value(part, slot, node: 0)
      let (highest, _) = tables.value(part, slot, node: last)
      for isLower in [true, false] {
        let bound = isLower ? -end : end
        guard lowest <= bound, highest > bound else { continue }
        var (low, high) = (0, last)
        while high - low > 1 {
          let middle = (low + high) / 2
          let (x, _) = tables.value(part, slot, node: middle)
          if x <= bound { low = middle } else { high = middle }
        }
        let cubic = UnitCubic(tables, part, slot, cell: low)
        var t = min(max((bound - cubic.value(0)) / (cubic.value(1) - cubic.value(0)), 0), 1)
        for _ in 0..<3 {
          let slope = cubic.slope(t)
          guard slope > 0 else { break }
          t = min(max(t - (cubic.value(t) - bound) / slope, 0), 1)
        }
        corners.append(
          Corner(at: ScoreGrid.score(low) + t * ScoreGrid.step, part: part, isLower: isLower))
      }
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
    for index in tables.parts.indices {
      let part = tables.parts[index]
      let cubic = UnitCubic(tables, index, slot, cell: cell)
      let steepness = cubic.slope(t) / ScoreGrid.step
      if index == corner.part {
        value += part.weight * (corner.isLower ? 0 : 1)
        own = part.weight * BoundedLink.apply(part.link, part.end).slope * steepness
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
        let scale = Double(Self.parts) / ScoreGrid.step
        let middle = end * scale - 0.5
        // The sum with it is rounded to a whole number, the number of the part.
        let magic = 0x1.8p52
        let last = first.count - 1
        for i in column.indices {
          var z = column[i]
          z = z > -end ? z : -end
          z = z < end ? z : end
          let part = Int(truncatingIfNeeded: (z * scale + middle + magic).bitPattern & 0xFFFF)
          var start = Int(first[part < last ? part : last])
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

  /// The scale of a part's link within a cell.
  init(_ tables: MarginalTables, _ part: Int, _ slot: Int, cell: Int) {
    let (y0, s0) = tables.value(part, slot, node: cell)
    let (y1, s1) = tables.value(part, slot, node: cell + 1)
    self.init(y0, y1, s0, s1)
  }

  func value(_ t: Double) -> Double { c0 + t * (c1 + t * (c2 + t * c3)) }

  /// By t.
  func slope(_ t: Double) -> Double { c1 + t * (2 * c2 + 3 * t * c3) }
}
