import Testing

@testable import PovertyExit
@testable import ScenarioFiles

@Suite struct PanelTotalsTests {
  /// Five draws of two years: the first group at 9 to 11 % in 2019 and 8 to 12 % in 2020, the
  /// second at half of it, plus a point in 2020; the nation between them.
  static func aggregates(_ groups: [String]) -> PanelAggregates {
    let high = [0.09, 0.095, 0.10, 0.105, 0.11, 0.08, 0.09, 0.10, 0.11, 0.12]
    let low = [0.045, 0.0475, 0.05, 0.0525, 0.055, 0.04, 0.05, 0.06, 0.07, 0.08]
    let all = [0.03, 0.035, 0.04, 0.045, 0.05, 0.06, 0.07, 0.08, 0.09, 0.10]
    func aggregate(_ name: String, _ shares: [Double]) -> PanelAggregate {
      PanelAggregate(name: name, weight: 1, years: 2019...2020, drawCount: 5, incidence: shares)
    }
    return PanelAggregates(
      nation: aggregate("", all),
      groups: zip(groups, [high, low]).map { aggregate($0, $1) })
  }

  private let columns = PanelForecastColumns(levels: [0.5], unit: .percent, target: 0.051)

  private func totals() throws -> PanelTotals {
    let reading = try PanelText.read(PanelForecastTextTests.table)
    return PanelTotals(Self.aggregates(["安徽", "湖南"]), panel: reading.panel, columns: columns)
  }

  @Test func `medians and intervals are quantiles of the draws`() throws {
    let totals = try totals()
    #expect(totals.lines.map(\.name) == [nil, "安徽", "湖南"])
    // Of 8, 9, 10, 11, 12 the middle half reaches from 9 to 11.
    let line = totals.lines[1]
    #expect(abs(totals.median(of: line, year: 2020) - 0.10) < 1e-12)
    let interval = try #require(totals.interval(of: line, year: 2020))
    #expect(abs(interval.lower - 0.09) < 1e-12)
    #expect(abs(interval.upper - 0.11) < 1e-12)
  }

  @Test func `the chance of a target is the share of draws at or below it`() throws {
    let totals = try totals()
    // 3, 3.5, 4, 4.5 and 5 %, then 6 % and more.
    #expect(totals.met(of: totals.lines[0], year: 2019) == 1)
    #expect(totals.met(of: totals.lines[0], year: 2020) == 0)
    // 4 and 5 %, then 6 % and more.
    #expect(totals.met(of: totals.lines[2], year: 2020) == 0.4)
  }

  @Test func `the past is a mean of what is known, and unknown where most is missing`() throws {
    // Of wuhu nothing is known in 2017: half the places are, which is enough.
    #expect(try totals().lines[0].past == [0.1, 0.025])
    let reading = try PanelText.read(
      """
      id,year,rate_pct,population
      a,2017,10,100
      a,2018,5,100
      b,2018,1,300

      """)
    let weighed = PanelTotals(Self.aggregates([]), panel: reading.panel, columns: columns)
    #expect(weighed.lines.count == 1)
    #expect(weighed.lines[0].past[0].isNaN)
    // (100 · 5 + 300 · 1) / 400
    #expect(abs(weighed.lines[0].past[1] - 0.02) < 1e-12)
  }
}
