import Testing

@testable import PovertyExit

@Suite struct PanelDampingTests {
  @Test func `damped time is the sum of the years' movements`() {
    for damping in PanelDamping.allCases {
      var (sum, movement) = (0.0, 1.0)
      for year in 1...12 {
        sum += movement
        movement *= damping.factor
        #expect(abs(damping.time(year) - sum) < 1e-13)
      }
    }
    #expect(PanelDamping.slow.time(0) == 0)
  }

  @Test func `the nation moves fully in the years known and then fades`() {
    #expect(PanelDamping.none.steps(known: 3, ahead: 2) == [1, 1, 1, 1])
    #expect(distance(PanelDamping.slow.steps(known: 3, ahead: 2), [1, 1, 0.85, 0.7225]) < 1e-15)
    #expect(distance(PanelDamping.fast.steps(known: 1, ahead: 3), [0.4, 0.16, 0.064]) < 1e-15)
    #expect(PanelDamping.flat.steps(known: 1, ahead: 0).isEmpty)
  }
}
