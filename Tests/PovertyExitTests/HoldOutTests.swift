import PovertyExit
import Testing

@Suite struct HoldOutTests {
  @Test func `the point is flat-prior and lies in a wide interval`() throws {
    let found = ask(.holdOut, ["through": .span(Span(2016))])
    #expect(found["actual"]?.value == 23_515)
    let trend = try #require(found["logit-trend"])
    #expect(abs((trend.value ?? 0) - 23_135.1) < 0.06)
    let lower = try #require(trend.lower)
    let upper = try #require(trend.upper)
    #expect(lower < 23_135 && 23_135 < upper && upper - lower > 5_000)
    #expect(trend.sentence.english.contains("23,135 (−1.6 %)"))
  }

  @Test func `a trend through one row is not identified but has its interval`() throws {
    let found = ask(.holdOut, ["through": .span(Span(2015)), "paces": .words(["logit-trend"])])
    let trend = try #require(found["logit-trend"])
    #expect(trend.value == nil && trend.status == .notIdentified && trend.upper != nil)
    #expect(found.count == 2)
  }

  @Test func `without a later row there is nothing to compare with`() {
    #expect(ask(.holdOut, ["through": .span(Span(2017))])["exits"]?.status == .cannotBeJudged)
  }
}
