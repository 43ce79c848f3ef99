/// One link and one damping.
public struct PanelCandidate: Hashable, Sendable {
  /// The scale on which the trend is a line.
  public let link: PanelLink
  /// How the trend goes on.
  public let damping: PanelDamping

  /// Creates a candidate.
  public init(link: PanelLink, damping: PanelDamping) {
    self.link = link
    self.damping = damping
  }

  /// Every candidate, in a fixed order.
  public static let all: [PanelCandidate] = PanelDamping.allCases.flatMap { damping in
    PanelLink.allCases.map { PanelCandidate(link: $0, damping: damping) }
  }

  /// A name such as `linear` or `logit, damped .85`.
  public var name: String {
    switch damping {
    case .none: link.rawValue
    case .slow: "\(link.rawValue)-85"
    case .fast: "\(link.rawValue)-40"
    case .flat: "\(link.rawValue)-flat"
    }
  }
}

/// A candidate fitted to a panel: everything that is held while forecasts are made.
struct CandidateFit: Sendable {
  let candidate: PanelCandidate
  /// The factor from logit units to the scale of the link.
  let unit: Double
  /// The kernels with their weights: one where there are many places.
  let nodes: [Node]
  /// ν of the places' scales.
  let student: StudentScale
  /// Where the search ended, to start the next one from.
  let place: [Double]
  let group: [Double]?

  struct Node: Sendable {
    let weight: Double
    let places: PanelKernel
    let groups: PanelKernel?
    /// ν of the places' scales.
    let student: StudentScale
    /// What the places say of their groups, where each counts by its scale; `nil` where
    /// each counts the same.
    let evidence: [GroupEvidence]?
  }
}
