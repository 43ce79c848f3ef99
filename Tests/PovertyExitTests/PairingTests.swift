import PovertyExit
import Testing

private let rule: [String: Arguments.Value] = [
  "helpers": .figures([given("363", "人"), given("446", "人")]),
  "per-unexited": .figures([given("1", "户/人")]), "per-exited": .figures([given("2", "户/人")]),
]

@Suite struct PairingTests {
  private func ask(unexited: Int? = nil, exited: Int? = nil) -> [Finding] {
    var values = rule
    if let unexited { values["unexited"] = .figures([given("\(unexited)", "户")]) }
    if let exited { values["exited"] = .figures([given("\(exited)", "户")]) }
    return findings(.pairing, values)
  }

  @Test func `809 helpers take 809 unexited or 1,618 exited households`() {
    let answer = ask()
    #expect(answer["helpers"]!.value == 809)
    #expect(answer["most-unexited"]!.value == 809)
    #expect(answer["most-exited"]!.value == 1_618)
    #expect(answer["needed"]!.status == .cannotBeJudged)
    #expect(answer["needed"]!.value == nil)
    #expect(
      answer["helpers"]!.basis.map(\.english)
        == ["unexited / 1 + exited / 2 ≤ 809 helpers"])
  }

  @Test func `the line is enforced to the household`() {
    #expect(ask(unexited: 409, exited: 800)["needed"]!.status == .ok)  // 409 + 400
    #expect(ask(unexited: 410, exited: 800)["needed"]!.status == .infeasible)
    // 801 exited households take 401 helpers: nobody is half a helper.
    #expect(ask(unexited: 409, exited: 801)["needed"]!.value == 810)
  }

  @Test func `one number leaves room for the other`() {
    #expect(ask(exited: 801)["room"]!.value == 408)
    #expect(ask(unexited: 408)["room"]!.value == 802)
    #expect(ask(unexited: 810)["room"]!.status == .infeasible)
  }
}
