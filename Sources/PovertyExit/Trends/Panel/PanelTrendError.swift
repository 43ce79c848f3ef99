/// Why a panel has no trend.
public enum PanelTrendError: Error, Hashable, Sendable {
  /// No place has a figure in any year.
  case noFigures
  /// There is no candidate to fit.
  case noCandidates
  /// A break is not a year of the panel, or its first year.
  case breakOutside(year: Int)

  static func check(
    _ panel: Panel, _ settings: PanelSettings
  ) throws(PanelTrendError) {
    guard !settings.candidates.isEmpty else { throw .noCandidates }
    for year in settings.breaks
    where !(panel.years.lowerBound + 1...max(panel.years.upperBound, panel.years.lowerBound + 1))
      .contains(year) || year > panel.years.upperBound
    { throw .breakOutside(year: year) }
    guard panel.incidence.contains(where: { !$0.isNaN }) else { throw .noFigures }
  }
}
