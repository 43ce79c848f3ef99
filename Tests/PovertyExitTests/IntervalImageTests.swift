import PovertyExit
import Testing

@Suite struct IntervalImageTests {
  @Test func `a monotone function is evaluated at the ends`() {
    // 4,400,700 / (1 - b), b in 3.985 % ... 4.0 %
    let image = Interval.image(of: [Interval(4_400_700), Interval(0.25, 0.5)]) {
      $0[0] / (1 - $0[1])
    }
    #expect(image == Interval(4_400_700 / 0.75, 8_801_400))
  }

  @Test func `an argument that occurs twice is held as one`() {
    // x - x is 0 for every x; term by term it would be -1...1.
    #expect(Interval.image(of: [Interval(0, 1)]) { $0[0] - $0[0] } == Interval(0))
  }

  @Test func `an undefined corner makes the result the whole line`() {
    let image = Interval.image(of: [Interval(0, .infinity)]) { $0[0] - $0[0] }
    #expect(image == Interval(-.infinity, .infinity))
  }

  @Test func `no argument gives the value of the function`() {
    #expect(Interval.image(of: []) { _ in 3 } == Interval(3))
  }
}
