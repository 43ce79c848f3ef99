internal import Glibc

/// The register that a published incidence and published exits imply.
///
/// ```swift
/// let implied = ImpliedStock(
///   rate: Interval(0.00675, 0.00685), population: Interval(60_000), exits: Interval(523))
/// implied.remaining.whole  // 405...411
/// implied.opening.whole    // 928...934
/// ```
///
///     R = rate × population,   opening = R + exits,   hazard = 1 − (R / opening)^(1/years)
///
/// Nobody is taken to have entered or left the register otherwise. The mean
/// yearly hazard is the constant one that has the same effect over the years.
public struct ImpliedStock: Hashable, Sendable {
  /// The published incidence, a share.
  public var rate: Interval
  /// The population it refers to.
  public var population: Interval
  /// The exits since the opening.
  public var exits: Interval

  /// Creates the reading of a rate.
  public init(rate: Interval, population: Interval, exits: Interval) {
    self.rate = rate
    self.population = population
    self.exits = exits
  }

  /// The people still registered.
  public var remaining: Interval { rate * population }

  /// The people registered at the opening.
  public var opening: Interval { remaining + exits }

  /// The incidence at the opening, on the same population.
  public var openingRate: Interval { rate + exits / population }

  /// The mean yearly hazard of exit over `years` years, `0...1`.
  public func meanHazard(over years: Int) -> Interval {
    Interval.image(of: [rate, population, exits]) {
      Self.meanHazard(remaining: $0[0] * $0[1], exits: $0[2], years: years)
    }
  }

  /// The mean yearly hazard between two stocks, `1 − (R / (R + exits))^(1/years)`.
  public static func meanHazard(remaining: Double, exits: Double, years: Int) -> Double {
    let opening = remaining + exits
    guard opening > 0, years > 0 else { return 0 }
    guard exits.isFinite else { return 1 }
    return 1 - pow(remaining / opening, 1 / Double(years))
  }
}

extension Interval {
  /// The interval from its first to its last whole number, for counts of
  /// people; itself when it holds none.
  ///
  /// An end that misses a whole number only by the rounding of the arithmetic
  /// (1 part in 10⁹) counts as that number: 0.00675 × 60,000 is 405.
  public var whole: Interval {
    let first = Self.snapped(lower).rounded(.up)
    let last = Self.snapped(upper).rounded(.down)
    return first <= last ? Interval(first, last) : self
  }

  private static func snapped(_ value: Double) -> Double {
    let nearest = value.rounded()
    return abs(value - nearest) <= 1e-9 * max(1, abs(value)) ? nearest : value
  }
}
