import PovertyExit
import Testing

/// Points of D-WH54 .. D-WH60: Wuhu's figures to 2016, 2017 held out.
@Suite struct PaceTests {
  let past = Fixtures.wuhu.history(of: "wuhu")!.truncated(through: 2016)!

  @Test(arguments: [
    ("last-count", 30_749.0), ("last-hazard", 17_853.3), ("constant-hazard", 13_486.6),
    ("logit-trend", 23_135.1), ("cloglog-trend", 23_823.9), ("linear-trend", 22_463.5),
    ("deadline", 10_642.5), ("mean-count", 30_310.0),
  ])
  func `the point of a pace is its flat-prior forecast`(name: String, exits: Double) throws {
    let pace = try #require(Pace.named(name))
    let point = try #require(
      pace.point(past, years: 1, settings: TrendSettings(deadline: 2020)))
    #expect(abs(point[0] - exits) < 0.06)
  }

  @Test func `a deadline pace empties the register in its last year`() throws {
    let exits = try #require(
      Pace.deadline.point(past, years: 4, settings: TrendSettings(deadline: 2020)))
    #expect(abs(exits.reduce(0, +) - past.stock.value) < 1e-6)
  }

  @Test func `a pace without what it needs is not fitted`() {
    #expect(Pace.deadline.point(past, years: 1) == nil)
    #expect(Pace.quota.point(past, years: 1) == nil)
  }

  @Test func `a quota pace follows the published target`() throws {
    let history = Fixtures.wuhu.history(of: "wuhu")!
    let exits = try #require(
      Pace.quota.point(history, years: 3, settings: TrendSettings(deadline: 2020)))
    // 10,836 of 18,225 in 2018, then half of 7,389 and the rest.
    #expect(exits == [10_836, 3_694.5, 3_694.5])
  }

  @Test func `every pace has its page in both languages and a weight`() {
    for pace in Pace.all {
      #expect(!pace.explanation.english.isEmpty && !pace.explanation.chinese.isEmpty)
      #expect(pace.priorWeight > 0)
      #expect(Pace.named(pace.name)?.equation == pace.equation)
    }
  }
}
