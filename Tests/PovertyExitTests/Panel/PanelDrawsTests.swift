import NumericalCore
import Synchronization
import Testing

@testable import PovertyExit

struct PanelDrawsTests {
  private static func all(
    _ forecast: PanelForecast, _ count: Int, threads: Int = 1, places: [Int]? = nil
  ) throws -> [Int: [Double]] {
    let found = Mutex([Int: [Double]]())
    try forecast.draws(count, seed: 1, threads: threads, places: places) { block in
      found.withLock { found in
        for (index, place) in block.places.enumerated() {
          found[place] = block.years.flatMap { Array(block[index, $0]) }
        }
      }
    }
    return found.withLock { $0 }
  }

  private static func correlation(_ a: ArraySlice<Double>, _ b: ArraySlice<Double>) -> Double {
    let (x, y) = (Array(a), Array(b))
    let (mx, my) = (mean(x), mean(y))
    var (xy, xx, yy) = (0.0, 0.0, 0.0)
    for (p, q) in zip(x, y) {
      xy += (p - mx) * (q - my)
      xx += (p - mx) * (p - mx)
      yy += (q - my) * (q - my)
    }
    return xy / (xx * yy).squareRoot()
  }

  @Test(arguments: [false, true])
  func `the quantiles of the draws are the printed ones`(gaps: Bool) throws {
    let forecast = try DrawnPanel.nearZero(gaps: gaps)
    let levels = [0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95]
    let count = 20_000
    for place in [0, 5, 101, 239] {
      let draws = forecast.draws(count, seed: 2, of: place)
      for h in [0, 2, 3] {
        let column = draws[(h * count)..<((h + 1) * count)].sorted()
        for p in levels {
          // The share of draws below the printed quantile, with four standard errors.
          let error = 4 * (p * (1 - p) / Double(count)).squareRoot()
          let printed = forecast.quantiles(at: [p - error, p + error], of: place)
          let drawn = quantile(sorted: column, at: p)
          #expect(drawn >= printed[2 * h] - 1e-6 && drawn <= printed[2 * h + 1] + 1e-6)
        }
      }
    }
  }

  @Test func `places of a group move together as the model says`() throws {
    // Far from the ends the linear link makes shares as normal as their scores.
    let panel = try DrawnPanel.counties(240, groups: 4, level: 0, slope: -0.02, spread: 0.3)
    let forecast = try PanelTrend(
      panel, settings: PanelSettings(candidates: [DrawnPanel.linear])
    ).forecast(years: 3)
    let forecaster = forecast.forecasters[0]
    let node = forecaster.nodes[0]
    let linked = LinkedPanel(panel, forecast.shape, link: .linear)
    let columns = forecaster.columns(linked, forecast.shape, rows: 0..<240)
    func variance(_ slot: Int) -> Double {
      let spread = forecast.trend.spreads[0][min(slot % 3, forecast.trend.spreads[0].count - 1)]
      return columns.student[slot] * spread * spread + columns.common[slot]
    }

    // The covariance of two groups' paths is (I − K E) S (I − K E)ᵀ, by a dense inverse.
    let basis = try #require(forecast.trend.bases[.linear])
    let kernels = forecaster.fit.nodes[0]
    let own = try #require(kernels.groups).covariance(years: 9)
    let evidence = GroupEvidence.all(
      basis.scatter.cells, forecast.shape, covariance: kernels.places.covariance(years: 6),
      noise: basis.meanNoise)
    func follow(_ group: Int) throws -> SmallMatrix {
      let inverse = try #require(
        SmallCholesky(own.restricted(to: Array(0..<6)) + evidence[group].covariance)
      ).inverse()
      var result = SmallMatrix.identity(9)
      for i in 0..<9 {
        for j in 0..<6 {
          for k in 0..<6 { result[i, j] -= own[i, k] * inverse[k, j] }
        }
      }
      return result
    }
    let filter = try #require(node.filters[0])
    func row(_ h: Int) -> [Double] {
      (0..<9).map { $0 < 6 ? -filter.gain[h * 6 + $0] : ($0 == 6 + h ? 1 : 0) }
    }
    let (one, two) = (try follow(0), try follow(1))
    let cross = one.product(node.paths.national.covariance)
    func across(_ h: Int) -> Double {
      var sum = 0.0
      for (i, p) in row(h).enumerated() {
        for (j, q) in row(h).enumerated() {
          for k in 0..<9 { sum += p * cross[i, k] * two[j, k] * q }
        }
      }
      return sum
    }

    let count = 20_000
    let draws = try Self.all(forecast, count, places: [0, 4, 1])
    for h in 0..<3 {
      let range = (h * count)..<((h + 1) * count)
      let (a, b, c) = (draws[0]?[range] ?? [], draws[4]?[range] ?? [], draws[1]?[range] ?? [])
      let together = columns.common[h] / (variance(h) * variance(12 + h)).squareRoot()
      let apart = across(h) / (variance(h) * variance(3 + h)).squareRoot()
      // Four standard errors of a correlation from 20,000 draws.
      #expect(abs(Self.correlation(a, b) - together) < 0.03)
      #expect(abs(Self.correlation(a, c) - apart) < 0.03)
      #expect(together > 0.1)
      #expect(together > apart + 0.05)
      #expect(apart > 0.05)
    }
  }

  @Test func `the draws are the same bytes on any number of threads`() throws {
    let forecast = try DrawnPanel.nearZero(gaps: true)
    let one = try Self.all(forecast, 20)
    #expect(one.count == 240)
    #expect(try Self.all(forecast, 20, threads: 3) == one)
  }

  @Test func `a place has its draws whoever else is drawn`() throws {
    let forecast = try DrawnPanel.nearZero(gaps: true)
    let all = try Self.all(forecast, 20)
    let some = try Self.all(forecast, 20, places: [200, 3, 77])
    #expect(some == all.filter { [200, 3, 77].contains($0.key) })
    #expect(forecast.draws(20, seed: 1, of: 77) == all[77])
  }

  @Test func `more draws keep the first ones`() throws {
    let forecast = try DrawnPanel.nearZero()
    let (few, many) = (forecast.draws(5, seed: 1, of: 9), forecast.draws(30, seed: 1, of: 9))
    for h in 0..<4 { #expect(few[(5 * h)..<(5 * h + 5)] == many[(30 * h)..<(30 * h + 5)]) }
  }

  @Test func `adding a place with the trend held changes no other draw`() throws {
    let panel = try DrawnPanel.counties(241, level: -3.2, slope: -0.35, withPeople: true)
    let trend = try PanelTrend(panel, settings: DrawnPanel.mixed)
    let fewer = panel.places(at: Array(0..<240))
    let without = PanelForecast(trend, fewer, PanelShape(fewer), ahead: 3)
    let with = try Self.all(trend.forecast(years: 3), 15)
    #expect(try Self.all(without, 15) == with.filter { $0.key < 240 })
  }

  @Test func `few places with several kernels have draws as printed`() throws {
    let forecast = try PanelTrend(
      DrawnPanel.counties(6, groups: 2), settings: DrawnPanel.mixed
    ).forecast(years: 2)
    let count = 20_000
    let draws = forecast.draws(count, seed: 1, of: 3)
    for h in 0..<2 {
      let sorted = draws[(h * count)..<((h + 1) * count)].sorted()
      let printed = forecast.quantiles(at: [0.092, 0.108, 0.892, 0.908], of: 3)
      #expect((printed[4 * h]...printed[4 * h + 1]).contains(quantile(sorted: sorted, at: 0.1)))
      #expect(
        (printed[4 * h + 2]...printed[4 * h + 3]).contains(quantile(sorted: sorted, at: 0.9)))
    }
  }

  @Test func `a place named twice would share its numbers and is refused`() throws {
    let forecast = try DrawnPanel.nearZero()
    #expect(throws: PanelDrawError.sameHash("c1003", "c1003")) {
      try forecast.draws(2, seed: 1, places: [3, 3]) { _ in }
    }
  }
}
