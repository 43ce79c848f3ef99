import PovertyExit
import Testing

@Suite struct ForecasterTests {
  static let settings = TrendSettings(horizon: 2020, deadline: 2020)

  func forecast(threads: Int = 1, draws: Int = 400, flows: [Flow] = []) -> Forecast {
    Forecaster(
      settings: Self.settings, sampling: Sampling(draws: draws, seed: 1, threads: threads)
    ).forecast(Fixtures.wuhu.history(of: "wuhu")!, of: "wuhu", flows: flows)!
  }

  @Test func `every future balances to the person in every year`() {
    let forecast = forecast(flows: Fixtures.wuhu.publishedFlows(of: "wuhu"))
    var previous = forecast.start
    for year in forecast.years.indices {
      for draw in previous.indices {
        let closing =
          previous[draw] - forecast.exits[year][draw] + forecast.entries[year][draw]
          - forecast.removals[year][draw]
        #expect(closing == forecast.register[year][draw])
        #expect(forecast.exits[year][draw] >= 0 && forecast.exits[year][draw] <= previous[draw])
        #expect(forecast.entries[year][draw] >= 0 && forecast.removals[year][draw] >= 0)
        #expect(forecast.register[year][draw] >= 0)
        #expect(forecast.register[year][draw].rounded() == forecast.register[year][draw])
      }
      previous = forecast.register[year]
    }
  }

  @Test func `the number of threads changes no byte`() {
    let one = forecast()
    for threads in [2, 3, 8] { #expect(forecast(threads: threads) == one) }
  }

  @Test func `weights sum to one and none falls below the floor`() {
    let members = forecast().members
    #expect(abs(members.reduce(0) { $0 + $1.weight } - 1) < 1e-12)
    #expect(members.allSatisfy { $0.weight > 0.015 })
    #expect(members.contains { $0.pace == "quota" })
  }

  @Test func `two figures give a wide answer`() throws {
    let ledger = Ledger(
      places: [Fixtures.wuhuPlace],
      entries: [
        Fixtures.entry(.opening, "2014", "96467"), Fixtures.entry(.exits, "2014..2018", "94682"),
        Fixtures.entry(.closing, "2018", "1785"),
      ])
    let history = try #require(ledger.history(of: "wuhu"))
    let forecaster = Forecaster(sampling: Sampling(draws: 2_000, seed: 3))
    let forecast = try #require(forecaster.forecast(history, of: "wuhu"))
    let exits = forecast.exits[0].sorted()
    #expect(exits[100] < 0.5 * 1_785)
    #expect(exits[1_900] > 0.9 * 1_785)
  }

  @Test func `without inflow no future grows and nobody enters`() {
    let forecast = forecast()
    var previous = forecast.start
    for year in forecast.years.indices {
      #expect(zip(forecast.register[year], previous).allSatisfy { $0 <= $1 })
      #expect(forecast.entries[year].allSatisfy { $0 == 0 })
      previous = forecast.register[year]
    }
  }

  @Test func `removals do not eat the exits of a register that turns over`() {
    let share = Figure(
      id: "r", value: 4_000, interval: Interval(4_000), dimension: .people, text: "4,000",
      origin: .document(phrase: "test"))
    var entering = share
    entering.value = 5_000
    let forecast = forecast(flows: [
      Flow(.new, level: entering, logSpread: 0), Flow(.removals, level: share, logSpread: 0),
    ])
    let exits = forecast.exits[0].sorted()
    #expect(exits[20] > 3_000)
  }

  @Test func `a history without rows has no forecast`() {
    let stock = Fixtures.figure("100", "人")
    let history = History(rows: [], stock: stock, origin: 2018)
    #expect(Forecaster().forecast(history, of: "wuhu") == nil)
  }
}
