import PovertyExit
import Testing

@Suite struct IntervalDivisionTests {
  @Test func `exact intervals divide as their values do, to the bit`() {
    // 292 × (1 ÷ 200,000) would differ from 292 ÷ 200,000 in the last bit.
    #expect(Interval(292) / Interval(200_000) == Interval(292.0 / 200_000))
    #expect(Interval(1) / Interval(3) == Interval(1.0 / 3))
  }

  @Test func `quotients hold every pair of members`() {
    // {1, 2} ÷ {4, 8} lies in 1/8 … 1/2; {−1, 2} ÷ {4, 8} in −1/4 … 1/2.
    #expect(Interval(1, 2) / Interval(4, 8) == Interval(0.125, 0.5))
    #expect(Interval(-1, 2) / Interval(4, 8) == Interval(-0.25, 0.5))
    #expect(Interval(1, 2) / Interval(-8, -4) == Interval(-0.5, -0.125))
  }

  @Test func `unbounded intervals divide without a number that is none`() {
    #expect(Interval(3_000, .infinity) / Interval(60_000, .infinity) == Interval(0, .infinity))
    #expect(Interval(5) / Interval(2, .infinity) == Interval(0, 2.5))
    #expect(Interval(1) / Interval(-1, 1) == Interval(-.infinity, .infinity))
  }

  @Test func `clamping keeps the members inside the limits`() {
    #expect(Interval(-1, 0.4).clamped(to: Interval(0, 1)) == Interval(0, 0.4))
    #expect(Interval(2, 3).clamped(to: Interval(0, 1)) == Interval(1))
  }
}
