/// Poverty incidence of many places over the same years.
///
/// ```swift
/// let panel = try Panel(
///   ids: ["chaling", "lukou"], years: 2016...2018,
///   incidence: [0.050, 0.032, 0.011,  0.021, .nan, 0.004],
///   roundingUnit: 0.001)
/// panel[1, 2018]     // 0.004
/// panel.placeCount   // 2
/// ```
///
/// One panel holds one kind of figure: either the register or the survey, at one line.
public struct Panel: Sendable {
  /// The places, each id once, in the order in which answers are given.
  public let ids: [String]
  /// The first to the last year.
  public let years: ClosedRange<Int>
  /// The share of poor people, in `0...1`: a place after the other, a year after the
  /// other. NaN where none was published.
  public let incidence: [Double]
  /// The group of each place, such as its province; empty without groups.
  public let groups: [String]
  /// The people of each place; empty when unknown.
  public let population: [Double]
  /// The last digit of the published shares: 0.0001 for figures such as 3.25 %.
  public let roundingUnit: Double

  /// Creates a panel.
  ///
  /// - Parameters:
  ///   - ids: The places, each once.
  ///   - years: At most ``longest`` years.
  ///   - incidence: `ids.count * years.count` shares in `0...1`, by place and then by
  ///     year; NaN where none was published.
  ///   - groups: The group of each place, or empty.
  ///   - population: The people of each place, positive, or empty.
  ///   - roundingUnit: The last digit of the shares, in `0...0.1`.
  /// - Throws: ``PanelError`` with everything that is wrong.
  /// - Complexity: O(places × years).
  public init(
    ids: [String], years: ClosedRange<Int>, incidence: [Double], groups: [String] = [],
    population: [Double] = [], roundingUnit: Double = 0
  ) throws(PanelError) {
    let problems = PanelError.problems(
      ids: ids, years: years, incidence: incidence, groups: groups, population: population,
      roundingUnit: roundingUnit)
    guard problems.isEmpty else { throw PanelError(problems: problems) }
    self.ids = ids
    self.years = years
    self.incidence = incidence
    self.groups = groups
    self.population = population
    self.roundingUnit = roundingUnit
  }

  /// The most years a panel can have.
  public static let longest = 64

  /// The number of places.
  public var placeCount: Int { ids.count }

  /// The number of years.
  public var yearCount: Int { years.count }

  /// The share of a place in a year, NaN where none was published.
  public subscript(place: Int, year: Int) -> Double {
    incidence[place * yearCount + (year - years.lowerBound)]
  }

  /// The panel as it was known at the end of a year: later years are left out.
  ///
  /// - Parameter year: One of ``years``.
  public func known(in year: Int) -> Panel {
    precondition(years.contains(year), "a year of the panel")
    return cut(to: years.lowerBound...year)
  }

  /// The places at some positions, in that order.
  public func places(at positions: [Int]) -> Panel {
    Panel(
      self, ids: positions.map { ids[$0] }, years: years,
      incidence: positions.flatMap {
        incidence[($0 * yearCount)..<(($0 + 1) * yearCount)]
      },
      groups: groups.isEmpty ? [] : positions.map { groups[$0] },
      population: population.isEmpty ? [] : positions.map { population[$0] })
  }

  /// The panel between two of its years.
  func cut(to span: ClosedRange<Int>) -> Panel {
    guard span != years else { return self }
    let first = span.lowerBound - years.lowerBound
    var cut = [Double]()
    cut.reserveCapacity(placeCount * span.count)
    for place in 0..<placeCount {
      let start = place * yearCount + first
      cut.append(contentsOf: incidence[start..<(start + span.count)])
    }
    return Panel(
      self, ids: ids, years: span, incidence: cut, groups: groups, population: population)
  }

  init(
    _ other: Panel, ids: [String], years: ClosedRange<Int>, incidence: [Double],
    groups: [String], population: [Double]
  ) {
    self.ids = ids
    self.years = years
    self.incidence = incidence
    self.groups = groups
    self.population = population
    roundingUnit = other.roundingUnit
  }
}
