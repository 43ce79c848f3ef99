import NumericalCore
import Testing

@testable import PovertyExit

/// The exact posterior is `Tests/Reference/hazard_posterior.py`: a grid of
/// 121 x 101 x 61 points over level, slope and log κ for Wuhu's rows.
@Suite struct HazardPosteriorTests {
  func quantiles(through year: Int) throws -> [Double] {
    let history = try #require(
      Fixtures.wuhu.history(of: "wuhu")?.truncated(through: year))
    let posterior = try #require(HazardTrend(link: .logit).posterior(history))
    let key = RandomKey(seed: 1, id: "posterior")
    let draws = (0..<20_000).map {
      posterior.draw(Future(key: key, draw: $0)).line.hazard(2018)
    }.sorted()
    return [0.05, 0.5, 0.95].map { quantile(sorted: draws, at: $0) }
  }

  @Test(arguments: [
    (2016, [0.2210, 0.5613, 0.7863]),
    (2017, [0.4684, 0.6495, 0.7549]),
  ])
  func `the hazard of 2018 has the quantiles of the exact posterior`(
    through: Int, exact: [Double]
  ) throws {
    for (found, expected) in zip(try quantiles(through: through), exact) {
      #expect(abs(found - expected) < 0.03)
    }
  }

  @Test func `the weights of the precisions sum to one and none takes all`() throws {
    let history = try #require(Fixtures.wuhu.history(of: "wuhu"))
    let posterior = try #require(HazardTrend(link: .logit).posterior(history))
    #expect(posterior.nodes.count == 7)
    #expect(abs(posterior.nodes.reduce(0) { $0 + $1.weight } - 1) < 1e-12)
    let mean = posterior.nodes.reduce(0) { $0 + $1.weight * $1.logPrecision }
    // The exact mean of log κ for these rows is 4.205.
    #expect(abs(mean - 4.205) < 0.15)
  }
}
