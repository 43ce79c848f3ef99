import PovertyExit
import Testing

@Suite struct IntervalTests {
  @Test func `arithmetic gives the set of all results`() {
    let a = Interval(-1, 2)
    let b = Interval(3, 4)
    #expect(a + b == Interval(2, 6))
    #expect(a - b == Interval(-5, -1))
    #expect(a * b == Interval(-4, 8))
    #expect(Interval(6, 8) / Interval(2, 4) == Interval(1.5, 4))
    #expect(b / a == Interval(-.infinity, .infinity))
    #expect(Interval(0) * Interval(0, .infinity) == Interval(0))
  }

  @Test func `the whole numbers inside are found`() {
    #expect(Interval(1_422.46, 1_437.84).integers == 1_423...1_437)
    #expect(Interval(0.2, 0.8).integers == nil)
    #expect(Interval(0, .infinity).integers == nil)
  }
}
