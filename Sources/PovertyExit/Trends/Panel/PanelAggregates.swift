internal import NumericalCore
internal import Synchronization

/// The incidence of a group of places or of all, from joint draws.
///
/// ```swift
/// let sums = try forecast.aggregates(draws: 1_000, seed: 1)
/// sums.nation.quantiles(at: [0.05, 0.5, 0.95])  // year after year
/// sums.groups.map(\.name)                         // ["Hunan", "Jiangxi"]
/// ```
public struct PanelAggregate: Sendable {
  /// The name of the group; empty for all places.
  public let name: String
  /// The people of its places, or their number where the panel has no population.
  public let weight: Double
  /// The years ahead.
  public let years: ClosedRange<Int>
  /// The number of draws.
  public let drawCount: Int
  /// The share of poor among its people, in `0...1`: a year after the other, a draw after
  /// the other.
  public let incidence: [Double]

  /// The draws of a year.
  public subscript(year: Int) -> ArraySlice<Double> {
    let start = (year - years.lowerBound) * drawCount
    return incidence[start..<(start + drawCount)]
  }

  /// Quantiles: a year after the other, a probability after the other.
  ///
  /// - Parameter probabilities: Each in `0...1`.
  /// - Complexity: O(*n* log *n*) in the draws.
  public func quantiles(at probabilities: [Double]) -> [Double] {
    years.flatMap { year in
      let sorted = self[year].sorted()
      return probabilities.map { quantile(sorted: sorted, at: $0) }
    }
  }

  /// The mean of each year.
  public var means: [Double] {
    years.map { year in self[year].reduce(0, +) / Double(drawCount) }
  }
}

/// The aggregates of a forecast.
public struct PanelAggregates: Sendable {
  /// All places.
  public let nation: PanelAggregate
  /// The groups in the order of their names; empty without groups.
  public let groups: [PanelAggregate]
}

extension PanelForecast {
  /// Adds up the incidence of groups and of all places in joint draws.
  ///
  /// A place counts by its people, or all count alike where the panel has no population. A
  /// shock of the nation is in every place of a draw and does not average out; the nation
  /// is the sum of its groups in every draw.
  ///
  /// - Parameters:
  ///   - count: The number of draws, at least 1.
  ///   - threads: How many threads to use, at least 1; the result is the same bytes.
  /// - Throws: ``PanelDrawError/sameHash(_:_:)``.
  /// - Complexity: O(places × years × draws); 8 bytes for each group, year and draw.
  public func aggregates(
    draws count: Int = 1_000, seed: UInt64 = 1, threads: Int = 1
  ) throws(PanelDrawError) -> PanelAggregates {
    let tally = GroupTally(panel, shape, rowOf: rowOf, ahead: years.count, draws: count)
    let state = Mutex(
      [Int64](repeating: 0, count: shape.groups.count * years.count * count))
    try draws(count, seed: seed, threads: threads) { block in
      let sums = tally.sums(block)
      state.withLock { totals in
        for (group, sums) in sums {
          let start = group * tally.size
          for i in 0..<tally.size { totals[start + i] += sums[i] }
        }
      }
    }
    let totals = state.withLock { $0 }
    let groups = shape.groups.enumerated().map { group, name in
      let start = group * tally.size
      return PanelAggregate(
        name: name, weight: tally.weights[group], years: years, drawCount: count,
        incidence: totals[start..<(start + tally.size)].map { Double($0) * GroupTally.unit })
    }
    let people = tally.weights.reduce(0, +)
    var all = [Double](repeating: 0, count: tally.size)
    for group in groups {
      for i in all.indices { all[i] += group.weight / people * group.incidence[i] }
    }
    return PanelAggregates(
      nation: PanelAggregate(
        name: "", weight: people, years: years, drawCount: count, incidence: all),
      groups: panel.groups.isEmpty ? [] : groups)
  }
}

/// Sums shares over groups as whole numbers of 2⁻⁶⁰, which come out the same in any order.
private struct GroupTally: Sendable {
  static let unit = 0x1p-60

  /// The people of each group.
  let weights: [Double]
  /// The years times the draws.
  let size: Int
  /// The group of each place of the panel, and its share of the group's people.
  private let groupOf: [Int]
  private let shareOf: [Double]

  init(_ panel: Panel, _ shape: PanelShape, rowOf: [Int32], ahead: Int, draws: Int) {
    size = ahead * draws
    let groupOf = rowOf.map { Int(shape.groupOf[Int($0)]) }
    func people(_ place: Int) -> Double {
      panel.population.isEmpty ? 1 : panel.population[place]
    }
    // In the order of the ids, so that the order of the panel changes no bit.
    var weights = [Double](repeating: 0, count: shape.groups.count)
    for place in shape.order { weights[groupOf[place]] += people(place) }
    shareOf = groupOf.indices.map { people($0) / weights[groupOf[$0]] }
    self.groupOf = groupOf
    self.weights = weights
  }

  func sums(_ block: PanelDrawBlock) -> [Int: [Int64]] {
    var sums: [Int: [Int64]] = [:]
    block.incidence.withUnsafeBufferPointer { incidence in
      for (index, place) in block.places.enumerated() {
        let factor = shareOf[place] / Self.unit
        var own = sums.removeValue(forKey: groupOf[place]) ?? [Int64](repeating: 0, count: size)
        for i in 0..<size { own[i] += Int64(incidence[index * size + i] * factor) }
        sums[groupOf[place]] = own
      }
    }
    return sums
  }
}
