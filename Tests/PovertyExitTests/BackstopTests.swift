import PovertyExit
import Testing

@Suite struct BackstopTests {
  let values: [String: Arguments.Value] = [
    "line": .figures([given("5160", "元/年", id: "line")]),
    "stock": .figures([given("1785", "人", id: "left")]),
  ]

  func asked(_ more: [String: Arguments.Value] = [:]) -> [Finding] {
    findings(.backstop, values.merging(more) { $1 })
  }

  @Test func `the full line for 1,785 people is an upper bound`() throws {
    let answer = asked([
      "fund": .figures([given("31.5", "亿元", id: "fund")]), "fund-years": .span(Span(2014...2018)),
    ])
    let most = try #require(answer["cost-at-most"])
    #expect(most.value == 9_210_600)
    #expect(most.text == "upper bound")
    #expect(answer["cost"] == nil)
    // 9,210,600 × 5 ÷ 3,150,000,000 = 1.462 %
    let share = try #require(answer["share-of-fund"])
    #expect(abs(try #require(share.value) - 0.01462) < 1e-12)
    #expect(try #require(share.lower) < 0.01462 && 0.01462 < (try #require(share.upper)))
  }

  @Test func `any income lowers the cost`() throws {
    let costs = try [0.0, 1, 1_000, 5_160, 9_000].map { income in
      try #require(asked(["income": .figures([assumed(income, "元/人")])])["cost"]?.value)
    }
    #expect(costs == [9_210_600, 9_208_815, 7_425_600, 0, 0])
  }

  @Test func `a spread adds to the cost of the same mean`() throws {
    let answer = asked([
      "income": .figures([assumed(3_000, "元/人", low: 2_500, high: 3_500)]),
      "spread": .figures([assumed(0.5, "1")]),
    ])
    // TopUpTests has the oracle.
    let cost = try #require(answer["cost"])
    #expect(abs(try #require(cost.value) - 4_098_959.07) < 0.01)
    // Incomes of 2,500 to 3,500 on average lie on both sides of 3,000.
    #expect(try #require(cost.lower) < 4_098_959)
    #expect(try #require(cost.upper) > 4_098_960)
  }

  @Test func `a rounded group has a rounded cost`() {
    // Zhengzhou: 0.7万 people on dibao, 6,500 to 7,500: 33.54 to 38.70 million yuan.
    let answer = asked(["stock": .figures([given("0.7", "万人")])])
    #expect(answer["cost-at-most"]?.value == 36_120_000)
    #expect(answer["cost-at-most"]?.lower == 33_540_000)
    #expect(answer["cost-at-most"]?.upper == 38_700_000)
  }

  @Test func `without a stock it says so`() {
    let answer = findings(.backstop, ["line": .figures([given("5160", "元/年")])])
    #expect(answer.map(\.status) == [.noStock])
  }
}
