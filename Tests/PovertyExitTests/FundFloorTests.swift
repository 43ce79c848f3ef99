import PovertyExit
import Testing

@Suite struct FundFloorTests {
  let share = given("10", "%", id: "share", .exactly)

  func asked(_ more: [String: Arguments.Value]) -> [Finding] {
    findings(.fundFloor, ["share": .figures([share])].merging(more) { $1 })
  }

  @Test func `3.7亿 means increments of at most 37亿`() throws {
    let increment = try #require(
      asked(["spent": .figures([given("3.7", "亿元")])])["increments-at-most"])
    #expect(abs(try #require(increment.value) - 3.7e9) < 1)
    // 3.75亿 ÷ 10 %; at a share of 100 % the increments equal the money.
    #expect(abs(try #require(increment.upper) - 3.75e9) < 1)
    #expect(abs(try #require(increment.lower) - 3.65e8) < 1)
    #expect(increment.text == "upper bound")
  }

  @Test func `a share printed as a minimum gives the same value`() throws {
    let answer = asked([
      "share": .figures([given("10", "%", .atLeast)]), "spent": .figures([given("3.7", "亿元")]),
    ])
    #expect(abs(try #require(answer["increments-at-most"]?.value) - 3.7e9) < 1)
    #expect(abs(try #require(answer["increments-at-most"]?.upper) - 3.75e9) < 1)
  }

  @Test func `a revenue path gives the floor of each year`() throws {
    let revenue = [
      assumed(100, "亿元", id: "r2016"), assumed(120, "亿元", id: "r2017"),
      assumed(115, "亿元", id: "r2018"), assumed(130, "亿元", id: "r2019"),
    ]
    let answer = asked(["revenue": .figures(revenue), "spent": .figures([given("4", "亿元")])])
    // 10 % of 20, of nothing (revenue fell) and of 15: 2 + 0 + 1.5 = 3.5亿
    #expect(abs(try #require(answer["floor/r2017"]?.value) - 2e8) < 1)
    #expect(answer["floor/r2018"]?.value == 0)
    #expect(abs(try #require(answer["floor/r2019"]?.value) - 1.5e8) < 1)
    #expect(abs(try #require(answer["floor"]?.value) - 3.5e8) < 1)
    #expect(abs(try #require(answer["above-floor"]?.value) - 5e7) < 1)
    #expect(answer["above-floor"]?.status == .ok)
  }

  @Test func `spending below the floor breaks the rule`() {
    let revenue = [assumed(100, "亿元", id: "before"), assumed(200, "亿元", id: "after")]
    let answer = asked(["revenue": .figures(revenue), "spent": .figures([given("3.7", "亿元")])])
    #expect(answer["above-floor"]?.status == .infeasible)
  }
}
