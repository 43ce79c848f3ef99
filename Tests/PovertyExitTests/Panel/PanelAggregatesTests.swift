import NumericalCore
import Testing

@testable import PovertyExit

struct PanelAggregatesTests {
  private static func forecast(groups: Int) throws -> PanelForecast {
    let panel = try DrawnPanel.counties(240, groups: groups, level: 0, slope: -0.02, spread: 0.3)
    return try PanelTrend(
      panel, settings: PanelSettings(candidates: [DrawnPanel.linear])
    ).forecast(years: 3)
  }

  /// The standard deviation of the mean of some rows of one group, from the model: the
  /// common variance stays, the places' own is divided by their number.
  private static func deviation(_ forecast: PanelForecast, rows: [Int], _ h: Int) -> Double {
    let forecaster = forecast.forecasters[0]
    let linked = LinkedPanel(forecast.panel, forecast.shape, link: .linear)
    let columns = forecaster.columns(linked, forecast.shape, rows: 0..<240)
    let spreads = forecast.trend.spreads[0]
    let spread = spreads[min(h, spreads.count - 1)]
    let number = Double(rows.count)
    let own = rows.map { columns.student[$0 * 3 + h] * spread * spread }.reduce(0, +)
    let common = columns.common[rows[0] * 3 + h]
    let variance = common + own / (number * number)
    // g(p) = 2p − 1, so that a step of p is half of one on the scale.
    return 0.5 * forecaster.fit.unit * variance.squareRoot()
  }

  private static func deviation(_ draws: ArraySlice<Double>) -> Double {
    let center = mean(Array(draws))
    return (draws.reduce(0) { $0 + ($1 - center) * ($1 - center) } / Double(draws.count))
      .squareRoot()
  }

  @Test func `a shock of the nation does not average out`() throws {
    let forecast = try Self.forecast(groups: 1)
    let alone = forecast.draws(20_000, seed: 4, of: 0)
    let nation = try forecast.aggregates(draws: 20_000, seed: 4, threads: 2).nation
    for (h, year) in forecast.years.enumerated() {
      let expected = Self.deviation(forecast, rows: Array(0..<240), h)
      // Four standard errors of a deviation from 20,000 draws.
      let found = Self.deviation(nation[year])
      #expect(abs(found / expected - 1) < 0.02)
      // Independent places would have a fifteenth of one place's spread.
      #expect(found > 0.2 * Self.deviation(alone[(h * 20_000)..<((h + 1) * 20_000)]))
    }
  }

  @Test func `a group is spread by its own path and its places`() throws {
    let forecast = try Self.forecast(groups: 4)
    let sums = try forecast.aggregates(draws: 20_000, seed: 4)
    #expect(sums.groups.map(\.name) == ["g0", "g1", "g2", "g3"])
    for (h, year) in forecast.years.enumerated() {
      let rows = Array(stride(from: 2, to: 240, by: 4))
      let expected = Self.deviation(forecast, rows: rows, h)
      #expect(abs(Self.deviation(sums.groups[2][year]) / expected - 1) < 0.02)
    }
  }

  @Test func `people weigh the places, and groups add up to the nation`() throws {
    let panel = try DrawnPanel.counties(240, withPeople: true)
    let forecast = try PanelTrend(panel, settings: DrawnPanel.mixed).forecast(years: 2)
    let sums = try forecast.aggregates(draws: 10, seed: 3)
    let places = (0..<240).map { forecast.draws(10, seed: 3, of: $0) }
    let people = panel.population.reduce(0, +)
    #expect(abs(sums.nation.weight / people - 1) < 1e-12)
    for i in 0..<20 {
      let poor = (0..<240).reduce(0) { $0 + places[$1][i] * panel.population[$1] }
      #expect(abs(sums.nation.incidence[i] - poor / people) < 1e-12)
      let groups = sums.groups.reduce(0) { $0 + $1.incidence[i] * $1.weight }
      #expect(abs(groups - poor) < 1e-7)
    }
  }

  @Test func `aggregates are the same bytes in any order of places and threads`() throws {
    let panel = try DrawnPanel.counties(240, gaps: true, withPeople: true)
    let turned = panel.places(at: Array((0..<240).reversed()))
    let one = try PanelTrend(panel, settings: DrawnPanel.mixed).forecast(years: 2)
    let two = try PanelTrend(turned, settings: DrawnPanel.mixed).forecast(years: 2)
    let (a, b) = (
      try one.aggregates(draws: 9, seed: 3), try two.aggregates(draws: 9, seed: 3, threads: 3)
    )
    #expect(a.nation.incidence == b.nation.incidence)
    #expect(a.groups.map(\.incidence) == b.groups.map(\.incidence))
  }

  @Test func `quantiles and means are those of the draws`() {
    let sum = PanelAggregate(
      name: "a", weight: 1, years: 2020...2021, drawCount: 3,
      incidence: [0.3, 0.1, 0.2, 0.6, 0.6, 0])
    #expect(sum.quantiles(at: [0, 0.5, 1]) == [0.1, 0.2, 0.3, 0, 0.6, 0.6])
    #expect(abs(sum.means[0] - 0.2) < 1e-15 && abs(sum.means[1] - 0.4) < 1e-15)
  }
}
