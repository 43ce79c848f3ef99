import PovertyExit
import Testing

private func team(
  _ id: String, _ units: String, each: [String] = [], people: [String] = [], group: String? = nil
) -> Arguments {
  var values: [String: Arguments.Value] = [
    "id": .words([id]), "units": .figures([given(units, "村")]),
  ]
  if !each.isEmpty { values["each"] = .figures(each.map { given($0, "人/村") }) }
  if !people.isEmpty { values["people"] = .figures(people.map { given($0, "人") }) }
  if let group { values["group"] = .words([group]) }
  return Arguments(values)
}

@Suite struct StaffingTests {
  @Test func `villages times people per village, by group`() {
    // Wuhu: 37 x 5 + 34 x 3 = 287 in poor villages, 348 x (1 + 2) = 1,044 elsewhere
    let answer = findings(
      .staffing,
      [
        "teams": .records([
          team("exited-2017", "37", each: ["5"], group: "poor-villages"),
          team("exited-2016", "34", each: ["3"], group: "poor-villages"),
          team("others", "348", each: ["1", "2"], group: "others"),
        ]),
        "clients": .figures([given("18225", "人")]), "helpers": .figures([given("8123", "人")]),
      ])
    #expect(answer["poor-villages/people"]!.value == 287)
    #expect(answer["others/people"]!.value == 1_044)
    #expect(abs(answer["load"]!.value! - 2.24363) < 1e-5)
  }

  @Test func `people sent give the people per village`() {
    // Gongqingcheng: 40 first secretaries and 120 members for 40 villages, 1 + 3 each
    let answer = findings(
      .staffing, ["teams": .records([team("teams", "40", people: ["40", "120"])])])
    #expect(answer["teams/people"]!.value == 160)
    #expect(answer["teams/each"]!.value == 4)
    #expect(answer["teams/each"]!.unit == Dimension("people/villages"))
  }

  @Test func `teams without a group are added up`() {
    let answer = findings(
      .staffing,
      ["teams": .records([team("a", "10", each: ["2"]), team("b", "5", each: ["4"])])])
    #expect(answer["people"]!.value == 40)
  }

  @Test func `a limit says how many helpers are missing`() {
    func ask(limit: String) -> Finding? {
      findings(
        .staffing,
        [
          "clients": .figures([given("18225", "人")]), "helpers": .figures([given("8123", "人")]),
          "limit": .figures([assumed(Double(limit)!, "人/人")]),
        ])["helpers-needed"]
    }
    #expect(ask(limit: "2")!.value == 9_113)  // 18,225 / 2 rounded up
    #expect(ask(limit: "2")!.status == .infeasible)
    #expect(ask(limit: "3")!.value == 6_075)
    #expect(ask(limit: "3")!.status == .ok)
  }

  @Test func `a team without a number and helpers of none cannot be judged`() {
    let answer = findings(
      .staffing,
      [
        "teams": .records([team("a", "10")]), "clients": .figures([given("9", "人")]),
        "helpers": .figures([given("0", "人")]),
      ])
    #expect(answer["a/people"]!.status == .cannotBeJudged)
    #expect(answer["load"]!.status == .cannotBeJudged)
  }
}
