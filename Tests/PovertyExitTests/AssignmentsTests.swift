import PovertyExit
import Testing

@Suite struct AssignmentsTests {
  let values: [String: Arguments.Value] = [
    "households": .figures([given("26180", "户")]),
    "minimum": .figures([given("2", "项", .atLeast)]),
  ]

  func asked(_ more: [String: Arguments.Value] = [:]) -> [Finding] {
    findings(.assignments, values.merging(more) { $1 })
  }

  @Test func `two for each of 26,180 households is 52,360`() throws {
    let least = try #require(asked()["assignments-at-least"])
    #expect(least.value == 52_360)
    #expect(least.lower == 52_360)
    #expect(least.upper == nil)
    #expect(least.unit == Dimension("measures"))
  }

  @Test func `a catalogue bounds the total from above`() {
    let exact = asked(["catalogue": .figures([given("10", "项")])])
    #expect(exact["assignments-at-least"]?.upper == 261_800)
    let open = asked(["catalogue": .figures([given("10", "项", .moreThan)])])
    #expect(open["assignments-at-least"]?.upper == nil)
    let short = asked(["catalogue": .figures([given("1", "项")])])
    #expect(short.map(\.status) == [.infeasible])
  }

  @Test func `a total below the floor breaks the rule`() {
    #expect(asked(["assigned": .figures([given("52359", "项")])])["mean"]?.status == .infeasible)
    let enough = asked(["assigned": .figures([given("52360", "项")])])["mean"]
    #expect(enough?.status == .ok)
    #expect(enough?.value == 2)
  }
}
