import PovertyExit
import Testing

@Suite struct FlowTests {
  @Test func `published flows are the mean of their years, and none where netted`() {
    let flows = Fixtures.wuhu.publishedFlows(of: "wuhu")
    #expect(flows.map(\.quantity) == [.new])
    #expect(flows.map(\.level.value) == [2_723])
    var netted = Fixtures.wuhu
    netted.isNetted = true
    #expect(netted.publishedFlows(of: "wuhu").isEmpty)
  }

  @Test func `an inflow raises the register of the same future`() throws {
    let history = try #require(Fixtures.wuhu.history(of: "wuhu"))
    let forecaster = Forecaster(
      settings: TrendSettings(horizon: 2018), sampling: Sampling(draws: 200))
    let without = try #require(forecaster.forecast(history, of: "wuhu"))
    let with = try #require(
      forecaster.forecast(history, of: "wuhu", flows: Fixtures.wuhu.publishedFlows(of: "wuhu")))
    for draw in 0..<200 { #expect(with.register[0][draw] >= without.register[0][draw]) }
    let entries = with.entries[0].sorted()
    #expect(entries[100] > 1_500 && entries[100] < 4_500)
  }

  @Test func `a netted ledger says that its flows are off`() {
    var netted = Fixtures.wuhu
    netted.isNetted = true
    let outcome = Outcome(
      study: Study(place: Fixtures.wuhuPlace, ledger: netted, sampling: Sampling(draws: 50)),
      questions: [])
    #expect(outcome.forecasts[0].basis.map(\.english).joined().contains("netted"))
    #expect(outcome.forecasts[0].entries.joined().allSatisfy { $0 == 0 })
  }
}
