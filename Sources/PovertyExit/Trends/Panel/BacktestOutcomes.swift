internal import NumericalCore

/// The quantiles that a back-test asks for, and where they stand among each other.
enum BacktestGrid {
  /// The median and the central 50, 80, 90 and 95 %.
  static let main = [0.025, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.975]
  /// The median and the central 80 and 90 %.
  static let narrow = [0.05, 0.1, 0.5, 0.9, 0.95]
  /// The middles of forty equal parts, for the CRPS.
  static let fine = (0..<40).map { (Double($0) + 0.5) / 40 }

  /// All of them, ascending.
  static let probabilities = (main + fine).sorted()

  static let mainPlaces = places(main)
  static let narrowPlaces = places(narrow)
  static let finePlaces = places(fine)

  private static func places(_ levels: [Double]) -> [Int] {
    levels.compactMap { level in probabilities.firstIndex(of: level) }
  }
}

/// What came after an origin, and the scores of forecasts of it.
struct BacktestOutcomes: Sendable {
  /// By year ahead: the places with a figure, and the figures.
  private let known: [(places: [Int], shares: [Double])]
  private let ahead: Int
  private let scale: Double
  /// Shares below it, or as near to 1, are published as 0 or 1.
  private let edge: Double
  private let target: Double?
  private let groups: [String]
  /// The tenth of each place by its last known rate, 1 to 10; nil where none is known.
  private let deciles: [Int?]

  /// The scores of one horizon.
  struct Scores: Sendable {
    let main: QuantileScores
    let narrow: QuantileScores
    let crps: Double
    let pit: [Double]
    let brier: Double?
  }

  /// - Parameters:
  ///   - years: Those after the origin.
  ///   - nextBreak: Years from this one on are left out.
  init(
    _ panel: Panel, past: Panel, years: ClosedRange<Int>, before nextBreak: Int,
    target: Double?
  ) {
    known = years.map { year in
      guard year < nextBreak else { return ([], []) }
      let places = panel.ids.indices.filter { !panel[$0, year].isNaN }
      return (places, places.map { panel[$0, year] })
    }
    ahead = years.count
    scale = Self.meanChange(past)
    edge = 0.5 * panel.roundingUnit
    self.target = target
    groups = panel.groups
    deciles = Self.deciles(past)
  }

  /// The mean absolute change from one figure to the next.
  private static func meanChange(_ past: Panel) -> Double {
    var (sum, count) = (0.0, 0.0)
    for place in past.ids.indices {
      var last = Double.nan
      for year in past.years where !past[place, year].isNaN {
        if !last.isNaN {
          sum += abs(past[place, year] - last)
          count += 1
        }
        last = past[place, year]
      }
    }
    return count > 0 ? sum / count : .nan
  }

  /// The rate that came is no measure to sort by: high ones are those forecast too low.
  private static func deciles(_ past: Panel) -> [Int?] {
    let last = past.ids.indices.map { place in
      past.years.last { !past[place, $0].isNaN }.map { past[place, $0] }
    }
    let order = last.indices.compactMap { place in last[place].map { ($0, past.ids[place], place) }
    }
    .sorted { ($0.0, $0.1) < ($1.0, $1.1) }
    var deciles = [Int?](repeating: nil, count: last.count)
    for (rank, entry) in order.enumerated() { deciles[entry.2] = 1 + rank * 10 / order.count }
    return deciles
  }

  /// The scores of forecasts by year ahead.
  ///
  /// - Parameter quantiles: Of every place and year at ``BacktestGrid/probabilities``.
  func scores(_ quantiles: [Double]) -> [Scores?] {
    known.enumerated().map { h, outcome in
      let slots = outcome.places.map { $0 * ahead + h }
      let scales = [Double](repeating: scale, count: slots.count)
      guard
        let main = QuantileScores(
          levels: BacktestGrid.main,
          quantiles: columns(quantiles, slots, BacktestGrid.mainPlaces),
          observed: outcome.shares, scales: scales),
        let narrow = QuantileScores(
          levels: BacktestGrid.narrow,
          quantiles: columns(quantiles, slots, BacktestGrid.narrowPlaces),
          observed: outcome.shares),
        let crps = QuantileScores.continuousRankedProbabilityScore(
          grid: columns(quantiles, slots, BacktestGrid.finePlaces), observed: outcome.shares)
      else { return nil }
      let chances = self.chances(quantiles, slots, outcome.shares)
      return Scores(
        main: main, narrow: narrow, crps: crps, pit: pit(quantiles, slots, outcome.shares),
        brier: chances.isEmpty
          ? nil
          : brierScore(probabilities: chances.map(\.chance), happened: chances.map(\.met)))
    }
  }

  /// The chances to meet the target, beside whether it was met.
  func chances(_ quantiles: [Double]) -> [(chance: Double, met: Bool)] {
    known.enumerated().flatMap { h, outcome in
      chances(quantiles, outcome.places.map { $0 * ahead + h }, outcome.shares)
    }
  }

  /// Coverage by group and by decile, over the years ahead.
  func slices(_ quantiles: [Double]) -> [PanelBacktest.Slice] {
    var members: [PanelBacktest.Slice.Kind: (slots: [Int], shares: [Double])] = [:]
    for (h, outcome) in known.enumerated() {
      for (place, share) in zip(outcome.places, outcome.shares) {
        func add(_ kind: PanelBacktest.Slice.Kind) {
          members[kind, default: ([], [])].slots.append(place * ahead + h)
          members[kind, default: ([], [])].shares.append(share)
        }
        if !groups.isEmpty { add(.group(groups[place])) }
        if let decile = deciles[place] { add(.decile(decile)) }
      }
    }
    return members.keys.sorted().compactMap { kind in
      guard let own = members[kind] else { return nil }
      return QuantileScores(
        levels: BacktestGrid.main,
        quantiles: columns(quantiles, own.slots, BacktestGrid.mainPlaces),
        observed: own.shares
      ).map { PanelBacktest.Slice(kind, $0) }
    }
  }

  /// Some quantiles of some forecasts, as they would be published near 0 and 1.
  private func columns(_ quantiles: [Double], _ slots: [Int], _ places: [Int]) -> [Double] {
    var result: [Double] = []
    result.reserveCapacity(slots.count * places.count)
    let width = BacktestGrid.probabilities.count
    for slot in slots {
      for place in places { result.append(published(quantiles[slot * width + place])) }
    }
    return result
  }

  private func published(_ share: Double) -> Double {
    share < edge ? 0 : share > 1 - edge ? 1 : share
  }

  /// P(X < x) and P(X ≤ x) of one forecast, straight between its quantiles.
  private func cumulative(
    _ quantiles: [Double], _ slot: Int, _ x: Double
  ) -> (below: Double, upTo: Double) {
    let levels = BacktestGrid.probabilities
    let start = slot * levels.count
    var below = 0
    while below < levels.count, published(quantiles[start + below]) < x { below += 1 }
    var upTo = below
    while upTo < levels.count, published(quantiles[start + upTo]) <= x { upTo += 1 }
    if upTo > below {
      // A step, or a figure that is a quantile; it goes as far as the levels tell.
      let lower = below > 0 ? levels[below] : 0
      return (lower, upTo < levels.count ? levels[upTo - 1] : 1)
    }
    // Beyond the outermost quantiles the middle of what is left.
    guard below > 0 else { return (levels[0] / 2, levels[0] / 2) }
    guard below < levels.count else {
      let middle = 0.5 + 0.5 * levels[below - 1]
      return (middle, middle)
    }
    let (low, high) = (published(quantiles[start + below - 1]), published(quantiles[start + below]))
    let share = (x - low) / (high - low)
    let value = levels[below - 1] + share * (levels[below] - levels[below - 1])
    return (value, value)
  }

  private func pit(_ quantiles: [Double], _ slots: [Int], _ shares: [Double]) -> [Double] {
    let values = zip(slots, shares).map { cumulative(quantiles, $0, $1) }
    return ProbabilityHistogram(
      cumulative: values.map(\.upTo), below: values.map(\.below)
    )?.shares ?? []
  }

  private func chances(
    _ quantiles: [Double], _ slots: [Int], _ shares: [Double]
  ) -> [(chance: Double, met: Bool)] {
    guard let target else { return [] }
    return zip(slots, shares).map { slot, share in
      (cumulative(quantiles, slot, target).upTo, share <= target)
    }
  }
}
