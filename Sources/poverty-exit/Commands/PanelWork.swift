internal import Glibc
internal import PovertyExit
internal import ScenarioFiles

/// The computing of `forecast`: a trend, and the columns of its table.
struct PanelWork {
  var reading: PanelReading
  var settings: PanelSettings
  var threads: Int

  /// Fits the trend.
  func trend() throws(PanelTrendError) -> PanelTrend {
    try PanelTrend(reading.panel, settings: settings)
  }

  /// The columns of a forecast.
  func table(_ forecast: PanelForecast, _ columns: PanelForecastColumns) -> PanelForecastTable {
    PanelForecastTable(
      ids: reading.panel.ids, years: forecast.years, columns: columns,
      quantiles: forecast.quantiles(at: columns.probabilities, threads: threads),
      zero: forecast.chance(atOrBelow: 0, threads: threads),
      met: columns.target.map { forecast.chance(atOrBelow: $0, threads: threads) } ?? [])
  }

  /// The seconds the trend will take, or `nil` where it is too short to ask: time grows
  /// with the places, so a twentieth of them tells.
  func predictedSeconds() -> Double? {
    let count = reading.panel.placeCount
    guard count >= 20_000 else { return nil }
    let sample = reading.panel.places(at: Array(stride(from: 0, to: count, by: 20)))
    var (start, end) = (timespec(), timespec())
    clock_gettime(CLOCK_MONOTONIC, &start)
    _ = try? PanelTrend(sample, settings: settings)
    clock_gettime(CLOCK_MONOTONIC, &end)
    let seconds = Double(end.tv_sec - start.tv_sec) + Double(end.tv_nsec - start.tv_nsec) / 1e9
    return seconds * 20
  }
}
