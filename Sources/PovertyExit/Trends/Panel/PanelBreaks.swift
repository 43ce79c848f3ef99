internal import Glibc
internal import NumericalCore

/// The years in which a panel's figures may have changed their definition.
///
/// ```swift
/// let breaks = PanelBreaks(panel)
/// breaks.proposals.map(\.year)          // [2005]
/// breaks.proposals[0].scatterRatio      // 2.1, the places scatter more from then on
/// let settings = PanelSettings(breaks: [2005])  // only if the sources say so
/// ```
///
/// A proposal is no finding: a crisis looks the same. Nothing is applied; a break counts
/// only when it is named in ``PanelSettings/breaks``.
///
/// A new definition moves all places at once, or it lets them scatter otherwise from then
/// on, or both. Two statistics look for it in the steps d from year to year:
///
/// ```
/// z        = (d̄_t − median of the other d̄) / their spread, d̄ the mean over the places
/// scatterZ = (mean of log s from t on − mean of log s before t) / its standard error,
///            s_t the mean distance of the places' steps from their group's
/// ```
///
/// Both spreads are shrunk to what is usual, 0.06 for a national step and 0.15 for log s,
/// which counts as two years; both ratios are turned from their t into a normal score, so
/// that few years propose nothing. The spread of the steps is taken from their mean
/// distance, which one other break hardly widens, and a year of which few places have a
/// step is allowed what those places differ by. Each is taken on every ``PanelLink``,
/// and the least counts: exits by quota fall ever faster on the logit, a constant share
/// ever slower on the linear scale, and neither is a break.
///
/// The method of the US county estimates changed in 2005: the mean rate rose from 13.7 to
/// 15.3 %, which is little beyond other years' steps (z = 1.8), but the counties' steps
/// scattered twice as much from then on (scatterZ = 4.9).
///
/// - Reference: L. A. Chow, *Econometrica* 28(3), 1960, on tests of a later regime; P.
///   Fryzlewicz, *Annals of Statistics* 42(6), 2014, on one break after the other.
public struct PanelBreaks: Sendable {
  /// What speaks for a break in each year that has a step, in their order.
  public let evidence: [PanelBreak]
  /// The years with a score beyond the threshold, in their order.
  public let proposals: [PanelBreak]

  /// Looks for breaks.
  ///
  /// - Parameters:
  ///   - given: The breaks that are known: they widen no spread, and are not proposed.
  ///   - threshold: The normal score beyond which a break is proposed.
  /// - Complexity: O(places × years + years³).
  public init(_ panel: Panel, given: [Int] = [], threshold: Double = 4) {
    let shape = PanelShape(panel)
    let steps = PanelLink.allCases.map { link in
      PanelSteps(LinkedPanel(panel, shape, link: link), shape)
    }
    let first = panel.years.lowerBound
    let known = Set(given.map { $0 - first })
    let scores = BreakScores(steps, known: known, threshold: threshold)
    let logit = steps[0]
    evidence = logit.years.map { year in
      let step = scores.step(year)
      let scatter = scores.scatter(year)
      return PanelBreak(
        year: first + year, size: step.size, z: step.z,
        share: logit.share(year, beyond: step.center, upwards: step.size > 0),
        scatterRatio: exp(scatter.size), scatterZ: scatter.z)
    }
    proposals = evidence.filter {
      !known.contains($0.year - first) && scores.isProposed($0.year - first)
    }
  }
}

/// What speaks for a break of definition between a year and the year before.
public struct PanelBreak: Hashable, Sendable {
  /// The first year of the new definition.
  public let year: Int
  /// How far the mean step is from the usual one, in logit units.
  public let size: Double
  /// The normal score of the step.
  public let z: Double
  /// The share of places whose own step is on the same side of the usual one, in `0...1`.
  public let share: Double
  /// How many times as much the places' steps scatter from this year on; 1 where too few
  /// places or years are there to tell.
  public let scatterRatio: Double
  /// The normal score of that change.
  public let scatterZ: Double
}

/// The steps of a panel from year to year on one link.
struct PanelSteps: Sendable {
  /// The years, from 0, of which any place has a figure and one of the year before.
  let years: [Int]
  /// The mean step, by year from 0.
  let mean: [Double]
  /// The logarithm of the mean distance of the steps from their group's mean; nil in a
  /// year with too few places.
  let logScatter: [Double?]
  /// The variance of the places' steps around the mean of their year.
  let placeVariance: Double
  private let steps: [[Double]]

  init(_ linked: LinkedPanel, _ shape: PanelShape) {
    let (count, groups) = (shape.yearCount, shape.groups.count)
    var steps = [[Double]](repeating: [], count: count)
    var owners = [[Int]](repeating: [], count: count)
    for place in 0..<shape.placeCount {
      let published = shape.patterns[Int(shape.patternOf[place])]
      for (before, year) in zip(published, published.dropFirst()) where year == before + 1 {
        let start = place * count
        steps[year].append(linked.values[start + year] - linked.values[start + before])
        owners[year].append(Int(shape.groupOf[place]))
      }
    }
    self.steps = steps
    years = steps.indices.filter { !steps[$0].isEmpty }
    let mean = steps.map { $0.isEmpty ? 0 : sum($0) / Double($0.count) }
    self.mean = mean
    let squares = zip(steps, mean).map { steps, mean in
      sum(steps.map { ($0 - mean) * ($0 - mean) })
    }
    let degrees = sum(steps.map { Double(max($0.count - 1, 0)) })
    placeVariance = degrees > 0 ? sum(squares) / degrees : 0
    logScatter = zip(steps, owners).map { Self.logScatter($0, $1, groups: groups) }
  }

  private static func logScatter(
    _ steps: [Double], _ owners: [Int], groups: Int
  ) -> Double? {
    var sums = [Double](repeating: 0, count: groups)
    var counts = sums
    for (step, owner) in zip(steps, owners) {
      sums[owner] += step
      counts[owner] += 1
    }
    var (distance, count) = (0.0, 0.0)
    for (step, owner) in zip(steps, owners) where counts[owner] > 1 {
      // A distance from the mean of n is √(1 − 1/n) of one from the truth.
      let scale = (counts[owner] / (counts[owner] - 1)).squareRoot()
      distance += scale * abs(step - sums[owner] / counts[owner])
      count += 1
    }
    // Places that move as one differ by the rounding of the computer.
    guard count >= 10, distance > 1e-9 * count else { return nil }
    return log(distance / count)
  }

  /// How much of the places' own variance the mean of a year keeps: 1 / places.
  func keptShare(_ year: Int) -> Double { 1 / Double(steps[year].count) }

  /// The share of the places whose step is on one side of another.
  func share(_ year: Int, beyond center: Double, upwards: Bool) -> Double {
    let beyond = steps[year].count { upwards ? $0 > center : $0 < center }
    return Double(beyond) / Double(steps[year].count)
  }
}
