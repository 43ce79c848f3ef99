/// What can be said about a panel before it is fitted.
public struct PanelSettings: Hashable, Sendable {
  /// The first years of a new definition of the figures; the step between them and the
  /// year before says nothing of the trend.
  public var breaks: [Int]
  /// The candidates to combine.
  public var candidates: [PanelCandidate]

  /// Creates settings.
  public init(breaks: [Int] = [], candidates: [PanelCandidate] = PanelCandidate.all) {
    self.breaks = breaks
    self.candidates = candidates
  }
}
