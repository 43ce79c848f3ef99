/// The trend of a panel: every candidate fitted, weighted and calibrated.
///
/// ```swift
/// let trend = try PanelTrend(panel)
/// let forecast = trend.forecast(years: 3)
/// forecast.quantiles(at: [0.1, 0.5, 0.9], of: 0)  // three years by three quantiles
/// trend.weights.first?.candidate.name               // "linear"
/// ```
///
/// A candidate is a link and a damping (``PanelCandidate``); under each, an incidence is
/// the sum of the nation's path, its group's and its own:
///
/// ```
/// g(p_it) = m_t + u_{g(i),t} + v_it,   v_i ~ Student t process with covariance V
/// ```
///
/// See ``PanelKernel`` for V and <doc:Model> for the priors. Their weights come from the
/// panel's own past: what each would have forecast from earlier years.
///
/// - Reference: R. J. Hyndman, G. Athanasopoulos, "Forecasting: Principles and Practice",
///   3rd ed., 2021, §13.4, on combinations; A. Vehtari, J. Ojanen, *Statistics Surveys* 6, 2012, on
///   rolling origins.
public struct PanelTrend: Sendable {
  /// The candidates with their weights, the heaviest first.
  public let weights: [Weight]
  /// The years the trend was fitted to.
  public let years: ClosedRange<Int>
  /// The settings it was fitted with.
  public let settings: PanelSettings

  /// The fits, in the order of the settings' candidates, with their weights.
  let fits: [CandidateFit]
  let shares: [Double]
  /// For each candidate and year ahead the factor on the places' spread.
  let spreads: [[Double]]
  let bases: [PanelLink: LinkBasis]
  let shape: PanelShape
  let panel: Panel

  /// A candidate and its weight in the combination.
  public struct Weight: Hashable, Sendable {
    public let candidate: PanelCandidate
    /// In `0...1`; they sum to 1.
    public let weight: Double
    /// The geometric mean of the weighted interval scores in the panel's own past, in
    /// points; `nil` where the past is too short.
    public let score: Double?
  }

  /// Fits a trend to a panel.
  ///
  /// - Throws: ``PanelTrendError`` when nothing can be forecast.
  /// - Complexity: O(places × years) and, for each candidate, some hundred small Cholesky
  ///   factors.
  public init(_ panel: Panel, settings: PanelSettings = .init()) throws(PanelTrendError) {
    try PanelTrendError.check(panel, settings)
    let shape = PanelShape(panel)
    let breaks = Set(settings.breaks.map { $0 - panel.years.lowerBound })
    let record = PanelRecord(panel, shape, settings, breaks: breaks)
    let fitted = Self.fit(
      panel, shape, settings.candidates, breaks: breaks, starts: record.lastFits)
    shares = record.weights
    spreads = record.spreads
    fits = fitted.fits
    bases = fitted.bases
    years = panel.years
    self.settings = settings
    self.shape = shape
    self.panel = panel
    weights = zip(settings.candidates, zip(record.weights, record.scores)).map {
      Weight(candidate: $0, weight: $1.0, score: $1.1)
    }.sorted { $0.weight > $1.weight }
  }

  /// Forecasts the places of the fitted panel.
  ///
  /// - Parameter count: How many years after the last one, at least 1.
  public func forecast(years count: Int) -> PanelForecast {
    PanelForecast(self, panel, shape, ahead: count)
  }

  /// Fits the candidates of a panel, link by link.
  static func fit(
    _ panel: Panel, _ shape: PanelShape, _ candidates: [PanelCandidate], breaks: Set<Int>,
    starts: [CandidateFit] = [], points: Int = CandidateFit.points
  ) -> (fits: [CandidateFit], bases: [PanelLink: LinkBasis]) {
    var fits = [CandidateFit?](repeating: nil, count: candidates.count)
    var bases: [PanelLink: LinkBasis] = [:]
    for link in PanelLink.allCases where candidates.contains(where: { $0.link == link }) {
      let linked = LinkedPanel(panel, shape, link: link)
      let scatter = PanelScatter(linked, shape)
      bases[link] = LinkBasis(linked, scatter)
      for (index, candidate) in candidates.enumerated() where candidate.link == link {
        fits[index] = CandidateFit(
          candidate, linked, shape, scatter, breaks: breaks,
          start: starts.isEmpty ? nil : starts[index], points: points)
      }
    }
    return (fits.compactMap { $0 }, bases)
  }
}
