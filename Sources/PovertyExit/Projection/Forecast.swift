internal import NumericalCore

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
    /// The register at the end of each projected year under this pace alone,
    /// sorted: `register[year index][rank]`.
    public var register: [[Double]]
    /// The exits of each projected year under this pace alone, sorted.
    public var exits: [[Double]]

    /// The quantiles 0.05, 0.5 and 0.95 of the exits of the first year.
    public var firstExits: (lower: Double, median: Double, upper: Double) {
      let first = exits.first ?? []
      guard !first.isEmpty else { return (0, 0, 0) }
      return (
        quantile(sorted: first, at: 0.05), quantile(sorted: first, at: 0.5),
        quantile(sorted: first, at: 0.95)
      )
    }
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

  /// How likely an event is: the probabilities of the paces averaged by weight,
  /// and their range over the paces that do not follow the plan.
  ///
  /// Averaged quantiles say nothing about an event that one pace makes likely and
  /// the others exclude, such as an empty register; averaged probabilities do.
  ///
  /// - Parameters:
  ///   - column: The draws of one pace.
  ///   - event: Whether a draw is the event.
  func chance(ofEach column: (Member) -> [Double], _ event: (Double) -> Bool) -> Chance {
    let shares = members.map { member -> Double in
      let draws = column(member)
      return Double(draws.count(where: event)) / Double(max(draws.count, 1))
    }
    let value = zip(members, shares).reduce(0) { $0 + $1.0.weight * $1.1 }
    let free = zip(members, shares).filter { member, _ in
      Pace.named(member.pace)?.followsPlan != true
    }.map(\.1)
    return Chance(
      value: value,
      range: Interval(min(free.min() ?? value, value), max(free.max() ?? value, value)),
      free: Interval(free.min() ?? value, free.max() ?? value),
      planned: members.filter { Pace.named($0.pace)?.followsPlan == true }
        .reduce(0) { $0 + $1.weight })
  }
}

/// The probability of an event and its range over the paces.
struct Chance: Hashable, Sendable {
  var value: Double
  var range: Interval
  /// The range over the paces that do not follow the plan, alone.
  var free: Interval
  /// The weight of the paces that follow the plan.
  var planned: Double

  /// The range for people: "single rules say 0 to 52".
  var spoken: Words {
    let (low, high) = (grouped(100 * free.lower), grouped(100 * free.upper))
    return low == high
      ? Words("every rule but the plan's own says \(low)", "除计划本身外，各规则均为\(low)")
      : Words("single rules say \(low) to \(high)", "单一规则为\(low)至\(high)")
  }

  /// What the number rests on, with the share that is the plan's own word.
  func basis(draws: Int) -> [Words] {
    let first = Words(
      "the probabilities of the paces averaged by weight, \(draws) futures each",
      "按权重平均各规则的概率，每种规则\(draws)种未来")
    guard planned >= 0.05 else { return [first] }
    let share = grouped(100 * planned)
    return [
      first,
      Words(
        "\(share) % of the weight is on paces that take the plan at its word and say one in two "
          + "of it by construction",
        "权重的\(share)%来自以计划本身为准的规则，其对计划能否完成的判断按定义约为一半"),
    ]
  }
}
