import Glibc
import NumericalCore
import Testing

struct BinomialSampleTests {
  /// Chi-square of a sample over cells of about equal mass.
  static func deviation(_ binomial: BinomialDistribution, draws: Int) -> Double {
    let key = RandomKey(seed: 12, id: "\(binomial)")
    var address = 0
    func next() -> Double {
      address += 1
      return key.uniform(draw: address, year: 0, purpose: 0, index: 0)
    }
    let edges = (1..<10).map { binomial.quantile(Double($0) / 10) }
    let cells = Array(Set(edges)).sorted()
    var found = [Double](repeating: 0, count: cells.count + 1)
    for _ in 0..<draws {
      let k = binomial.sample(using: next)
      precondition(k >= 0 && k <= binomial.count)
      found[cells.firstIndex { k <= $0 } ?? cells.count] += 1
    }
    var chiSquare = 0.0
    var below = 0.0
    for (index, edge) in cells.enumerated() {
      let expected = (binomial.cdf(edge) - below) * Double(draws)
      chiSquare += pow(found[index] - expected, 2) / expected
      below = binomial.cdf(edge)
    }
    let last = (1 - below) * Double(draws)
    if last > 0 { chiSquare += pow(found[cells.count] - last, 2) / last }
    // Wilson and Hilferty's normal form.
    let c = 2 / (9 * Double(cells.count))
    return (cbrt(chiSquare / Double(cells.count)) - (1 - c)) / c.squareRoot()
  }

  @Test(arguments: [
    (5, 0.3), (40, 0.02), (50, 0.5), (1_000, 0.03), (1_000, 0.97), (1_000_000, 0.2),
  ])
  func `samples have the masses of the distribution`(count: Int, probability: Double) {
    let binomial = BinomialDistribution(count: count, probability: probability)
    // One in 10⁵; a fixed seed.
    #expect(Self.deviation(binomial, draws: 20_000) < 4.27)
  }

  @Test func `sure trials need no numbers`() {
    func none() -> Double {
      Issue.record("asked for a number")
      return 0.5
    }
    #expect(BinomialDistribution(count: 0, probability: 0.3).sample(using: none) == 0)
    #expect(BinomialDistribution(count: 7, probability: 0).sample(using: none) == 0)
    #expect(BinomialDistribution(count: 7, probability: 1).sample(using: none) == 7)
  }

  @Test func `a number next to one ends the inversion`() {
    let rare = BinomialDistribution(count: 1_000_000, probability: 1e-6)
    #expect(rare.sample(using: { 1 - 0x1p-53 }) < 40)
  }
}
