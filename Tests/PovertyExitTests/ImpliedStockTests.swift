import PovertyExit
import Testing

@Suite struct ImpliedStockTests {
  @Test func `a printed rate gives an interval of whole people`() {
    // Gongqingcheng, 60,000 people: 0.675 % ... 0.685 % are 405 ... 411.
    let implied = ImpliedStock(
      rate: Interval(0.00675, 0.00685), population: Interval(60_000), exits: Interval(523))
    #expect(implied.remaining.whole == Interval(405, 411))
    #expect(implied.opening.whole == Interval(928, 934))
    // 0.675 % + 523 / 60,000
    #expect(abs(implied.openingRate.lower - 0.0154666666667) < 1e-12)
  }

  @Test func `the mean hazard is the constant one of the span`() {
    // Lukou at 200,000: 1 - (840 / 8,982)^(1/5) = 0.377440; bounds from 850 and 830.
    #expect(
      abs(ImpliedStock.meanHazard(remaining: 840, exits: 8_142, years: 5) - 0.377439951824)
        < 1e-12)
    let implied = ImpliedStock(
      rate: Interval(0.00415, 0.00425), population: Interval(200_000), exits: Interval(8_142))
    let hazard = implied.meanHazard(over: 5)
    #expect(abs(hazard.lower - 0.376103534174) < 1e-9)
    #expect(abs(hazard.upper - 0.378790962258) < 1e-9)
  }

  @Test func `the hazard has its ends`() {
    #expect(ImpliedStock.meanHazard(remaining: 10, exits: 0, years: 3) == 0)
    #expect(ImpliedStock.meanHazard(remaining: 0, exits: 10, years: 3) == 1)
    #expect(ImpliedStock.meanHazard(remaining: 0, exits: 0, years: 3) == 0)
    #expect(ImpliedStock.meanHazard(remaining: 5, exits: .infinity, years: 3) == 1)
  }

  @Test func `whole numbers ignore the last bit of the arithmetic`() {
    #expect((Interval(0.00675) * Interval(60_000)).whole == Interval(405))
    #expect(Interval(0.2, 0.4).whole == Interval(0.2, 0.4))
    #expect(Interval(0.2, 3.9).whole == Interval(1, 3))
  }
}
