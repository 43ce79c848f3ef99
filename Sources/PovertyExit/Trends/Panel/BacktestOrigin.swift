internal import NumericalCore

/// The scores of everything that forecasts at one origin.
struct BacktestOrigin: Sendable {
  let year: Int
  let weights: [PanelTrend.Weight]
  /// What was scored, in order.
  let names: [String]
  let rows: [PanelBacktest.Row]
  /// Of the combination.
  let slices: [PanelBacktest.Slice]
  let chances: [(chance: Double, met: Bool)]

  init(
    _ panel: Panel, year: Int, horizon: Int, settings: PanelSettings, target: Double?
  ) throws(PanelTrendError) {
    self.year = year
    let past = panel.known(in: year)
    var known = settings
    known.breaks = settings.breaks.filter { $0 <= year }
    let trend = try PanelTrend(past, settings: known)
    weights = trend.weights

    let nextBreak = settings.breaks.filter { $0 > year }.min() ?? .max
    let ahead = min(horizon, panel.years.upperBound - year)
    let outcomes = BacktestOutcomes(
      panel, past: past, years: year + 1...year + ahead, before: nextBreak, target: target)
    let probabilities = BacktestGrid.probabilities

    let walk = RandomWalk(past)
    let noChange = outcomes.scores(
      walk.quantiles(at: probabilities, ahead: ahead, drifting: false))
    let drift = outcomes.scores(
      walk.quantiles(at: probabilities, ahead: ahead, drifting: true))
    var combined = [Double](
      repeating: 0, count: panel.placeCount * ahead * probabilities.count)
    var found: [(name: String, scores: [BacktestOutcomes.Scores?])] = []
    for index in trend.fits.indices {
      let quantiles = trend.alone(index).forecast(years: ahead).quantiles(at: probabilities)
      let share = trend.shares[index]
      for i in combined.indices { combined[i] += share * quantiles[i] }
      found.append((trend.fits[index].candidate.name, outcomes.scores(quantiles)))
    }
    found.insert(("combination", outcomes.scores(combined)), at: 0)
    found += [("no-change", noChange), ("drift", drift)]

    names = found.map(\.name)
    rows = found.flatMap { name, scores in
      scores.indices.compactMap { h -> PanelBacktest.Row? in
        guard let own = scores[h], let still = noChange[h], let moving = drift[h] else {
          return nil
        }
        return PanelBacktest.Row(
          name, origin: year, horizon: h + 1, own, noChange: still, drift: moving)
      }
    }
    slices = outcomes.slices(combined)
    chances = outcomes.chances(combined)
  }
}

extension PanelBacktest.Row {
  init(
    _ candidate: String, origin: Int, horizon: Int, _ own: BacktestOutcomes.Scores,
    noChange: BacktestOutcomes.Scores, drift: BacktestOutcomes.Scores
  ) {
    let main = own.main
    func skill(_ other: QuantileScores) -> Double? {
      other.weightedIntervalScore > 0 ? main.relativeSkill(against: other) : nil
    }
    self.init(
      candidate: candidate, origin: origin, horizon: horizon, count: main.count,
      mae: main.meanAbsoluteError, mase: main.meanAbsoluteScaledError,
      dispersion: main.dispersion, overprediction: main.overprediction,
      underprediction: main.underprediction,
      wis80And90: own.narrow.weightedIntervalScore, crps: own.crps,
      coverage50: main.coverage(of: 0.5), coverage80: main.coverage(of: 0.8),
      coverage90: main.coverage(of: 0.9), coverage95: main.coverage(of: 0.95),
      pit: own.pit, brier: own.brier, skillNoChange: skill(noChange.main),
      skillDrift: skill(drift.main))
  }
}
