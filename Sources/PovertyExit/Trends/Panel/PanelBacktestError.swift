/// Why a panel cannot be back-tested.
public enum PanelBacktestError: Error, Hashable, Sendable {
  /// There are too few years to hold some back.
  case tooFewYears(found: Int, needed: Int)
  /// An origin is not a year of the panel with a year after it.
  case originOutside(year: Int, years: ClosedRange<Int>)
  /// No figure came in the years that were to be scored.
  case nothingToScore
  /// The panel as known in a year has no trend.
  case trend(PanelTrendError, origin: Int)
}
