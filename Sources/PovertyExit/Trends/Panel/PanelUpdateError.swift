/// Why a held trend says nothing of a panel.
public enum PanelUpdateError: Error, Hashable, Sendable {
  /// The panel does not begin with the first year of the fit and go on at least to its
  /// last: the clock of the trend would start anew.
  case yearsDoNotExtend(fitted: ClosedRange<Int>, found: ClosedRange<Int>)
  /// The panel has years that the trend does not know.
  case yearsOutside(fitted: ClosedRange<Int>, found: ClosedRange<Int>)
  /// No place has a figure in any year.
  case noFigures
}
