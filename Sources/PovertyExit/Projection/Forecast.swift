/// The predictive distribution of one register, year by year.
///
/// Each draw is one future: whole people, so that in every future and year
/// `register(t) = register(t−1) − exits + entries − removals` to the person.
public struct Forecast: Hashable, Sendable {
  /// One pace in the combination.
  public struct Member: Hashable, Sendable {
    /// The pace's name.
    public var pace: String
    /// Its weight, the weights sum to 1.
    public var weight: Double
    /// Its back-test on the place's own past.
    public var score: PaceScore
    /// Its exits in the first year: flat-prior point, where determined.
    public var point: Double?
    /// The quantiles 0.05, 0.5 and 0.95 of its exits in the first year.
    public var exits: (lower: Double, median: Double, upper: Double) {
      (quantiles[0], quantiles[1], quantiles[2])
    }
    var quantiles: [Double]
  }

  /// The place.
  public var place: String
  /// The stock the forecast starts from, at the end of ``origin``.
  public var stock: Figure
  /// The last year with a known stock.
  public var origin: Int
  /// The years projected.
  public var years: [Int]
  /// The stock at the origin, draw by draw.
  public var start: [Double]
  /// People registered at the end of each projected year, draw by draw:
  /// `register[year index][draw]`.
  public var register: [[Double]]
  /// Exits during each projected year, draw by draw.
  public var exits: [[Double]]
  /// New identifications and returns during each projected year, draw by draw.
  public var entries: [[Double]]
  /// Removals other than exit during each projected year, draw by draw.
  public var removals: [[Double]]
  /// The paces combined, the heaviest first.
  public var members: [Member]
  /// What the forecast rests on.
  public var basis: [Words]

  /// The register at the end of `year`, draw by draw, or `nil` outside the
  /// horizon.
  public func register(in year: Int) -> [Double]? {
    years.firstIndex(of: year).map { register[$0] }
  }

  /// The exits during `year`, draw by draw, or `nil` outside the horizon.
  public func exits(in year: Int) -> [Double]? {
    years.firstIndex(of: year).map { exits[$0] }
  }
}
