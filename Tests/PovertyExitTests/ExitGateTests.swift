import PovertyExit
import Testing

@Suite struct ExitGateTests {
  /// Siping: 938 households of 2.32 to 3.73 people, 6,624 people without water.
  private let gate = ExitGate(unfinished: [Interval(938 * 2.32, 938 * 3.73), Interval(6_624)])

  @Test func `those held back lie between the largest group and the sum`() {
    #expect(gate.heldBack.lower == 6_624)
    #expect(abs(gate.heldBack.upper - (938 * 3.73 + 6_624)) < 1e-9)
  }

  @Test func `exits fall by at most the people without the condition`() {
    let houses = ExitGate(unfinished: [Interval(2_000)])
    #expect(houses.loss(planned: nil) == Interval(0, 2_000))
    #expect(houses.loss(planned: Interval(500)) == Interval(0, 500))
    #expect(houses.exits(planned: Interval(5_000)) == Interval(3_000, 5_000))
  }

  @Test(arguments: [0.0, 1, 400, 6_624, 20_000])
  func `exits are never negative and never above plan or gate`(planned: Double) {
    let registered = Interval(9_000)
    let exits = gate.exits(planned: Interval(planned), registered: registered)
    #expect(exits.lower >= 0)
    #expect(exits.upper <= planned)
    #expect(exits.upper <= 9_000 - 6_624)  // the gate: register less the largest group
    #expect(exits.upper >= exits.lower)
  }

  @Test func `more unfinished people never leave more exits`() {
    var last = Interval(10_000)
    for unfinished in stride(from: 0.0, through: 12_000, by: 500) {
      let exits = ExitGate(unfinished: [Interval(unfinished)])
        .exits(planned: Interval(10_000), registered: Interval(11_000))
      #expect(exits.lower <= last.lower && exits.upper <= last.upper)
      last = exits
    }
    #expect(last == Interval(0))
  }

  @Test func `an open gate holds nobody back`() {
    let open = ExitGate(unfinished: [])
    #expect(open.heldBack == Interval(0))
    #expect(open.exits(planned: Interval(80)) == Interval(80))
  }
}
