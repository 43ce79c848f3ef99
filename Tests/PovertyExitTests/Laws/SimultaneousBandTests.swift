import NumericalCore
import Testing

@Suite struct SimultaneousBandTests {
  @Test func `of one number and two cells nothing is outside`() {
    // The only count at 1/2 is 0 or 1, each with probability 1/2: only both reach 99 %.
    #expect(SimultaneousBand(count: 1, points: 2, probability: 0.99).counts == [0...1])
  }

  @Test func `uniform numbers leave the band as rarely as stated`() {
    let band = SimultaneousBand(count: 40, points: 20, probability: 0.9)
    let key = RandomKey(seed: 3, id: "band")
    let outside = (0..<2_000).count { draw in
      let values = (0..<40).map {
        key.uniform(draw: draw, year: 0, purpose: 0, index: UInt8($0))
      }
      return !band.violations(values).isEmpty
    }
    // At most 10 %, and because counts are whole not much less.
    #expect(outside < 240 && outside > 100)
  }

  @Test func `a narrow column leaves the band`() {
    let band = SimultaneousBand(count: 100, points: 50, probability: 0.99)
    #expect(band.violations((0..<100).map { (Double($0) + 0.5) / 100 }).isEmpty)
    #expect(!band.violations((0..<100).map { 0.25 + (Double($0) + 0.5) / 200 }).isEmpty)
  }
}
