internal import PovertyExit
internal import ScenarioFiles

/// The computing of `forecast`: a trend, and what is asked of it.
struct PanelWork {
  var reading: PanelReading
  var settings: PanelSettings
  var threads: Int
  /// The years ahead.
  var horizon: Int
  var columns: PanelForecastColumns
  /// The year by which the target counts.
  var targetYear: Int
  var plan: DrawOptions.Plan

  /// What was computed.
  struct Answer {
    var forecast: PanelForecast
    var table: PanelForecastTable
    var totals: PanelTotals?
    var target: PanelTargetReport?
    var breaks: PanelBreakNote
  }

  /// Fits the trend and forecasts.
  func answer(_ options: PanelOptions) throws(Failure) -> Answer {
    let forecast: PanelForecast
    do throws(PanelTrendError) {
      forecast = try PanelTrend(reading.panel, settings: settings).forecast(years: horizon)
    } catch {
      throw options.failure(error)
    }
    let (totals, target) = try drawn(forecast, plan)
    return Answer(
      forecast: forecast, table: table(forecast, first: target?.first ?? []), totals: totals,
      target: target, breaks: PanelBreakNote(reading.panel, given: settings.breaks))
  }

  private func drawn(
    _ forecast: PanelForecast, _ plan: DrawOptions.Plan
  ) throws(Failure) -> (PanelTotals?, PanelTargetReport?) {
    guard plan.hasTotals else { return (nil, nil) }
    do throws(PanelDrawError) {
      let totals = PanelTotals(
        try forecast.aggregates(draws: plan.draws, seed: plan.seed, threads: threads),
        panel: forecast.panel, columns: columns)
      guard plan.hasTarget, let rate = columns.target else { return (totals, nil) }
      let target = try forecast.target(
        rate, by: targetYear, draws: plan.draws, seed: plan.seed, threads: threads)
      return (totals, PanelTargetReport(target, columns: columns))
    } catch {
      throw Self.failure(error, in: reading.path)
    }
  }

  private func table(_ forecast: PanelForecast, first: [Double]) -> PanelForecastTable {
    PanelForecastTable(
      ids: reading.panel.ids, years: forecast.years, columns: columns,
      quantiles: forecast.quantiles(at: columns.probabilities, threads: threads),
      zero: forecast.chanceOfZero(threads: threads),
      met: columns.target.map { forecast.chance(atOrBelow: $0, threads: threads) } ?? [],
      first: first)
  }

  /// The failure for places that cannot be drawn.
  static func failure(_ error: PanelDrawError, in path: String) -> Failure {
    switch error {
    case .sameHash(let one, let other):
      Failure(
        .badData,
        Words(
          "\(path): '\(one)' and '\(other)' would share their random numbers",
          "\(path)：'\(one)' 与 '\(other)' 的随机数会相同"),
        hint: Words("rename one of them", "请更改其中一个名称"))
    }
  }

  /// The seconds the work will take, or `nil` where it is too short to ask: time grows
  /// with the places, so a twentieth of them tells.
  func predictedSeconds() -> Double? {
    let count = reading.panel.placeCount
    let numbers = plan.hasTotals ? count * horizon * plan.draws : 0
    guard count >= 20_000 || numbers >= 100_000_000, count >= 20 else { return nil }
    let sample = reading.panel.places(at: Array(stride(from: 0, to: count, by: 20)))
    let start = Clock.now
    guard let trend = try? PanelTrend(sample, settings: settings) else { return nil }
    let forecast = trend.forecast(years: horizon)
    _ = table(forecast, first: [])
    let fitted = Clock.now
    guard plan.hasTotals, plan.draws > 100 else { return (fitted - start) * 20 }
    // Time is a straight line in the draws, and does not begin at zero.
    let trials = [20, 100].map { draws -> Double in
      var few = plan
      few.draws = draws
      let before = Clock.now
      _ = try? drawn(forecast, few)
      return Clock.now - before
    }
    let each = max(trials[1] - trials[0], 0) / 80
    return 20 * (fitted - start + trials[0] + each * Double(plan.draws - 20))
  }
}
