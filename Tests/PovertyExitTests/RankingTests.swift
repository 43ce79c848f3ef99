import PovertyExit
import Testing

private func coverage(_ id: String, _ more: [String: Arguments.Value]) -> Arguments {
  Arguments(more.merging(["id": .words([id])]) { first, _ in first })
}

private let coverages = [
  coverage(
    "education",
    [
      "spent": .figures([given("217.07", "万元")]), "units": .figures([given("3125", "人次")]),
      "need": .figures([given("3125", "人次")]),
    ]),
  coverage(
    "insurance",
    [
      "unit-cost": .figures([assumed(220, "元/人")]), "need": .figures([assumed(900, "人")]),
    ]),
  coverage(
    "housing",
    [
      "unit-cost": .figures([assumed(12_500, "元/户")]), "need": .figures([assumed(20, "户")]),
      "weight": .figures([assumed(3, "人/户")]),
    ]),
]

@Suite struct RankingTests {
  private func ask(_ costs: String, _ more: [String: Arguments.Value] = [:]) -> [Finding] {
    findings(
      .ranking,
      more.merging(["coverages": .records(coverages), "costs": .words([costs])]) { $1 })
  }

  @Test func `without unit costs nothing is ranked and the missing ones are named`() {
    let answer = ask("document")
    #expect(answer.count == 1)
    #expect(answer["ranking"]!.status == .cannotRank && answer["ranking"]!.value == nil)
    #expect(
      answer["ranking"]!.sentence.english
        == "Cannot rank: no unit cost for insurance, housing; known only for education.")
    #expect(answer["ranking"]!.sentence.chinese == "无法排序，缺少单位成本：insurance、housing；仅知education。")
  }

  @Test func `with costs given they rank by people per yuan`() {
    let answer = ask("given")
    // 1/220 = 0.004545, 1/694.624 = 0.0014396, 3/12,500 = 0.00024
    #expect(answer.map(\.text) == ["1", "2", "3"])
    #expect(
      answer.map(\.quantity) == ["insurance/per-yuan", "education/per-yuan", "housing/per-yuan"])
    #expect(abs(answer["education/per-yuan"]!.value! - 0.00143963) < 1e-8)
    #expect(answer[0].basis.contains { $0.english.contains("coverage is not exit") })
  }

  @Test func `a budget buys the best first`() {
    let answer = ask("given", ["budget": .figures([assumed(1_000_000, "元")])])
    // 900 insured for 198,000; 802,000 / 694.624 = 1,154.58 grants
    #expect(abs(answer["reached"]!.value! - (900 + 802_000 / 694.624)) < 1e-6)
    #expect(answer["reached"]!.text == "insurance, education")
  }

  @Test func `full coverages are all or nothing`() {
    let answer = ask(
      "given", ["budget": .figures([assumed(1_000_000, "元")]), "whole": .flag(true)])
    // Insurance 198,000 and housing 250,000 fit; education takes 2,170,700.
    #expect(answer["reached"]!.value == 960)
    #expect(answer["reached"]!.text == "insurance, housing")
    #expect(answer["gain-over-greedy"]!.value! >= 0)
  }

  @Test func `a budget cannot be divided without the need`() {
    let answer = findings(
      .ranking,
      [
        "coverages": .records([coverage("a", ["unit-cost": .figures([given("5", "元/人")])])]),
        "costs": .words(["document"]), "budget": .figures([assumed(10, "元")]),
      ])
    #expect(answer["a/per-yuan"]!.value == 0.2)
    #expect(answer["reached"]!.status == .cannotBeJudged)
  }
}
