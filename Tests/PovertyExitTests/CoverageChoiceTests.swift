import PovertyExit
import Testing

@Suite struct CoverageChoiceTests {
  /// Numbers from 0 to 1, the same on every run (Lehmer, multiplier 48271).
  private struct Numbers {
    var state: UInt64
    mutating func next() -> Double {
      state = state * 48_271 % 2_147_483_647
      return Double(state) / 2_147_483_647
    }
  }

  private func choice(seed: UInt64) -> (CoverageChoice, budget: Double) {
    var numbers = Numbers(state: seed)
    let options = (0..<9).map { _ in
      CoverageChoice.Option(
        unitCost: 1 + (numbers.next() * 100).rounded(), need: (numbers.next() * 50).rounded(),
        benefit: (numbers.next() * 4).rounded())
    }
    return (CoverageChoice(options: options), numbers.next() * 8_000)
  }

  /// Every subset, one by one.
  private func bruteForce(_ choice: CoverageChoice, budget: Double) -> Double {
    (0..<(1 << choice.options.count)).map { subset in
      let chosen = choice.options.indices.filter { (subset >> $0) & 1 == 1 }
      let cost = chosen.reduce(0) { $0 + choice.options[$1].cost }
      return cost <= budget ? chosen.reduce(0) { $0 + choice.options[$1].total } : 0
    }.max() ?? 0
  }

  @Test(arguments: 1...40)
  func `the optimum equals every subset tried and is never worse than greedy`(seed: Int) {
    let (choice, budget) = choice(seed: UInt64(seed) * 7_919)
    let best = choice.whole(budget: budget)
    #expect(abs(best.benefit - bruteForce(choice, budget: budget)) < 1e-9)
    #expect(best.benefit >= choice.greedy(budget: budget).benefit)
    #expect(choice.continuous(budget: budget).benefit >= best.benefit - 1e-9)
    for plan in [best, choice.greedy(budget: budget), choice.continuous(budget: budget)] {
      #expect(plan.cost <= budget * (1 + 1e-12))
      #expect(zip(plan.units, choice.options).allSatisfy { $0 >= 0 && $0 <= $1.need })
    }
  }

  @Test func `greedy can be worse than the optimum`() {
    // 6 yuan: rank takes the 4-yuan coverage first (1.25 a yuan) and stops at 5;
    // the two 3-yuan ones bring 6.
    let choice = CoverageChoice(options: [
      .init(unitCost: 4, need: 1, benefit: 5), .init(unitCost: 3, need: 1, benefit: 3),
      .init(unitCost: 3, need: 1, benefit: 3),
    ])
    #expect(choice.greedy(budget: 6).benefit == 5)
    #expect(choice.whole(budget: 6).benefit == 6)
    #expect(choice.whole(budget: 6).units == [0, 1, 1])
    // In parts: all of the first, two thirds of the second.
    #expect(abs(choice.continuous(budget: 6).benefit - 7) < 1e-12)
  }

  @Test func `more budget never reaches fewer`() {
    let (choice, _) = choice(seed: 5)
    var whole = -1.0
    var parts = -1.0
    for budget in stride(from: 0.0, through: 12_000, by: 300) {
      let now = (choice.whole(budget: budget).benefit, choice.continuous(budget: budget).benefit)
      #expect(now.0 >= whole && now.1 >= parts - 1e-9)
      (whole, parts) = now
    }
  }

  @Test func `no money and no option buy nothing`() {
    let (choice, _) = choice(seed: 3)
    #expect(choice.whole(budget: -1).benefit == 0)
    #expect(choice.continuous(budget: -1).cost == 0)
    #expect(CoverageChoice(options: []).whole(budget: 10).units.isEmpty)
  }
}
