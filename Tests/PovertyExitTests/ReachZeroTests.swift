import PovertyExit
import Testing

@Suite struct ReachZeroTests {
  let rate: [String: Arguments.Value] = [
    "incidence": .figures([given("0.42", "%", id: "incidence")]),
    "population": .figures([assumed(200_000, "人", id: "population")]),
  ]

  func asked(_ more: [String: Arguments.Value]) -> [Finding] {
    findings(.reachZero, rate.merging(more) { $1 })
  }

  @Test func `zero in one year needs everybody out and nobody in`() throws {
    let answer = asked(["years": .numbers([1])])
    let goal = try #require(answer["reachable"])
    #expect(goal.value == nil)
    #expect(goal.status == .ok)
    #expect(goal.text == "only with hazard 1 and no inflow")
    #expect(answer["hazard"]?.value == 1)
    let exits = try #require(answer["exits-per-year"])
    #expect(abs(try #require(exits.value) - 840) < 1e-9)
    #expect(abs(try #require(exits.lower) - 830) < 1e-9)
    #expect(abs(try #require(exits.upper) - 850) < 1e-9)
    #expect(answer["inflow-allowed"]?.value == 0)
    #expect(answer["remaining"] == nil)
  }

  @Test func `with people entering it is infeasible, and the required values stay`() throws {
    let answer = asked(["inflow": .figures([given("292", "人", id: "marginal")])])
    let goal = try #require(answer["reachable"])
    #expect(goal.status == .infeasible)
    #expect(goal.value == nil)
    #expect(
      goal.sentence.english
        == "An empty register in one year is not reachable: the 292 people who enter in the last "
        + "year are still registered at its end.")
    #expect(answer["hazard"]?.value == 1)
    #expect(abs(try #require(answer["exits-per-year"]?.value) - 840) < 1e-9)
    #expect(answer["hazard"]?.sentence.english.hasPrefix("If nobody entered: ") == true)
    #expect(answer["remaining"]?.value == 292)
  }

  @Test func `one person entering is enough`() {
    #expect(asked(["inflow": .figures([given("1", "人")])])["reachable"]?.status == .infeasible)
    #expect(asked(["inflow": .figures([given("0", "人")])])["reachable"]?.status == .ok)
  }

  @Test func `a level above the inflow is reachable`() throws {
    let answer = asked([
      "inflow": .figures([given("20", "人")]), "level": .figures([given("100", "人")]),
      "years": .numbers([5]),
    ])
    #expect(answer["reachable"]?.text == "yes")
    // ClearanceTests has the origin of 0.41933; (840 + 100 − 100) ÷ 5 = 168.
    #expect(abs(try #require(answer["hazard"]?.value) - 0.4193293864773689) < 1e-9)
    #expect(abs(try #require(answer["exits-per-year"]?.value) - 168) < 1e-9)
  }

  @Test func `the pace of the past is compared`() throws {
    let answer = asked([
      "past-exits": .figures([given("8142", "人", id: "exits")]), "past": .span(Span(2015...2019)),
      "years": .numbers([1]),
    ])
    // 1 − (840 ÷ 8,982)^(1/5) = 0.37744; 840 × 0.62256 = 522.95; ln 840 ÷ −ln 0.62256 = 14.2
    #expect(abs(try #require(answer["past-hazard"]?.value) - 0.377439951824) < 1e-11)
    #expect(abs(try #require(answer["remaining-at-pace"]?.value) - 522.950) < 1e-2)
    #expect(answer["years-at-pace"]?.value == 15)
  }

  @Test func `without a stock it says so`() {
    #expect(findings(.reachZero, [:]).map(\.status) == [.noStock])
  }
}
