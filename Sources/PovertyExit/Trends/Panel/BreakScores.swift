internal import Glibc
internal import NumericalCore

/// The scores of every year for a break, after those already found.
struct BreakScores: Sendable {
  /// The steps on each link, the logit first.
  private let steps: [PanelSteps]
  /// The years, from 0, whose step says nothing of the usual one.
  private var moved: Set<Int>
  /// The years, from 0, from which the places scatter otherwise.
  private var shifted: Set<Int>

  /// A change with its normal score.
  struct Score: Sendable {
    /// In logit units, or of a logarithm.
    var size: Double
    var z: Double
    /// The usual step in logit units.
    var center = 0.0
  }

  /// What is usual, counting as two years.
  static let usual = (step: NationalPrior.shock.median, scatter: 0.15, years: 2.0)

  init(_ steps: [PanelSteps], known: Set<Int>, threshold: Double) {
    self.steps = steps
    moved = known
    shifted = known
    let years = steps[0].years
    // One after the other: the largest no longer widens the spread of the rest.
    func largest(_ taken: Set<Int>, _ score: (Int) -> Score) -> Int? {
      let rest = years.filter { !taken.contains($0) }.map { ($0, abs(score($0).z)) }
      guard let best = rest.max(by: { $0.1 < $1.1 }), best.1 > threshold else { return nil }
      return best.0
    }
    while let year = largest(moved, step) { moved.insert(year) }
    while let year = largest(shifted, scatter) { shifted.insert(year) }
  }

  /// Whether a year was found, or was known.
  func isProposed(_ year: Int) -> Bool { moved.contains(year) || shifted.contains(year) }

  /// The mean step of a year against the other years'.
  func step(_ year: Int) -> Score {
    let scores = steps.map { steps in
      let others = steps.years.filter { $0 != year && !moved.contains($0) }
      // What a mean of fewer places than usual has of their own steps.
      let usual = sum(others.map(steps.keptShare)) / Double(max(others.count, 1))
      return Self.departure(
        steps.mean[year], from: others.map { steps.mean[$0] },
        allowance: steps.placeVariance * max(steps.keptShare(year) - usual, 0))
    }
    return Self.least(scores)
  }

  /// The scatter from a year on, up to the next shift, against that from the last one.
  func scatter(_ year: Int) -> Score {
    let start = shifted.filter { $0 < year }.max() ?? 0
    let end = shifted.filter { $0 > year }.min() ?? .max
    let scores = steps.map { steps in
      let known = steps.logScatter.enumerated().filter { start <= $0.offset && $0.offset < end }
      return Self.shift(
        from: known.filter { $0.offset < year }.compactMap(\.element),
        to: known.filter { $0.offset >= year }.compactMap(\.element))
    }
    return Self.least(scores)
  }

  /// The size on the logit, with the score of the link on which it surprises least.
  private static func least(_ scores: [Score]) -> Score {
    let least = scores.min { abs($0.z) < abs($1.z) }
    return Score(size: scores[0].size, z: least?.z ?? 0, center: scores[0].center)
  }

  /// A number against some others.
  ///
  /// - Parameter allowance: The variance that it has beyond theirs.
  static func departure(
    _ value: Double, from others: [Double], allowance: Double = 0
  ) -> Score {
    let n = Double(others.count)
    guard n >= 2 else { return Score(size: 0, z: 0, center: value) }
    let center = quantile(sorted: others.sorted(), at: 0.5)
    let distance = sum(others.map { abs($0 - center) }) / (n - 1)
    // E|x| of a normal is √(2/π) of its standard deviation.
    let variance =
      (usual.years * usual.step * usual.step + (n - 1) * distance * distance * .pi / 2)
      / (usual.years + n - 1)
    let size = value - center
    let error = (variance * (1 + 0.5 * .pi / n) + allowance).squareRoot()
    return Score(
      size: size, z: score(size / error, degrees: usual.years + n - 1), center: center)
  }

  /// The mean of some numbers against that of those before them.
  static func shift(from before: [Double], to after: [Double]) -> Score {
    guard before.count >= 2, after.count >= 2 else { return Score(size: 0, z: 0) }
    let means = [before, after].map { sum($0) / Double($0.count) }
    let squares =
      sum(before.map { ($0 - means[0]) * ($0 - means[0]) })
      + sum(after.map { ($0 - means[1]) * ($0 - means[1]) })
    let degrees = usual.years + Double(before.count + after.count - 2)
    let variance = (usual.years * usual.scatter * usual.scatter + squares) / degrees
    let error = (variance * (1 / Double(before.count) + 1 / Double(after.count))).squareRoot()
    let size = means[1] - means[0]
    return Score(size: size, z: score(size / error, degrees: degrees))
  }

  /// The normal score of a t.
  private static func score(_ t: Double, degrees: Double) -> Double {
    let z = Normal.upperQuantile(StudentT(degreesOfFreedom: degrees).upperTail(abs(t)))
    return t < 0 ? -z : z
  }
}
