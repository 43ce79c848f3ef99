import PovertyExit
import Testing

@Suite struct ExitTargetTests {
  func arguments(target: String) -> [String: Arguments.Value] {
    func spread(_ printed: String) -> Figure {
      Figure(
        id: "sd-\(printed)", printed: printed, unit: Unit("1")!,
        origin: .assumption(reason: Words("test", "测试")))!
    }
    return [
      "target": .figures([Fixtures.figure(target, "人")]),
      "stock": .figures([Fixtures.figure("18225", "人")]),
      "year": .span(Span(2018)),
      "spreads": .figures([spread("0.3"), spread("0.5")]),
      "readings": .records([
        Arguments([
          "id": .words(["trend"]), "pace": .words(["logit-trend"]), "through": .span(Span(2016)),
        ]),
        Arguments([
          "id": .words(["flat"]), "pace": .words(["last-hazard"]), "through": .span(Span(2017)),
        ]),
      ]),
    ]
  }

  /// Φ((logit h − logit 10,836/18,225) / sd), computed in 50-digit arithmetic.
  @Test(arguments: [
    ("probability/trend/sd-0.3", 0.833955), ("probability/trend/sd-0.5", 0.719699),
    ("probability/flat/sd-0.3", 0.282564), ("probability/flat/sd-0.5", 0.364993),
    ("hazard-needed", 0.594568), ("hazard/trend", 0.6624), ("hazard/flat", 0.552384),
  ])
  func `both readings are shown with their assumption`(name: String, value: Double) throws {
    let finding = try #require(ask(.target, arguments(target: "10836"))[name])
    #expect(abs(try #require(finding.value) - value) < 5e-5)
    if name.hasPrefix("probability") {
      #expect(finding.basis.map(\.english).contains { $0.hasPrefix("assumes sd-0.3") })
      let lower = try #require(finding.lower)
      let upper = try #require(finding.upper)
      #expect(lower <= value + 3e-5 && value <= upper + 3e-5)
    }
  }

  @Test func `a target beyond the register is infeasible`() {
    let found = ask(.target, arguments(target: "18226"))
    #expect(found["hazard-needed"]?.status == .infeasible)
    #expect(found.count == 1)
  }

  @Test func `a target of the whole register is a goal, not a contradiction`() {
    let found = ask(.target, arguments(target: "18225"), forecasting: true)
    #expect(found["hazard-needed"]?.status == .ok && found["hazard-needed"]?.value == 1)
    #expect(found["probability/trend/sd-0.3"]?.value == 0)
    #expect(found["probability"]?.value != nil)
  }

  @Test func `a target beyond the years projected cannot be judged`() {
    var arguments = arguments(target: "10836")
    arguments["year"] = .span(Span(2031))
    #expect(ask(.target, arguments, forecasting: true)["probability"]?.status == .cannotBeJudged)
  }

  @Test func `a higher target is met less often and falls shorter`() throws {
    let low = ask(.target, arguments(target: "9000"), forecasting: true)
    let high = ask(.target, arguments(target: "12000"), forecasting: true)
    let lowChance = try #require(low["probability"]?.value)
    let highChance = try #require(high["probability"]?.value)
    #expect(lowChance > highChance)
    let lowShort = try #require(low["shortfall"]?.value)
    let highShort = try #require(high["shortfall"]?.value)
    #expect(lowShort < highShort)
  }
}
