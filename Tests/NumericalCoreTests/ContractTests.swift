import NumericalCore
import Testing

/// What a programmer must not ask for ends the process, with a sentence, in every build.
struct ContractTests {
  @Test func `parameters outside of their ranges are refused`() async {
    await #expect(processExitsWith: .failure) {
      _ = BinomialDistribution(count: -1, probability: 0.5)
    }
    await #expect(processExitsWith: .failure) {
      _ = BinomialDistribution(count: 1, probability: 1.5)
    }
    await #expect(processExitsWith: .failure) { _ = BetaDistribution(alpha: 0, beta: 1) }
    await #expect(processExitsWith: .failure) { _ = BetaDistribution(mean: 1, size: 4) }
    await #expect(processExitsWith: .failure) { _ = PoissonDistribution(mean: -1) }
    await #expect(processExitsWith: .failure) { _ = StudentT(degreesOfFreedom: 0) }
    await #expect(processExitsWith: .failure) { _ = GammaDistribution(shape: 1, scale: 0) }
    await #expect(processExitsWith: .failure) { _ = LogNormal(location: 0, scale: -1) }
    await #expect(processExitsWith: .failure) { _ = BivariateNormal(correlation: 1.1) }
    await #expect(processExitsWith: .failure) {
      _ = TruncatedNormal(location: 0, scale: 1, bounds: 1...1)
    }
  }

  @Test func `probabilities outside of 0 to 1 are refused`() async {
    await #expect(processExitsWith: .failure) { _ = Normal.quantile(1.1) }
    await #expect(processExitsWith: .failure) { _ = Normal.quantile(.nan) }
    await #expect(processExitsWith: .failure) { _ = quantile(sorted: [1], at: -0.1) }
    await #expect(processExitsWith: .failure) {
      _ = BetaDistribution(alpha: 1, beta: 1).quantile(2)
    }
    await #expect(processExitsWith: .failure) { _ = PoissonDistribution(mean: 1).quantile(1) }
  }

  @Test func `summaries of nothing and of unequal lengths are refused`() async {
    await #expect(processExitsWith: .failure) { _ = mean([]) }
    await #expect(processExitsWith: .failure) { _ = crps(sorted: [], observed: 0) }
    await #expect(processExitsWith: .failure) { _ = dot([1], [1, 2]) }
    await #expect(processExitsWith: .failure) {
      _ = weightedQuantile([1], weights: [0], at: 0.5)
    }
    await #expect(processExitsWith: .failure) {
      _ = weightedIntervalScore(levels: [0.1, 0.9], values: [1, 2], observed: 0)
    }
    await #expect(processExitsWith: .failure) {
      _ = coverage(lower: [0], upper: [1, 2], observed: [1])
    }
  }

  @Test func `weights that are not positive and sides below zero are refused`() async {
    await #expect(processExitsWith: .failure) {
      _ = try LeastSquares(
        columns: [[1, 1]], response: [1, 2], weights: [1, 0], hasConstant: true)
    }
    await #expect(processExitsWith: .failure) {
      _ = try matrixProduct([1], [1], rows: -1, inner: -1, columns: -1)
    }
  }

  @Test func `addresses of random numbers beyond their bits are refused`() async {
    await #expect(processExitsWith: .failure) {
      _ = RandomKey(seed: 1, id: "a").uniform(draw: -1, year: 0, purpose: 0, index: 0)
    }
    await #expect(processExitsWith: .failure) {
      _ = RandomKey(seed: 1, id: "a").uniform(draw: 0, year: 65_536, purpose: 0, index: 0)
    }
  }

  @Test func `a search begins where there is a value, a loop has a thread`() async {
    await #expect(processExitsWith: .failure) { _ = minimize(from: [0]) { _ in .nan } }
    await #expect(processExitsWith: .failure) { _ = minimize(from: [0], memory: 0) { $0[0] } }
    await #expect(processExitsWith: .failure) {
      _ = minimize(in: 0 ... .infinity) { $0 }
    }
    await #expect(processExitsWith: .failure) { parallelFor(count: 1, threads: 0) { _ in } }
    await #expect(processExitsWith: .failure) { _ = CholeskyBatch(order: 17, count: 1) }
  }
}
