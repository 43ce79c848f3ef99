internal import NumericalCore

/// The averaged quantile functions of some slots on ``ScoreGrid``, taken apart into what is
/// smooth and what ends: g⁻¹ of the logit is smooth, that of the other links has a corner
/// where the share becomes 0 or 1.
struct MarginalTables: Sendable {
  let count: Int
  /// The candidates on the logit, summed: by node and then by slot.
  private(set) var smooth: Column
  /// The sum of the others.
  private(set) var bounded: Column
  /// The others one by one.
  private(set) var parts: [Part] = []
  /// The middle and the deviation of each part, by part and then by slot.
  private(set) var middle: [Double] = []
  private(set) var deviation: [Double] = []
  /// The standardized error of each part at 0, 1, … steps above the middle: by part, by step
  /// and then by slot.
  private(set) var errors = Column(values: [], slopes: [])

  /// Values and their slopes by the score.
  struct Column: Sendable {
    var values: [Double]
    var slopes: [Double]
  }

  /// A candidate on a link that ends.
  struct Part: Sendable {
    let link: PanelLink
    let weight: Double
    /// Where the scale of the link ends.
    let end: Double
  }

  init(_ slots: SlotColumns, _ tables: [CandidateMarginals]) {
    let count = slots.count
    self.count = count
    let zeros = [Double](repeating: 0, count: ScoreGrid.count * count)
    smooth = Column(values: zeros, slopes: zeros)
    bounded = smooth
    var errors = Column(
      values: [Double](repeating: 0, count: (ScoreGrid.half + 1) * count),
      slopes: [Double](repeating: 0, count: (ScoreGrid.half + 1) * count))
    for (candidate, tables) in zip(slots.candidates, tables) {
      Self.fill(&errors, slots, tables, candidate)
      if candidate.link == .logit {
        Self.addLogit(candidate, errors, count, to: &smooth)
      } else {
        Self.addBounded(candidate, errors, count, to: &bounded)
        parts.append(
          Part(
            link: candidate.link, weight: candidate.weight,
            end: BoundedLink.end(candidate.link)))
        middle += candidate.mean
        deviation += candidate.deviation
        self.errors.values += errors.values
        self.errors.slopes += errors.slopes
      }
    }
  }

  /// The standardized errors and their slopes, by differences of fourth order: they are
  /// odd and nearly straight.
  private static func fill(
    _ errors: inout Column, _ slots: SlotColumns, _ tables: CandidateMarginals,
    _ candidate: SlotColumns.Candidate
  ) {
    let count = slots.count
    let half = ScoreGrid.half
    var column = [Double](repeating: 0, count: count)
    for step in 1...half {
      slots.write(tables, step: step, of: candidate, into: &column)
      let start = step * count
      for i in 0..<count { errors.values[start + i] = column[i] }
    }
    errors.values.withUnsafeBufferPointer { q in
      errors.slopes.withUnsafeMutableBufferPointer { slopes in
        let (near, far) = (8 / (12 * ScoreGrid.step), 1 / (12 * ScoreGrid.step))
        for step in 0...(half - 2) {
          let row = step * count
          let (one, two) = (row + count, row + 2 * count)
          // q(−z) = −q(z)
          let (back, twoBack) = (abs(step - 1) * count, abs(step - 2) * count)
          let (sign, signTwo) = (step < 1 ? -1.0 : 1.0, step < 2 ? -1.0 : 1.0)
          for i in 0..<count {
            slopes[row + i] =
              near * (q[one + i] - sign * q[back + i]) - far
              * (q[two + i] - signTwo * q[twoBack + i])
          }
        }
        let last = half * count
        for i in last..<(last + count) {
          let (a, b, c) = (q[i - 2 * count], q[i - count], q[i])
          slopes[i - count] = (c - a) / (2 * ScoreGrid.step)
          slopes[i] = (3 * c - 4 * b + a) / (2 * ScoreGrid.step)
        }
      }
    }
  }

  private static func addLogit(
    _ candidate: SlotColumns.Candidate, _ errors: Column, _ count: Int, to sum: inout Column
  ) {
    var column = [Double](repeating: 0, count: count)
    let weight = candidate.weight
    for node in 0..<ScoreGrid.count {
      let away = node - ScoreGrid.half
      let sign = away < 0 ? -1.0 : 1.0
      let (from, to) = (abs(away) * count, node * count)
      for i in 0..<count {
        column[i] = candidate.mean[i] + sign * candidate.deviation[i] * errors.values[from + i]
      }
      ColumnFunction.logistic.apply(to: &column)
      sum.add(column, at: to) { i, p in
        (weight * p, weight * p * (1 - p) * candidate.deviation[i] * errors.slopes[from + i])
      }
    }
  }

  private static func addBounded(
    _ candidate: SlotColumns.Candidate, _ errors: Column, _ count: Int, to sum: inout Column
  ) {
    var column = [Double](repeating: 0, count: count)
    let weight = candidate.weight
    for node in 0..<ScoreGrid.count {
      let away = node - ScoreGrid.half
      let sign = away < 0 ? -1.0 : 1.0
      let (from, to) = (abs(away) * count, node * count)
      for i in 0..<count {
        column[i] = candidate.mean[i] + sign * candidate.deviation[i] * errors.values[from + i]
      }
      switch candidate.link {
      case .linear:
        sum.add(column, at: to) { i, x in
          let (p, slope) = BoundedLink.linear(x)
          return (weight * p, weight * slope * candidate.deviation[i] * errors.slopes[from + i])
        }
      default:
        sum.add(column, at: to) { i, x in
          let (p, slope) = BoundedLink.root(x)
          return (weight * p, weight * slope * candidate.deviation[i] * errors.slopes[from + i])
        }
      }
    }
  }
}

extension MarginalTables {
  /// The value of a part on the scale of its link, and its slope, at a node.
  @inline(__always)
  func value(_ part: Int, _ slot: Int, node: Int) -> (value: Double, slope: Double) {
    let away = node - ScoreGrid.half
    let i = (part * (ScoreGrid.half + 1) + abs(away)) * count + slot
    let deviation = deviation[part * count + slot]
    let error = away < 0 ? -errors.values[i] : errors.values[i]
    return (middle[part * count + slot] + deviation * error, deviation * errors.slopes[i])
  }
}

extension MarginalTables.Column {
  /// Adds a value and a slope for each place of a column.
  @inline(__always)
  fileprivate mutating func add(
    _ column: [Double], at start: Int, _ term: (Int, Double) -> (Double, Double)
  ) {
    values.withUnsafeMutableBufferPointer { values in
      slopes.withUnsafeMutableBufferPointer { slopes in
        for i in column.indices {
          let (value, slope) = term(i, column[i])
          values[start + i] += value
          slopes[start + i] += slope
        }
      }
    }
  }
}

/// g⁻¹ and its slope for the links that end at ±1/λ.
enum BoundedLink {
  /// The end of the scale.
  static func end(_ link: PanelLink) -> Double { link == .root ? 2 : 1 }

  @inline(__always)
  static func linear(_ x: Double) -> (value: Double, slope: Double) {
    let low = x > -1 ? x : -1
    let inside = low < 1 ? low : 1
    return (0.5 * (inside + 1), inside == x ? 0.5 : 0)
  }

  @inline(__always)
  static func root(_ x: Double) -> (value: Double, slope: Double) {
    let low = x > -2 ? x : -2
    let h = 0.5 * (low < 2 ? low : 2)
    let r = (2 - h * h).squareRoot()
    return (0.5 * (1 + h * r), 0.5 * (1 - h * h) / r)
  }

  @inline(__always)
  static func apply(_ link: PanelLink, _ x: Double) -> (value: Double, slope: Double) {
    link == .root ? root(x) : linear(x)
  }
}
