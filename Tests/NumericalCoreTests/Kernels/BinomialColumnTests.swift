import NumericalCore
import Testing

struct BinomialColumnTests {
  @Test(arguments: [
    (1, 0.3), (2, 0.999), (40, 0.02), (137, 0.5), (1_000, 1e-6), (5_000, 0.9), (133_500, 0.137),
    (100_000_000, 1e-7), (1_000_000_000, 0.25), (17, 0), (17, 1), (0, 0.5),
  ])
  func `a column has the quantiles of its numbers`(count: Int, probability: Double) {
    let distribution = BinomialDistribution(count: count, probability: probability)
    let key = RandomKey(seed: 11, id: "\(count)")
    for length in [1, 7, 1_000] {
      let column = key.uniforms(draws: 0..<length, year: 2020, purpose: 0, index: 0)
      #expect(distribution.quantiles(column) == column.map(distribution.quantile))
    }
  }

  @Test func `probabilities at a step of the distribution are decided like single ones`() {
    let distribution = BinomialDistribution(count: 50, probability: 0.37)
    let steps = (0..<50).map(distribution.cdf)
    let column = steps.flatMap { [$0.nextDown, $0, min($0.nextUp, 1)] }
    #expect(distribution.quantiles(column) == column.map(distribution.quantile))
  }

  @Test func `the ends of a column may be certain`() {
    let distribution = BinomialDistribution(count: 4, probability: 0.5)
    #expect(distribution.quantiles([0, 0.01, 0.5, 0.99, 1]) == [0, 0, 2, 4, 4])
    #expect(distribution.quantiles([]) == [])
  }
}
