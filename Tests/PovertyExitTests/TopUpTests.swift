import PovertyExit
import Testing

@Suite struct TopUpTests {
  @Test func `without income everybody gets the line`() {
    // 5,160 × 1,785 = 9,210,600
    #expect(TopUp(line: 5_160, people: 1_785).cost == 9_210_600)
  }

  @Test func `an equal income lowers the cost by itself`() {
    // (5,160 − 1,000) × 1,785 = 7,425,600; above the line nothing is due.
    #expect(TopUp(line: 5_160, people: 1_785, meanIncome: 1_000).cost == 7_425_600)
    #expect(TopUp(line: 5_160, people: 1_785, meanIncome: 6_000).cost == 0)
  }

  @Test func `a lognormal income costs the price of a put`() {
    // mpmath: 1,785 ∫ φ(z) max(0, 5,160 − median e^(z/2)) dz = 4,098,959.0724303
    let cost = TopUp(line: 5_160, people: 1_785, meanIncome: 3_000, spread: 0.5).cost
    #expect(abs(cost / 4_098_959.0724303 - 1) < 1e-12)
  }

  @Test func `spread raises the cost, income lowers it, both within the bounds`() {
    var before = 0.0
    for spread in [0.01, 0.2, 0.5, 1, 2] {
      let top = TopUp(line: 4_000, people: 100, meanIncome: 4_000, spread: spread)
      #expect(top.cost >= before)
      #expect(top.least <= top.cost && top.cost <= top.most)
      before = top.cost
    }
    let costs = [0.0, 1, 500, 2_000, 5_000].map {
      TopUp(line: 4_000, people: 100, meanIncome: $0, spread: 0.6).cost
    }
    #expect(zip(costs, costs.dropFirst()).allSatisfy { $0 > $1 })
  }
}
