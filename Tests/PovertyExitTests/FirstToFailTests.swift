import PovertyExit
import Testing

private func job(
  _ id: String, _ amount: Figure, due: String, _ more: [String: Arguments.Value] = [:]
) -> Arguments {
  Arguments(
    more.merging(
      ["id": .words([id]), "amount": .figures([amount]), "deadline": .day(Day(due)!)]
    ) { first, _ in first })
}

/// Siping's works as dated in its document.
private let jobs = [
  job(
    "houses", given("938", "户"), due: "2018-10-31",
    ["household-size": .figures([assumed(3, "人/户", low: 2, high: 4)])]),
  job("water", given("6624", "人"), due: "2018-11-30"),
  job("roads", given("196.6", "公里"), due: "2018-12-31"),
  job("solar", given("30", "MW"), due: "2018-12-31", ["soft": .flag(true)]),
]

private let alike: [String: Arguments.Value] = [
  "margin": .figures([assumed(5.5, "%")]), "variation": .figures([assumed(40, "%")]),
]

@Suite struct FirstToFailTests {
  private func ask(_ more: [String: Arguments.Value]) -> [Finding] {
    findings(
      .firstToFail,
      more.merging(
        ["start": .day(Day("2018-06-21")!), "jobs": .records(jobs)]) { first, _ in first })
  }

  @Test func `staffed alike the earliest deadline fails first`() {
    let answer = ask(alike)
    // z = 0.055 / (0.4 * 1.055) * sqrt(days): Phi = 0.932855, 0.951427, 0.964901
    let first = answer["first-to-fail"]!
    #expect(first.text == "houses")
    #expect(abs(first.value! - (1 - 0.932855115816697)) < 1e-9)
    #expect(answer["weakest"]!.text == "houses")
    #expect(
      abs(answer["all-met"]!.value! - 0.932855115817 * 0.951427230959 * 0.964900663053) < 1e-9)
    #expect(answer["gated"]!.value == 2_814)  // 938 x 3
    #expect(answer["gated"]!.lower == 1_876 && answer["gated"]!.upper == 3_752)
    #expect(answer["first-to-fail-soft"]!.text == "solar")
    #expect(answer["gated-soft"]!.status == .cannotBeJudged)
  }

  @Test func `frost moves the failure to the water`() {
    let answer = ask(alike.merging(["last-before-stop": .day(Day("2018-11-05")!)]) { $1 })
    #expect(answer["first-to-fail"]!.text == "water")
    #expect(answer["weakest"]!.text == "roads")
    #expect(answer["gated"]!.value == 6_624)
    #expect(answer["gated"]!.basis.contains { $0.english == "no work after 2018-11-05" })
  }

  @Test func `streams of one group fail as one`() {
    let streams = [("central", "2433"), ("dispersed", "4191")].map {
      job($0.0, given($0.1, "人"), due: "2018-11-30", ["group": .words(["water"])])
    }
    let answer = findings(
      .firstToFail,
      alike.merging([
        "start": .day(Day("2018-06-21")!), "jobs": .records([jobs[0]] + streams),
      ]) { $1 })
    // The streams hold with 0.951427 each, both with 0.905214; houses with 0.932855.
    #expect(answer["first-to-fail"]!.text == "water")
    #expect(abs(answer["first-to-fail"]!.value! - 0.932855 * (1 - 0.951427 * 0.951427)) < 1e-5)
    #expect(answer["gated"]!.value == 6_624)
    #expect(answer["weakest"]!.text == "water")
  }

  @Test func `without any capacity nothing is judged and the next deadline is named`() {
    let answer = ask([:])
    #expect(answer["first-to-fail"]!.status == .notIdentified)
    #expect(answer["first-to-fail"]!.value == nil)
    #expect(answer["first-to-fail"]!.sentence.english.contains("2018-10-31"))
    #expect(answer["gated"] == nil)
  }

  @Test func `a job without capacity is named beside those judged`() {
    let some = [
      jobs[1],
      job(
        "houses", given("938", "户"), due: "2018-10-31",
        ["mean": .figures([assumed(7.5, "户/天")]), "spread": .figures([assumed(3, "户/天")])]),
    ]
    let answer = findings(
      .firstToFail, ["start": .day(Day("2018-06-21")!), "jobs": .records(some)])
    #expect(answer["first-to-fail"]!.text == "houses")
    #expect(abs(answer["first-to-fail"]!.value! - (1 - 0.934308817987615)) < 1e-12)
    #expect(answer["gated"]!.status == .cannotBeJudged)  // households without a size
    #expect(answer["not-judged"]!.sentence.english.contains("water"))
  }
}
