import Glibc
import NumericalCore
import Synchronization
import Testing

@testable import PovertyExit

@Suite struct PanelBacktestTests {
  private let simulated = SimulatedPanel(places: 30, years: 2_008...2_015, groups: 3)
  private let straight = PanelSettings(candidates: [.init(link: .logit, damping: .none)])
  private let pair = PanelSettings(candidates: [
    .init(link: .linear, damping: .none), .init(link: .logit, damping: .flat),
  ])

  @Test func `a candidate is scored on what it said of the years it did not know`() throws {
    let panel = try simulated.panel()
    let test = try PanelBacktest(panel, horizon: 2, origins: [2_012], settings: straight)
    let forecast = try PanelTrend(panel.known(in: 2_012), settings: straight)
      .forecast(years: 2)
    let levels = [0.025, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.975]
    let quantiles = forecast.quantiles(at: levels)
    let fine = (0..<400).map { (Double($0) + 0.5) / 400 }
    let curve = forecast.quantiles(at: fine)
    for h in 0..<2 {
      let row = try #require(
        test.rows.first { $0.candidate == "logit" && $0.horizon == h + 1 })
      var (error, score, inside) = (0.0, 0.0, 0.0)
      for place in 0..<30 {
        let own = Array(quantiles[((place * 2 + h) * 9)..<((place * 2 + h + 1) * 9)])
        let came = panel[place, 2_013 + h]
        error += abs(own[4] - came) / 30
        inside += own[2] <= came && came <= own[6] ? 1.0 / 30 : 0
        // Twice the mean quantile loss.
        for (level, value) in zip(levels, own) {
          score +=
            2 * (came < value ? (1 - level) * (value - came) : level * (came - value))
            / 9 / 30
        }
      }
      #expect(abs(row.mae - error) < 1e-12)
      #expect(abs(row.wis - score) < 1e-12)
      #expect(abs(row.coverage80 - inside) < 1e-12)
      #expect(row.count == 30)
      #expect(abs(row.pit.reduce(0, +) - 1) < 1e-12)
      // Twice the mean loss of many quantiles; the score has forty of them.
      let crps = fine.enumerated().reduce(0.0) { sum, entry in
        let (level, count) = (entry.element, fine.count)
        return (0..<30).reduce(sum) { sum, place in
          let value = curve[(place * 2 + h) * count + entry.offset]
          let away = panel[place, 2_013 + h] - value
          return sum + 2 * (away < 0 ? (level - 1) * away : level * away) / Double(30 * count)
        }
      }
      #expect(abs(row.crps / crps - 1) < 0.01)
    }
  }

  @Test func `alone in its settings a candidate is the combination`() throws {
    let test = try PanelBacktest(
      simulated.panel(), horizon: 2, origins: [2_012, 2_013], settings: straight)
    func rows(_ name: String) -> [PanelBacktest.Row] {
      test.rows.filter { $0.candidate == name }.map {
        var row = $0
        row.candidate = ""
        return row
      }
    }
    #expect(rows("combination") == rows("logit"))
    #expect(rows("logit").map(\.origin) == [2_012, 2_012, 2_013, 2_013])
    #expect(rows("logit").map(\.horizon) == [1, 2, 1, 2])
  }

  @Test func `no change errs by the change, and is its own measure`() throws {
    let panel = try simulated.panel()
    let test = try PanelBacktest(panel, horizon: 3, origins: [2_011], settings: straight)
    let changes = (0..<30).flatMap { place in
      (2_009...2_011).map { abs(panel[place, $0] - panel[place, $0 - 1]) }
    }
    let scale = changes.reduce(0, +) / 90
    for h in 1...3 {
      let row = try #require(
        test.rows.first { $0.candidate == "no-change" && $0.horizon == h })
      let errors = (0..<30).map { abs(panel[$0, 2_011 + h] - panel[$0, 2_011]) }
      #expect(abs(row.mae - errors.reduce(0, +) / 30) < 1e-12)
      #expect(abs(try #require(row.mase) - row.mae / scale) < 1e-12)
      #expect(row.skillNoChange == 1)
      let drift = try #require(test.rows.first { $0.candidate == "drift" && $0.horizon == h })
      #expect(abs(try #require(drift.skillNoChange) - drift.wis / row.wis) < 1e-15)
      #expect(drift.skillDrift == 1)
    }
  }

  @Test func `means give each origin the same weight and skills their geometric mean`() throws {
    let test = try PanelBacktest(
      simulated.panel(), horizon: 2, origins: [2_011, 2_013], settings: pair)
    #expect(test.origins.map(\.year) == [2_011, 2_013])
    #expect(test.means.count == 15)
    for mean in test.means {
      let rows = test.rows.filter {
        $0.candidate == mean.candidate && (mean.horizon == nil || $0.horizon == mean.horizon)
      }
      #expect(rows.count == (mean.horizon == nil ? 4 : 2))
      let n = Double(rows.count)
      #expect(abs(mean.wis - rows.map(\.wis).reduce(0, +) / n) < 1e-12)
      let product = rows.compactMap(\.skillDrift).reduce(1, *)
      #expect(abs(try #require(mean.skillDrift) - pow(product, 1 / n)) < 1e-12)
    }
  }

  @Test func `the combination lies between its candidates by their weights`() throws {
    let panel = try simulated.panel()
    let test = try PanelBacktest(panel, horizon: 1, origins: [2_014], settings: pair)
    let trend = try PanelTrend(panel.known(in: 2_014), settings: pair)
    #expect(test.origins[0].weights == trend.weights)
    let medians = trend.forecast(years: 1).quantiles(at: [0.5])
    let error = (0..<30).map { abs(medians[$0] - panel[$0, 2_015]) }.reduce(0, +) / 30
    let row = try #require(test.rows.first { $0.candidate == "combination" })
    #expect(abs(row.mae - error) < 1e-12)
    #expect(
      Set(test.rows.map(\.candidate))
        == ["combination", "linear", "logit-flat", "no-change", "drift"])
  }

  @Test func `years after those that are scored change no score`() throws {
    let panel = try simulated.panel()
    let changed = try simulated.panel { _, year, logit in year > 5 ? logit + 1 : logit }
    let before = try PanelBacktest(panel, horizon: 1, origins: [2_012], settings: pair)
    let after = try PanelBacktest(changed, horizon: 1, origins: [2_012], settings: pair)
    #expect(before.rows == after.rows)
    #expect(before.origins == after.origins)
  }

  @Test(arguments: [
    (12, 1, [2_014, 2_015, 2_016, 2_017, 2_018]), (8, 3, [2_011, 2_012]), (4, 2, [2_009]),
    (3, 1, [2_009]),
  ])
  func `origins leave the horizon after them and four years before where they can`(
    years: Int, horizon: Int, expected: [Int]
  ) throws {
    let panel = try SimulatedPanel(
      places: 4, years: 2_008...(2_007 + years), groups: 1
    ).panel()
    let test = try PanelBacktest(panel, horizon: horizon, settings: straight)
    #expect(test.origins.map(\.year) == expected)
  }

  @Test func `years that are missing at the start count for none`() throws {
    let panel = try simulated.panel().padded(to: 2_000...2_015)
    let test = try PanelBacktest(panel, horizon: 3, settings: straight)
    #expect(test.origins.map(\.year) == [2_011, 2_012])
  }

  @Test func `no origin is held to a definition that comes later`() throws {
    let panel = try simulated.panel { _, year, logit in year >= 5 ? logit + 0.4 : logit }
    var settings = straight
    settings.breaks = [2_013]
    let test = try PanelBacktest(panel, horizon: 3, settings: settings)
    // Of 2011 the year 2012, of 2012 none, of the years after nothing is left out.
    #expect(test.origins.map(\.year) == [2_011, 2_012])
    let rows = test.rows.filter { $0.candidate == "combination" }
    #expect(rows.map(\.origin) == [2_011])
    #expect(rows.map(\.horizon) == [1])
    let later = try PanelBacktest(panel, horizon: 1, origins: [2_013, 2_014], settings: settings)
    #expect(later.rows.filter { $0.candidate == "drift" }.count == 2)
  }

  @Test func `a published zero lies inside of an interval that reaches below half a digit`()
    throws
  {
    // The logit never reaches zero; the last figures are published as zero.
    let even = [0.009, 0.007, 0.005, 0.004, 0.003, 0.003, 0.002, 0]
    let odd = [0.009, 0.006, 0.004, 0.003, 0.002, 0.001, 0, 0]
    let shares = (0..<20).flatMap { $0 % 2 == 0 ? even : odd }
    let panel = try Panel(
      ids: (0..<20).map { "p\($0)" }, years: 2_011...2_018, incidence: shares,
      roundingUnit: 0.001)
    let test = try PanelBacktest(panel, horizon: 1, origins: [2_017], settings: straight)
    let row = try #require(test.rows.first { $0.candidate == "logit" })
    let lower = try PanelTrend(panel.known(in: 2_017), settings: straight)
      .forecast(years: 1).quantiles(at: [0.025])
    let reaching = lower.count { $0 < 0.0005 }
    #expect(lower.allSatisfy { $0 > 0 })
    #expect(reaching > 0)
    #expect(row.coverage95 == Double(reaching) / 20)
  }

  @Test func `slices sort the places by what was known and leave none out`() throws {
    let panel = try simulated.panel()
    let test = try PanelBacktest(
      panel, horizon: 2, origins: [2_012, 2_013], settings: straight)
    let kinds = test.slices.map(\.kind)
    #expect(
      kinds == ["g0", "g1", "g2"].map { .group($0) } + (1...10).map { .decile($0) })
    #expect(test.slices.map(\.count) == [40, 40, 40] + [Int](repeating: 12, count: 10))
    let rows = test.rows.filter { $0.candidate == "combination" }
    let mean = rows.map(\.coverage90).reduce(0, +) / 4
    for slices in [test.slices.prefix(3), test.slices.suffix(10)] {
      let all = slices.map { $0.coverage90 * Double($0.count) }.reduce(0, +) / 120
      #expect(abs(all - mean) < 1e-12)
    }
  }

  @Test func `chances to meet a target are scored beside what came`() throws {
    let panel = try simulated.panel()
    let target = 0.08
    let test = try PanelBacktest(
      panel, horizon: 1, origins: [2_013, 2_014], settings: straight, target: target)
    var (errors, met, count) = (0.0, 0, 0)
    for origin in [2_013, 2_014] {
      let forecast = try PanelTrend(panel.known(in: origin), settings: straight)
        .forecast(years: 1)
      // A chance by bisection on the quantiles, to be met by those between levels.
      for place in 0..<30 {
        var (low, high) = (0.0125, 0.9875)
        for _ in 0..<40 {
          let middle = (low + high) / 2
          if forecast.quantiles(at: [middle], of: place)[0] <= target {
            low = middle
          } else {
            high = middle
          }
        }
        let chance = low < 0.0126 ? 0.00625 : low > 0.9874 ? 0.99375 : low
        let happened = panel[place, origin + 1] <= target
        errors += pow(chance - (happened ? 1 : 0), 2) / 60
        met += happened ? 1 : 0
        count += 1
      }
    }
    let row = try #require(
      test.means.first { $0.candidate == "combination" && $0.horizon == nil })
    #expect(abs(try #require(row.brier) - errors) < 1e-3)
    #expect(test.reliability.reduce(0) { $0 + $1.count } == count)
    let found = test.reliability.reduce(0) { $0 + $1.met * Double($1.count) }
    #expect(abs(found - Double(met)) < 1e-9)
    #expect(test.reliability.allSatisfy { Int($0.chance * 10) + 1 == $0.bin })
  }

  @Test func `threads change no score, and each origin is told when it is done`() throws {
    let panel = try simulated.panel()
    let clock = Mutex(0.0)
    let told = Mutex<[[Int]]>([])
    let one = try PanelBacktest(
      panel, horizon: 1, origins: [2_012, 2_013, 2_014], settings: pair,
      clock: {
        clock.withLock {
          $0 += 2
          return $0
        }
      },
      progress: { done, all in told.withLock { $0.append([done, all]) } })
    let two = try PanelBacktest(
      panel, horizon: 1, origins: [2_014, 2_013, 2_012], settings: pair, threads: 2)
    #expect(one.rows == two.rows)
    #expect(one.slices == two.slices)
    #expect(one.origins.map(\.seconds) == [2, 2, 2])
    #expect(two.origins.map(\.seconds) == [nil, nil, nil])
    #expect(told.withLock { $0 } == [[1, 3], [2, 3], [3, 3]])
  }

  @Test func `what cannot be tested is refused with its reason`() throws {
    let panel = try simulated.panel()
    #expect(throws: PanelBacktestError.tooFewYears(found: 8, needed: 9)) {
      try PanelBacktest(panel, horizon: 7)
    }
    for year in [2_007, 2_015] {
      #expect(throws: PanelBacktestError.originOutside(year: year, years: 2_008...2_015)) {
        try PanelBacktest(panel, horizon: 1, origins: [year])
      }
    }
    #expect(
      throws: PanelBacktestError.trend(.breakOutside(year: 2_020), origin: 2_015)
    ) {
      try PanelBacktest(panel, horizon: 1, settings: .init(breaks: [2_020]))
    }
    let late = panel.padded(to: 2_005...2_018)
    #expect(throws: PanelBacktestError.trend(.noFigures, origin: 2_006)) {
      try PanelBacktest(late, horizon: 1, origins: [2_006], settings: straight)
    }
    #expect(throws: PanelBacktestError.nothingToScore) {
      try PanelBacktest(late, horizon: 1, origins: [2_016], settings: straight)
    }
  }
}
