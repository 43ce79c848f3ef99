/// The predictive distribution of one register, year by year.
public struct Forecast: Hashable, Sendable {
  /// The place.
  public var place: String
  /// The stock the forecast starts from, at the end of ``origin``.
  public var stock: Figure
  /// The last year with a known stock.
  public var origin: Int
  /// The years projected.
  public var years: [Int]
  /// People registered at the end of each projected year, draw by draw:
  /// `register[year index][draw]`.
  public var register: [[Double]]
  /// Exits during each projected year, draw by draw.
  public var exits: [[Double]]

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
