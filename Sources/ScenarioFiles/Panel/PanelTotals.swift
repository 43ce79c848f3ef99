public import PovertyExit

/// The forecasts of all places together and of each group, from joint draws.
///
/// ```swift
/// let totals = PanelTotals(
///   try forecast.aggregates(draws: 1_000, seed: 1), panel: panel, columns: columns)
/// totals.lines[0].name              // nil: all places
/// totals.lines[0].value(0, at: 2)   // the median of the third year, in percent
/// ```
///
/// The median of a sum is not the sum of medians, and its interval is narrower than the
/// places' own where their luck is their own, and as wide where it is shared: only draws
/// that all places share tell both.
public struct PanelTotals: Sendable {
  /// All places or one group.
  public struct Line: Sendable {
    /// The group, or `nil` for all places.
    public let name: String?
    /// The known shares of the panel's years, weighted by people where they are known; NaN
    /// where less than half of them are published.
    public let past: [Double]
    /// The quantiles at ``PanelForecastColumns/probabilities``, a year after the other.
    let quantiles: [Double]
    /// The shares of draws at or below the target, by year; empty without one.
    let met: [Double]
  }

  /// All places, then the groups in the order of their names.
  public let lines: [Line]
  /// The years ahead.
  public let years: ClosedRange<Int>
  let columns: PanelForecastColumns
  private let positions: [Int]
  private let width: Int

  /// Takes quantiles from draws.
  public init(_ aggregates: PanelAggregates, panel: Panel, columns: PanelForecastColumns) {
    let probabilities = columns.probabilities
    let everywhere = Self.past(panel, of: Array(panel.ids.indices))
    let members = Dictionary(grouping: panel.groups.indices) { panel.groups[$0] }
    func line(_ aggregate: PanelAggregate, _ name: String?, _ past: [Double]) -> Line {
      Line(
        name: name, past: past, quantiles: aggregate.quantiles(at: probabilities),
        met: columns.target.map { rate in
          aggregate.years.map { year in
            Double(aggregate[year].count { $0 <= rate }) / Double(aggregate.drawCount)
          }
        } ?? [])
    }
    lines =
      [line(aggregates.nation, nil, everywhere)]
      + aggregates.groups.map { group in
        line(group, group.name, Self.past(panel, of: members[group.name] ?? []))
      }
    years = aggregates.nation.years
    self.columns = columns
    positions = columns.positions
    width = probabilities.count
  }

  /// The value of a column of ``PanelForecastColumns/rateNames`` in the unit of the table.
  func value(_ column: Int, of line: Line, year: Int) -> Double {
    line.quantiles[(year - years.lowerBound) * width + positions[column]] * columns.unit.whole
  }

  /// The median share in a year.
  func median(of line: Line, year: Int) -> Double {
    value(0, of: line, year: year) / columns.unit.whole
  }

  /// The interval of the first level as shares, or `nil` without levels.
  func interval(of line: Line, year: Int) -> (lower: Double, upper: Double)? {
    guard !columns.levels.isEmpty else { return nil }
    let whole = columns.unit.whole
    return (value(1, of: line, year: year) / whole, value(2, of: line, year: year) / whole)
  }

  /// The probability that the target is met in a year, or `nil` without one.
  func met(of line: Line, year: Int) -> Double? {
    line.met.isEmpty ? nil : line.met[year - years.lowerBound]
  }

  /// A row for all places and each group and year.
  public var json: JSON {
    .array(
      lines.flatMap { line in
        years.map { year in
          .object(
            [.init("group", JSON(line.name)), .init("ds", JSON(year))]
              + columns.rateNames.enumerated().map { column, name in
                .init(name, .number(ByteText.rounded(value(column, of: line, year: year))))
              } + (met(of: line, year: year).map { [.init("p_met", .number($0))] } ?? []))
        }
      })
  }

  /// The weighted mean of the shares known in each year.
  private static func past(_ panel: Panel, of places: [Int]) -> [Double] {
    func people(_ place: Int) -> Double {
      panel.population.isEmpty ? 1 : panel.population[place]
    }
    let all = places.reduce(0) { $0 + people($1) }
    return panel.years.map { year in
      var (sum, weight) = (0.0, 0.0)
      for place in places where !panel[place, year].isNaN {
        sum += people(place) * panel[place, year]
        weight += people(place)
      }
      return weight > 0 && 2 * weight >= all ? sum / weight : .nan
    }
  }
}
