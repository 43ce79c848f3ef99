import PovertyExit
import Testing

private let published: [String: Arguments.Value] = [
  "balance": .figures([given("3.99", "%")]),
  "items": .figures([given("223", "万元"), given("217.07", "万元")]),
]

@Suite struct FundBalanceTests {
  @Test func `3_99 percent left and 4_4007 million listed need a fund of 4_5836 million`() {
    let answer = findings(.fundBalance, published)
    #expect(abs(answer["spent-share"]!.value! - 0.9601) < 1e-12)
    #expect(abs(answer["listed"]!.value! - 4_400_700) < 1e-6)
    #expect(abs(answer["least-fund"]!.value! - 4_583_585.04) < 0.01)
    // (2,225,000 + 2,170,650) / 0.96015 and (2,235,000 + 2,170,750) / 0.96005
    #expect(abs(answer["least-fund"]!.lower! - 4_578_086.76) < 0.01)
    #expect(abs(answer["least-fund"]!.upper! - 4_589_083.90) < 0.01)
    #expect(abs(answer["least-balance"]!.value! - 182_885.04) < 0.01)
    #expect(answer["least-fund"]!.basis.count == 1)
  }

  @Test func `a slipped project swells the balance`() {
    let answer = findings(
      .fundBalance, published.merging(["slips": .figures([given("223", "万元")])]) { $1 })
    // 0.0399 + 2,230,000 / 4,583,585
    #expect(abs(answer["balance-if-slipped"]!.value! - 0.526421) < 1e-5)
  }

  @Test func `an assumed growth carries the unspent money on`() {
    let answer = findings(
      .fundBalance,
      [
        "balance": .figures([assumed(4, "%")]), "fund": .figures([assumed(100, "元")]),
        "growth": .figures([assumed(10, "%")]), "years": .span(Span(2017...2019)),
      ])
    #expect(abs(answer["available/2018"]!.value! - 114) < 1e-9)
    #expect(abs(answer["available/2019"]!.value! - 125.56) < 1e-9)
    #expect(answer["balance"]!.value == 4)
  }

  @Test func `without a growth share no year is followed`() {
    let answer = findings(
      .fundBalance, published.merging(["years": .span(Span(2017...2020))]) { $1 })
    #expect(answer["available"]!.status == .cannotBeJudged)
    #expect(answer["available"]!.value == nil)
  }

  @Test func `items above what was spent are infeasible`() {
    let answer = findings(
      .fundBalance, published.merging(["fund": .figures([given("400", "万元")])]) { $1 })
    #expect(answer["least-fund"]!.status == .infeasible)
    let unspent = findings(
      .fundBalance,
      ["balance": .figures([assumed(100, "%")]), "items": .figures([given("5", "元")])])
    #expect(unspent["least-fund"]!.status == .infeasible)
    #expect(unspent["least-fund"]!.value == nil)
  }

  @Test func `a rate alone gives only the share spent`() {
    let answer = findings(.fundBalance, ["balance": .figures([given("3.99", "%")])])
    #expect(answer.map(\.quantity) == ["spent-share"])
  }
}
