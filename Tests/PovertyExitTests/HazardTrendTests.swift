import NumericalCore
import Testing

@testable import PovertyExit

/// The oracle values are D-WH54 .. D-WH60 of the project's fact sheet: the two
/// unknowns of each line solved from the two published rows by bisection in
/// 50-digit arithmetic, independently of this code.
@Suite struct HazardTrendTests {
  let past = Fixtures.wuhu.history(of: "wuhu")!.truncated(through: 2016)!

  @Test(arguments: [
    (HazardLink.logit, 0.499574, 0.5435, 0.6624),
    (.complementaryLogLog, 0.411162, 0.5596, 0.7098),
    (.identity, 0.108298, 0.5277, 0.6360),
  ])
  func `the flat-prior line passes through two rows, one of them pooled`(
    link: HazardLink, slope: Double, in2017: Double, in2018: Double
  ) throws {
    let line = try #require(HazardTrend(link: link).flatPriorLine(past))
    #expect(abs(line.slope - slope) < 1e-6)
    #expect(abs(line.hazard(2017) - in2017) < 5e-5)
    #expect(abs(line.hazard(2018) - in2018) < 5e-5)
    let survival = (1 - line.hazard(2014)) * (1 - line.hazard(2015))
    #expect(abs(133_500 * (1 - survival) - 60_181) < 1e-3)
    #expect(abs(73_319 * line.hazard(2016) - 30_749) < 1e-3)
  }

  @Test func `one row leaves the slope undetermined`() {
    let one = past.truncated(through: 2015)!
    #expect(HazardTrend(link: .logit).flatPriorLine(one) == nil)
  }

  @Test(arguments: HazardLink.allCases)
  func `a link and its inverse cancel`(link: HazardLink) {
    for hazard in [0.001, 0.2, 0.5, 0.9, 0.999] {
      #expect(abs(link.invert(link.apply(hazard)) - hazard) < 1e-12)
      let at = link.apply(hazard)
      let slope = (link.invert(at + 1e-6) - link.invert(at - 1e-6)) / 2e-6
      #expect(abs(link.inverseSlope(at) - slope) < 1e-8)
    }
  }

  @Test(arguments: [
    (0.5, 8.0), (0.2, 12), (0.3, 40), (0.7, 200), (0.05, 60), (0.05, 120), (0.001, 40),
    (0.02, 40), (0.98, 40), (0.999, 40),
  ])
  func `a year's hazard follows its beta distribution`(mean: Double, precision: Double) {
    let exact = BetaDistribution(mean: mean, size: precision)
    for probability in [0.05, 0.25, 0.5, 0.75, 0.95] {
      let logit = betaLogit(
        mean: mean, precision: precision, at: Normal.quantile(probability))
      #expect(abs(HazardLink.logit.invert(logit) - exact.quantile(probability)) < 0.015)
    }
  }

  @Test(arguments: [(3_000.0, 0.2), (40_000, 0.55), (100_000, 0.01), (2_000, 0.9)])
  func `large counts of leavers are within one person of the binomial quantile`(
    stock: Double, hazard: Double
  ) {
    let key = RandomKey(seed: 5, id: "binomial")
    let exact = BinomialDistribution(count: Int(stock), probability: hazard)
    for draw in 0..<300 {
      let future = Future(key: key, draw: draw)
      let found = binomialExits(stock, hazard, future, 2018)
      let quantile = exact.quantile(future.uniform(.exits, year: 2018, index: 1))
      #expect(abs(found - Double(quantile)) <= 1)
    }
  }
}
