/// Which coverages to pay for out of one budget.
///
/// ```swift
/// let choice = CoverageChoice(options: [
///   .init(unitCost: 700, need: 3_000), .init(unitCost: 12_500, need: 80),
/// ])
/// choice.continuous(budget: 1_000_000).units  // [1428.57…, 0]
/// ```
///
/// Two problems, both solved exactly:
/// - **continuous**: any part of a coverage can be bought. The best plan takes
///   the coverages in the order of benefit per yuan (Dantzig 1957).
/// - **whole**: a coverage counts only when everybody in need has it (全覆盖).
///   The best set is found by keeping, option by option, every sum of costs
///   that no cheaper sum matches (Nemhauser and Ullmann 1969).
public struct CoverageChoice: Hashable, Sendable {
  /// One coverage.
  public struct Option: Hashable, Sendable {
    /// Yuan per unit, above 0.
    public var unitCost: Double
    /// Units in need, 0 or more.
    public var need: Double
    /// Benefit per unit, 0 or more.
    public var benefit: Double

    /// Creates an option; the benefit of a unit is 1 by default.
    public init(unitCost: Double, need: Double, benefit: Double = 1) {
      precondition(
        unitCost > 0 && need >= 0 && benefit >= 0,
        "a cost is positive, need and benefit not negative")
      self.unitCost = unitCost
      self.need = need
      self.benefit = benefit
    }

    /// The cost of covering everybody, in yuan.
    public var cost: Double { unitCost * need }
    /// The benefit of covering everybody.
    public var total: Double { benefit * need }
    /// The benefit of one yuan.
    public var perYuan: Double { benefit / unitCost }
  }

  /// What is bought, what it costs and what it brings.
  public struct Plan: Hashable, Sendable {
    /// Units bought of each option, in the order given.
    public var units: [Double]
    /// Yuan spent, at most the budget.
    public var cost: Double
    /// The sum of the benefits.
    public var benefit: Double
  }

  /// The coverages.
  public var options: [Option]

  /// Creates a choice.
  public init(options: [Option]) { self.options = options }

  /// The options in the order of benefit per yuan, the earlier on a tie.
  public var order: [Int] {
    options.indices.sorted { (-options[$0].perYuan, $0) < (-options[$1].perYuan, $1) }
  }

  /// The best plan when any part of a coverage can be bought.
  ///
  /// - Complexity: O(n log n).
  public func continuous(budget: Double) -> Plan {
    var units = Array(repeating: 0.0, count: options.count)
    var left = max(0, budget)
    for index in order {
      units[index] = min(options[index].need, left / options[index].unitCost)
      left = max(0, left - units[index] * options[index].unitCost)
    }
    return plan(units)
  }

  /// The plan of a planner who takes whole coverages in the order of benefit
  /// per yuan as long as the money lasts.
  public func greedy(budget: Double) -> Plan {
    var units = Array(repeating: 0.0, count: options.count)
    var left = max(0, budget)
    for index in order where options[index].cost <= left {
      units[index] = options[index].need
      left -= options[index].cost
    }
    return plan(units)
  }

  /// The best plan when a coverage is bought whole or not at all; of equal
  /// benefits, the cheaper.
  ///
  /// - Complexity: O(n f) for f undominated sums, at most 2ⁿ.
  public func whole(budget: Double) -> Plan {
    struct Sum {
      var cost: Double
      var benefit: Double
      var chosen: [Int]
    }
    var frontier = [Sum(cost: 0, benefit: 0, chosen: [])]
    for index in options.indices where options[index].total > 0 {
      let added = frontier.map {
        Sum(
          cost: $0.cost + options[index].cost, benefit: $0.benefit + options[index].total,
          chosen: $0.chosen + [index])
      }.filter { $0.cost <= budget }
      let all = (frontier + added).sorted { ($0.cost, -$0.benefit) < ($1.cost, -$1.benefit) }
      frontier = []
      for sum in all where frontier.last.map({ $0.benefit < sum.benefit }) ?? true {
        frontier.append(sum)
      }
    }
    var units = Array(repeating: 0.0, count: options.count)
    for index in frontier.last?.chosen ?? [] { units[index] = options[index].need }
    return plan(units)
  }

  private func plan(_ units: [Double]) -> Plan {
    Plan(
      units: units,
      cost: zip(units, options).reduce(0) { $0 + $1.0 * $1.1.unitCost },
      benefit: zip(units, options).reduce(0) { $0 + $1.0 * $1.1.benefit })
  }
}
