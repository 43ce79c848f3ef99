import PovertyExit
import Testing

@Suite struct StandardTests {
  private let incidence = Standard(test: .below, threshold: Interval(0.02))

  @Test func `a figure is judged by all it can mean`() {
    #expect(incidence.judge(Interval(0.00675, 0.00685)) == .met)
    #expect(incidence.judge(Interval(0.0195, 0.0205)) == .undecided)
    #expect(incidence.judge(Interval(0.021, 0.022)) == .missed)
    #expect(incidence.judge(nil) == .unpublished)
  }

  @Test func `the threshold itself is below nothing and at most itself`() {
    let exactly = Interval(0.02)
    #expect(incidence.judge(exactly) == .missed)
    #expect(Standard(test: .atMost, threshold: exactly).judge(exactly) == .met)
    #expect(Standard(test: .atLeast, threshold: exactly).judge(exactly) == .met)
    #expect(Standard(test: .above, threshold: exactly).judge(exactly) == .missed)
  }

  @Test func `one rule missed vetoes all`() {
    #expect(Standard.all([.met, .missed, .unpublished]) == .missed)
    #expect(Standard.all([.met, .unpublished, .undecided]) == .unpublished)
    #expect(Standard.all([.met, .undecided]) == .undecided)
    #expect(Standard.all([.met, .met]) == .met)
    #expect(Standard.all([]) == .met)
  }
}
