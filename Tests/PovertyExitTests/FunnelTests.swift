import PovertyExit
import Testing

@Suite struct FunnelTests {
  func stage(_ id: String, _ figures: Figure...) -> Arguments {
    Arguments(["id": .words([id]), "sum": .figures(figures)])
  }

  /// Wuhu: 8,273 + 6,231 + 1,414 posts, 1,003 employed.
  var wuhu: [Arguments] {
    [
      stage("posts", given("8273", "岗位"), given("6231", "岗位"), given("1414", "岗位")),
      stage("employed", given("1003", "人")),
    ]
  }

  @Test func `6.30 % of 15,918 posts became jobs`() throws {
    let answer = findings(.funnel, ["stages": .records(wuhu)])
    #expect(answer["posts"]?.value == 15_918)
    #expect(answer["employed"]?.value == 1_003)
    // 1,003 ÷ 15,918 and its inverse
    #expect(abs(try #require(answer["conversion"]?.value) - 0.0630104) < 1e-7)
    #expect(abs(try #require(answer["needed-per-result"]?.value) - 15.8704) < 1e-4)
  }

  @Test func `posts are not read as exits`() throws {
    let exits = try #require(findings(.funnel, ["stages": .records(wuhu)])["exits"])
    #expect(exits.value == nil)
    #expect(exits.lower == nil && exits.upper == nil)
    #expect(exits.status == .notIdentified)
    let published = findings(
      .funnel, ["stages": .records(wuhu), "exits": .figures([given("800", "人")])])["exits"]
    #expect(published?.value == 800)
    #expect(published?.status == .ok)
  }

  @Test func `several stages multiply to the whole`() throws {
    let stages = [
      stage("trained", given("1200", "人")), stage("placed", given("600", "人")),
      stage("kept", given("150", "人")),
    ]
    let answer = findings(.funnel, ["stages": .records(stages)])
    #expect(answer["conversion/placed"]?.value == 0.5)
    #expect(answer["conversion/kept"]?.value == 0.25)
  }

  @Test func `people cannot multiply, posts per site can`() {
    let people = [stage("in", given("10", "人")), stage("out", given("11", "人"))]
    #expect(findings(.funnel, ["stages": .records(people)])["conversion"]?.status == .infeasible)
    let sites = [stage("sites", given("18", "家")), stage("jobs", given("205", "人"))]
    let answer = findings(.funnel, ["stages": .records(sites)])
    #expect(answer["conversion"]?.status == .ok)
    #expect(answer["conversion"]?.sentence.english == "11.4 of “jobs” for each of “sites”.")
    #expect(answer["needed-per-result"] == nil)
  }

  @Test func `nothing offered has no conversion`() {
    let stages = [stage("posts", given("0", "岗位")), stage("employed", given("0", "人"))]
    #expect(
      findings(.funnel, ["stages": .records(stages)])["conversion"]?.status == .cannotBeJudged)
  }
}
