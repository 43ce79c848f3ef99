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

  @Test func `an inflow raises every quantile of the register, and its mean is its level`() throws {
    let history = try #require(Fixtures.wuhu.history(of: "wuhu"))
    let forecaster = Forecaster(
      settings: TrendSettings(horizon: 2018), sampling: Sampling(draws: 200))
    let without = try #require(forecaster.forecast(history, of: "wuhu"))
    let with = try #require(
      forecaster.forecast(history, of: "wuhu", flows: Fixtures.wuhu.publishedFlows(of: "wuhu")))
    for (more, less) in zip(with.register[0].sorted(), without.register[0].sorted()) {
      #expect(more >= less)
    }
    let entries = with.entries[0].sorted()
    // Lognormal of mean 2,723 and log spread 0.8: median 2,723 · exp(−0.32) = 1,977; the
    // mean of 200 draws has a standard error of 180.
    #expect(entries[100] > 1_600 && entries[100] < 2_400)
    let mean = entries.reduce(0, +) / 200
    #expect(abs(mean - 2_723) < 720)
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
