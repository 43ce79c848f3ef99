import Glibc
import NumericalCore
import Testing

@testable import PovertyExit

@Suite struct PanelTrendUpdateTests {
  private let simulated = SimulatedPanel(places: 12, years: 2_009...2_016, groups: 3)

  /// A panel whose places lack a year here and there.
  private func gappy(_ years: Int) throws -> Panel {
    let whole = try simulated.panel()
    let incidence = whole.incidence.enumerated().map { index, share in
      let (place, year) = (index / 8, index % 8)
      return (place % 4 == 1 && year == 2) || (place % 5 == 3 && year >= 6) ? .nan : share
    }
    let panel = try Panel(
      ids: whole.ids, years: whole.years, incidence: incidence, groups: whole.groups)
    return panel.known(in: 2_008 + years)
  }

  /// Two candidates show what twelve would.
  static let two = PanelSettings(candidates: [
    PanelCandidate(link: .logit, damping: .none), PanelCandidate(link: .linear, damping: .slow),
  ])

  @Test func `an update equals conditioning on one figure after the other`() throws {
    let candidate = PanelCandidate(link: .logit, damping: .slow)
    let panel = try gappy(6)
    let trend = try PanelTrend(panel, settings: .init(candidates: [candidate]))
    let kernels = CandidateFit.Node(
      weight: 1,
      places: PanelKernel(
        level: 0.5, slope: 0.06, step: 0.07, noise: 0.09, persistence: 0.8, damping: .slow),
      groups: PanelKernel(
        level: 0.3, slope: 0.03, step: 0.05, noise: 0.02, persistence: 1, damping: .slow),
      student: trend.fits[0].student, evidence: nil)
    let fit = CandidateFit(
      candidate: candidate, unit: 1, nodes: [kernels], student: trend.fits[0].student,
      place: [], group: nil)
    let held = PanelTrend(
      weights: trend.weights, settings: trend.settings, fits: [fit], shares: [1],
      spreads: [[1]], bases: trend.bases, shape: trend.shape, panel: panel)

    let full = try gappy(8)
    let forecast = try held.updated(with: full).forecast(years: 2)
    let columns = forecast.forecasters[0].columns(
      LinkedPanel(full, forecast.shape, link: .logit, unit: 1), forecast.shape,
      rows: 0..<full.placeCount)
    let expected = SequentialConditioning(full, kernels, ahead: 2).answer()
    let medians = forecast.quantiles(at: [0.5])
    for slot in columns.mean.indices {
      #expect(abs(columns.mean[slot] - expected.mean[slot]) < 1e-9)
      #expect(abs(columns.common[slot] - expected.common[slot]) < 1e-9)
      #expect(abs(log(medians[slot] / (1 - medians[slot])) - expected.mean[slot]) < 1e-9)
    }
  }

  @Test func `years added one by one give the bits of years added at once`() throws {
    let trend = try PanelTrend(gappy(5), settings: Self.two)
    let whole = try gappy(8)
    let atOnce = try trend.updated(with: whole)
    let oneByOne = try trend.updated(with: gappy(6)).updated(with: gappy(7)).updated(with: whole)
    #expect(atOnce.years == 2_009...2_016)
    #expect(
      atOnce.forecast(years: 3).quantiles(at: [0.1, 0.5, 0.9])
        == oneByOne.forecast(years: 3).quantiles(at: [0.1, 0.5, 0.9]))
  }

  @Test func `an update with nothing new changes nothing to ten digits`() throws {
    let trend = try PanelTrend(gappy(6), settings: Self.two)
    let again = try trend.updated(with: gappy(6))
    let before = trend.forecast(years: 2).quantiles(at: [0.05, 0.5])
    let after = again.forecast(years: 2).quantiles(at: [0.05, 0.5])
    for (old, new) in zip(before, after) { #expect(abs(new - old) <= 1e-10 * old) }
    #expect(again.weights == trend.weights)
  }

  @Test func `places may come and go`() throws {
    let trend = try PanelTrend(gappy(6), settings: Self.two)
    let fewer = try trend.updated(with: gappy(7).places(at: [0, 1, 2, 5, 11]))
    #expect(fewer.forecast(years: 1).quantiles(at: [0.5]).count == 5)
    let more = try PanelTrend(gappy(6).places(at: Array(0..<9)), settings: Self.two).updated(with: gappy(7))
    #expect(more.forecast(years: 1).quantiles(at: [0.5]).allSatisfy { $0 > 0 && $0 < 1 })
  }

  @Test func `years that do not extend the fit are refused`() throws {
    let trend = try PanelTrend(gappy(6), settings: Self.two)
    let panel = try gappy(6)
    #expect(
      throws: PanelUpdateError.yearsDoNotExtend(fitted: 2_009...2_014, found: 2_009...2_013)
    ) { try trend.updated(with: gappy(5)) }
    #expect(
      throws: PanelUpdateError.yearsDoNotExtend(fitted: 2_009...2_014, found: 2_010...2_015)
    ) {
      try trend.updated(
        with: Panel(
          ids: ["a"], years: 2_010...2_015, incidence: .init(repeating: 0.1, count: 6)))
    }
    #expect(throws: PanelUpdateError.noFigures) {
      try trend.updated(
        with: Panel(ids: ["a"], years: panel.years, incidence: .init(repeating: .nan, count: 6)))
    }
    #expect(
      throws: PanelUpdateError.yearsOutside(fitted: 2_009...2_014, found: 2_009...2_015)
    ) { try trend.forecast(of: gappy(7), years: 1) }
  }

  @Test func `another place beside them changes no bit of the others`() throws {
    let panel = try gappy(8)
    let trend = try PanelTrend(panel, settings: Self.two)
    let levels = [0.05, 0.25, 0.5, 0.9]
    let before = try trend.forecast(of: panel, years: 3).quantiles(at: levels)
    #expect(before == trend.forecast(years: 3).quantiles(at: levels))
    // First, last and in the middle by id, with other years and of a group never seen.
    let stranger: [Double] = [.nan, .nan, 0.9, 0.01, .nan, 0.3, 0, .nan]
    let more = try Panel(
      ids: ["a"] + panel.ids + ["p0003b", "z"], years: panel.years,
      incidence: stranger + panel.incidence + stranger + stranger,
      groups: ["g1"] + panel.groups + ["a group never seen", "another"])
    let after = try trend.forecast(of: more, years: 3).quantiles(at: levels, threads: 2)
    #expect(Array(after[12..<(12 + before.count)]) == before)
  }

  @Test func `the order of the places is the order of the answers`() throws {
    let panel = try gappy(8)
    let trend = try PanelTrend(panel, settings: Self.two)
    let order = [7, 0, 11, 3, 5, 1, 2, 10, 4, 9, 6, 8]
    let straight = try trend.forecast(of: panel, years: 2).quantiles(at: [0.1, 0.9])
    let mixed = try trend.forecast(of: panel.places(at: order), years: 2)
      .quantiles(at: [0.1, 0.9])
    #expect(mixed == order.flatMap { straight[($0 * 4)..<($0 * 4 + 4)] })
  }

  @Test func `a place of a group never seen follows the nation`() throws {
    let panel = try gappy(8)
    let candidate = PanelCandidate(link: .logit, damping: .none)
    let trend = try PanelTrend(panel, settings: .init(candidates: [candidate]))
    let unknown = try Panel(
      ids: ["x"], years: 2_016...2_016, incidence: [.nan], groups: ["never seen"])
    let forecast = try trend.forecast(of: unknown, years: 1)
    #expect(forecast.years == 2_017...2_017)
    // Without a figure its median is the nation's path, averaged over the kernels.
    var path = 0.0
    for node in forecast.forecasters[0].nodes {
      path += node.weight * node.paths.national.mean[8]
    }
    let median = forecast.quantiles(at: [0.5])[0]
    #expect(abs(log(median / (1 - median)) - path) < 1e-9)
  }
}

/// The model of the panel written as one large normal vector, which is conditioned on one
/// figure after the other, year by year, for each spread of the nation's shocks.
private struct SequentialConditioning {
  let panel: Panel
  let kernels: CandidateFit.Node
  let ahead: Int
  let count: Int
  let groups: [String]

  init(_ panel: Panel, _ kernels: CandidateFit.Node, ahead: Int) {
    self.panel = panel
    self.kernels = kernels
    self.ahead = ahead
    count = panel.yearCount + ahead
    groups = Set(panel.groups).sorted()
  }

  /// A² + b² D D + q c + r, element by element from the definition.
  private func kernel(_ k: PanelKernel, _ t: Int, _ s: Int) -> Double {
    func time(_ t: Int) -> Double { (1 - pow(0.85, Double(t))) / 0.15 }
    var steps = 0.0
    for j in 1...min(t, s) { steps += pow(k.persistence, Double(t - j) + Double(s - j)) }
    return k.level * k.level + k.slope * k.slope * time(t) * time(s) + k.step * k.step * steps
      + (t == s ? k.noise * k.noise : 0)
  }

  func answer() -> (mean: [Double], common: [Double]) {
    let places = panel.placeCount
    let blocks = 1 + groups.count + places
    let known = panel.yearCount
    var times = [0.0]
    for t in 1..<count {
      times.append(times[t - 1] + (t < known ? 1 : pow(0.85, Double(t - known + 1))))
    }
    var results: [(log: Double, mean: [Double], variance: [Double])] = []
    for node in 0..<11 {
      let z = -2.5 + 0.5 * Double(node)
      let shock = pow(0.06 * exp(z), 2)
      var state = NormalState(size: blocks * count)
      for t in 0..<count {
        state.mean[t] = log(0.1 / 0.9)
        for s in 0..<count {
          state[t, s] = 9 + 0.09 * times[t] * times[s] + shock * Double(min(t, s))
          for block in 1..<blocks {
            let own = block <= groups.count ? kernels.groups ?? kernels.places : kernels.places
            state[block * count + t, block * count + s] = kernel(own, t + 1, s + 1)
          }
        }
      }
      func terms(_ place: Int, _ t: Int) -> [Int] {
        let group = groups.firstIndex(of: panel.groups[place]) ?? 0
        return [t, (1 + group) * count + t, (1 + groups.count + place) * count + t]
      }
      var logEvidence = -0.5 * z * z
      for t in 0..<known {
        for place in 0..<places {
          let share = panel.incidence[place * known + t]
          guard !share.isNaN else { continue }
          logEvidence += state.condition(terms(place, t), on: log(share / (1 - share)))
        }
      }
      let slots = (0..<places).flatMap { place in (known..<count).map { terms(place, $0) } }
      results.append(
        (logEvidence, slots.map { state.mean(of: $0) }, slots.map { state.variance(of: $0) }))
    }
    let best = results.map(\.log).max() ?? 0
    let total = results.reduce(0) { $0 + exp($1.log - best) }
    let own = ownVariances()
    var (mean, square) = (own.map { _ in 0.0 }, own.map { _ in 0.0 })
    for result in results {
      let weight = exp(result.log - best) / total
      for slot in mean.indices {
        mean[slot] += weight * result.mean[slot]
        square[slot] += weight * (result.variance[slot] + pow(result.mean[slot], 2))
      }
    }
    return (mean, own.indices.map { square[$0] - mean[$0] * mean[$0] - own[$0] })
  }

  /// What would be left of a place if its group's path were known.
  private func ownVariances() -> [Double] {
    let known = panel.yearCount
    return (0..<panel.placeCount).flatMap { place -> [Double] in
      var state = NormalState(size: count)
      for t in 0..<count {
        for s in 0..<count { state[t, s] = kernel(kernels.places, t + 1, s + 1) }
      }
      for t in 0..<known where !panel.incidence[place * known + t].isNaN {
        _ = state.condition([t], on: 0)
      }
      return (known..<count).map { state.variance(of: [$0]) }
    }
  }
}

/// A normal vector.
private struct NormalState {
  let size: Int
  var mean: [Double]
  var covariance: [Double]

  init(size: Int) {
    self.size = size
    mean = [Double](repeating: 0, count: size)
    covariance = [Double](repeating: 0, count: size * size)
  }

  subscript(i: Int, j: Int) -> Double {
    get { covariance[i * size + j] }
    set { covariance[i * size + j] = newValue }
  }

  func mean(of terms: [Int]) -> Double { terms.reduce(0) { $0 + mean[$1] } }

  func variance(of terms: [Int]) -> Double {
    terms.reduce(0) { sum, i in terms.reduce(sum) { $0 + self[i, $1] } }
  }

  /// Takes in the sum of some elements and returns the log density it had.
  mutating func condition(_ terms: [Int], on value: Double) -> Double {
    let column = (0..<size).map { i in terms.reduce(0) { $0 + self[i, $1] } }
    let variance = variance(of: terms)
    let error = value - mean(of: terms)
    for i in 0..<size where column[i] != 0 {
      let gain = column[i] / variance
      mean[i] += gain * error
      for j in 0..<size { self[i, j] -= gain * column[j] }
    }
    return -0.5 * (log(2 * .pi * variance) + error * error / variance)
  }
}
