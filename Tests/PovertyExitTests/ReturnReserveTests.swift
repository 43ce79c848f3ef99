import PovertyExit
import Testing

@Suite struct ReturnReserveTests {
  let values: [String: Arguments.Value] = [
    "people": .figures([given("94682", "人", id: "exits")]),
    "risk": .figures([assumed(0.5, "%", id: "risk")]),
    "cost": .figures([assumed(5_160, "元/人", id: "cost")]),
  ]

  func asked(_ more: [String: Arguments.Value] = [:]) -> [Finding] {
    findings(.returnReserve, values.merging(more) { $1 })
  }

  @Test func `independent returns need the binomial quantile`() throws {
    // scipy: binom(94682, 0.005).ppf(0.95) = 509; × 5,160 = 2,626,440
    let answer = asked()
    #expect(answer["returns-at-most"]?.value == 509)
    #expect(answer["reserve"]?.value == 2_626_440)
    // 473.41 × 5,160 = 2,442,795.6
    #expect(abs(try #require(answer["expected-cost"]?.value) - 2_442_795.6) < 1e-6)
    #expect(answer["reserve"]?.basis.first?.english.contains("independently") == true)
  }

  @Test func `years that differ need far more`() {
    // scipy: betabinom(94682, 3.975, 791.025).ppf(0.95) = 919; × 5,160 = 4,742,040
    let answer = asked(["variation": .figures([assumed(0.5, "1", id: "variation")])])
    #expect(answer["returns-at-most"]?.value == 919)
    #expect(answer["reserve"]?.value == 4_742_040)
    #expect(answer["reserve"]?.basis.first?.english.contains("beta") == true)
  }

  @Test func `the reserve rises with confidence, risk and people`() throws {
    func reserve(_ more: [String: Arguments.Value]) throws -> Double {
      try #require(asked(more)["reserve"]?.value)
    }
    let base = try reserve([:])
    #expect(try reserve(["confidence": .numbers([0.99])]) > base)
    #expect(try reserve(["risk": .figures([assumed(0.6, "%")])]) > base)
    #expect(try reserve(["people": .figures([given("100000", "人")])]) > base)
    #expect(try reserve(["risk": .figures([assumed(0, "%")])]) == 0)
  }

  @Test func `a range of the risk is a range of the reserve`() throws {
    let answer = asked(["risk": .figures([assumed(0.5, "%", low: 0.1, high: 1)])])
    // scipy: 111 and 997 at 0.1 % and 1 %
    #expect(answer["returns-at-most"]?.lower == 111)
    #expect(answer["returns-at-most"]?.upper == 997)
  }

  @Test func `a variation that no risk can have is refused`() {
    let answer = asked(["variation": .figures([assumed(20, "1")])])
    #expect(answer.map(\.status) == [.infeasible])
  }
}
