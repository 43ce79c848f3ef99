internal import NumericalCore
internal import Synchronization

/// How sure it is that places come down to a rate, and stay there.
///
/// ```swift
/// let target = try forecast.target(0.02, by: 2020, kept: 2, draws: 1_000, seed: 1)
/// target.metBy[0]                       // the first place by 2020
/// target.placesMet(at: [0.1, 0.5, 0.9]) // how many places by 2020
/// ```
public struct PanelTarget: Sendable {
  /// The share to come down to.
  public let rate: Double
  /// The last year in which it counts.
  public let deadline: Int
  /// For how many years after the first it must hold in ``keptBy``.
  public let keptYears: Int
  /// The years ahead.
  public let years: ClosedRange<Int>
  /// The number of joint draws behind the probabilities.
  public let drawCount: Int

  /// P(the place is at or below the rate in the year and in no earlier year ahead): a place
  /// after the other in the order of the panel, a year after the other. What is left to 1
  /// is that it never is.
  public let firstMet: [Double]
  /// P(the place is at or below the rate in some year ahead up to the deadline), by place.
  public let metBy: [Double]
  /// P(there is such a year and the rate holds in it and the ``keptYears`` after it), by
  /// place.
  public let keptBy: [Double]

  /// For each year and draw the number of places at or below the rate.
  private let numberMet: [Int32]
  /// For each draw the number of places that were by the deadline.
  private let numberBy: [Int32]

  fileprivate init(
    _ rate: Double, _ deadline: Int, _ keptYears: Int, _ years: ClosedRange<Int>,
    _ drawCount: Int, _ places: (first: [Double], by: [Double], kept: [Double]),
    _ numbers: [Int32]
  ) {
    self.rate = rate
    self.deadline = deadline
    self.keptYears = keptYears
    self.years = years
    self.drawCount = drawCount
    (firstMet, metBy, keptBy) = places
    numberMet = Array(numbers.prefix(years.count * drawCount))
    numberBy = Array(numbers.suffix(drawCount))
  }

  /// Quantiles of the number of places that come down to the rate by the deadline.
  ///
  /// - Parameter probabilities: Each in `0...1`.
  /// - Returns: For each the smallest number that is not exceeded with that probability.
  /// - Complexity: O(*n* log *n*) in the draws.
  public func placesMet(at probabilities: [Double]) -> [Int] {
    Self.quantiles(numberBy[...], probabilities)
  }

  /// Quantiles of the number of places at or below the rate in a year.
  ///
  /// - Parameter year: One of ``years``.
  public func placesMet(in year: Int, at probabilities: [Double]) -> [Int] {
    precondition(years.contains(year), "a year ahead")
    let start = (year - years.lowerBound) * drawCount
    return Self.quantiles(numberMet[start..<(start + drawCount)], probabilities)
  }

  /// P(at least so many places come down to the rate by the deadline).
  public func chance(ofAtLeast places: Int) -> Double {
    let met = numberBy.reduce(0) { $0 + (Int($1) >= places ? 1 : 0) }
    return Double(met) / Double(drawCount)
  }

  private static func quantiles(
    _ numbers: ArraySlice<Int32>, _ probabilities: [Double]
  ) -> [Int] {
    let sorted = numbers.sorted()
    return probabilities.map { probability in
      precondition(probability >= 0 && probability <= 1, "a probability is in 0...1")
      let rank = Int((probability * Double(sorted.count)).rounded(.up)) - 1
      return Int(sorted[min(max(rank, 0), sorted.count - 1)])
    }
  }
}

extension PanelForecast {
  /// Says when places come down to a rate and how many do, from joint draws.
  ///
  /// Shocks of the nation and of a group reach many places in one draw, so that the number
  /// of places is spread as the years ahead may spread it. The probability of one place in
  /// one year is told without draws by ``chance(atOrBelow:threads:)``.
  ///
  /// - Parameters:
  ///   - rate: A share in `0...1`.
  ///   - deadline: One of ``years``; the last of them by default.
  ///   - kept: For how many years after a first one the rate must hold; not negative.
  ///     Only years with so many left in ``years`` count as a first one.
  ///   - count: The number of draws, at least 1; a probability p is known to
  ///     √(p (1 − p) / count).
  ///   - threads: How many threads to use, at least 1; the result is the same.
  /// - Throws: ``PanelDrawError/sameHash(_:_:)``.
  /// - Complexity: O(places × years × draws).
  public func target(
    _ rate: Double, by deadline: Int? = nil, kept: Int = 0, draws count: Int = 1_000,
    seed: UInt64 = 1, threads: Int = 1
  ) throws(PanelDrawError) -> PanelTarget {
    let deadline = deadline ?? years.upperBound
    precondition(rate >= 0 && rate <= 1, "a rate is a share in 0...1")
    precondition(years.contains(deadline), "a deadline is a year ahead")
    precondition(kept >= 0, "a number of years is not negative")
    let tally = TargetTally(
      rate: rate, ahead: years.count, last: deadline - years.lowerBound, kept: kept)
    let state = Mutex(
      TargetTotals(
        places: panel.placeCount, ahead: years.count, draws: count))
    try draws(count, seed: seed, threads: threads) { block in
      let found = tally.count(block)
      state.withLock { $0.add(found, block.places) }
    }
    let totals = state.withLock { $0 }
    return PanelTarget(
      rate, deadline, kept, years, count, (totals.first, totals.by, totals.kept),
      totals.numbers)
  }
}

/// What a block of draws says of a target; counts, so that blocks may come in any order.
private struct TargetTally: Sendable {
  let rate: Double
  let ahead: Int
  let last: Int
  let kept: Int

  struct Found {
    var first: [Int]
    var by: [Int]
    var kept: [Int]
    /// By year and draw the places that are met; then by draw those met by the deadline.
    var numbers: [Int32]
  }

  func count(_ block: PanelDrawBlock) -> Found {
    let draws = block.drawCount
    let places = block.places.count
    var found = Found(
      first: [Int](repeating: 0, count: places * ahead),
      by: [Int](repeating: 0, count: places), kept: [Int](repeating: 0, count: places),
      numbers: [Int32](repeating: 0, count: (ahead + 1) * draws))
    // The years met in a draw, as bits.
    var met = [UInt64](repeating: 0, count: draws)
    let deadline: UInt64 = last >= 63 ? .max : (1 << UInt64(last + 1)) - 1
    block.incidence.withUnsafeBufferPointer { incidence in
      for place in 0..<places {
        for draw in 0..<draws { met[draw] = 0 }
        for h in 0..<ahead {
          let start = (place * ahead + h) * draws
          for draw in 0..<draws where incidence[start + draw] <= rate {
            met[draw] |= 1 << UInt64(h)
            found.numbers[h * draws + draw] += 1
          }
        }
        for draw in 0..<draws where met[draw] != 0 {
          found.first[place * ahead + met[draw].trailingZeroBitCount] += 1
          guard met[draw] & deadline != 0 else { continue }
          found.by[place] += 1
          found.numbers[ahead * draws + draw] += 1
          var held = met[draw]
          for years in 0..<kept where years < 64 { held &= met[draw] >> UInt64(years + 1) }
          if held & deadline != 0 { found.kept[place] += 1 }
        }
      }
    }
    return found
  }
}

/// The sums over all blocks.
private struct TargetTotals {
  let ahead: Int
  let draws: Double
  var first: [Double]
  var by: [Double]
  var kept: [Double]
  var numbers: [Int32]

  init(places: Int, ahead: Int, draws: Int) {
    self.ahead = ahead
    self.draws = Double(draws)
    first = [Double](repeating: 0, count: places * ahead)
    by = [Double](repeating: 0, count: places)
    kept = by
    numbers = [Int32](repeating: 0, count: (ahead + 1) * draws)
  }

  mutating func add(_ found: TargetTally.Found, _ places: [Int]) {
    for (index, place) in places.enumerated() {
      for h in 0..<ahead {
        first[place * ahead + h] = Double(found.first[index * ahead + h]) / draws
      }
      by[place] = Double(found.by[index]) / draws
      kept[place] = Double(found.kept[index]) / draws
    }
    for i in numbers.indices { numbers[i] += found.numbers[i] }
  }
}
