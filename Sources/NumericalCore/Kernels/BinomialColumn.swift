extension BinomialDistribution {
  /// Returns the quantiles of a column of probabilities.
  ///
  /// Each is ``quantile(_:)`` of its probability, exactly; what depends on the count
  /// and the probability alone is done once, so that a number costs a few nanoseconds
  /// in a long column and not the better part of a microsecond.
  ///
  /// ```swift
  /// BinomialDistribution(count: 4, probability: 0.5).quantiles([0.01, 0.5, 0.99])
  /// // [0, 2, 4]
  /// ```
  ///
  /// - Parameter column: Probabilities in `0...1`, in any order.
  /// - Complexity: O(*n* + standard deviation) where that pays, otherwise *n* single
  ///   quantiles.
  /// - Reference: Chen and Asau, "On generating random variates from an empirical
  ///   distribution", AIIE Transactions 6 (1974), for the search from a guide.
  public func quantiles(_ column: [Double]) -> [Int] {
    guard let least = column.min(), let greatest = column.max() else { return [] }
    let range = quantile(least)...quantile(greatest)
    guard range.count <= min(1 << 16, 64 * column.count),
      let table = BinomialTable(self, range)
    else { return column.map(quantile) }
    return column.map { table.quantile($0) ?? quantile($0) }
  }
}

/// The tails of a binomial distribution between two counts.
///
/// Each half is summed from its far end, where the exact tail is known: all terms are
/// positive, and a relative error near 10⁻¹⁶ a step is all that is lost.
private struct BinomialTable {
  /// P(X ≤ first − 1 + i), up to one half.
  private let lower: GuidedTails
  /// P(X > last − i), up to one half.
  private let upper: GuidedTails
  private let first, last: Int

  init?(_ distribution: BinomialDistribution, _ range: ClosedRange<Int>) {
    let n = Double(distribution.count)
    let odds = distribution.probability / (1 - distribution.probability)
    guard odds > 0, odds.isFinite else { return nil }
    (first, last) = (range.lowerBound, range.upperBound)
    // No answer on the left lies above the median, none on the right below it.
    let middle = distribution.quantile(0.5)

    var tails = [distribution.cdf(first - 1)]
    var (sum, mass) = (distribution.cdf(first), distribution.mass(first))
    if first <= middle {
      tails.append(sum)
      for k in first..<min(middle, last) {
        mass *= (n - Double(k)) / Double(k + 1) * odds
        sum += mass
        tails.append(sum)
      }
    }
    lower = GuidedTails(tails)

    (sum, mass) = (distribution.upperTail(last), distribution.mass(last))
    tails = [sum]
    for k in stride(from: last, through: max(middle, first), by: -1) {
      sum += mass
      tails.append(sum)
      mass *= Double(k) / ((n - Double(k - 1)) * odds)
    }
    upper = GuidedTails(tails)
  }

  /// The smallest k with P(X ≤ k) ≥ `u`, or nil where the table cannot decide.
  @inline(__always)
  func quantile(_ u: Double) -> Int? {
    if u <= 0.5 { return lower.search(u).map { first - 1 + $0 } }
    return upper.search(1 - u).map { last + 1 - $0 }
  }
}

/// Ascending tails with a guide into them.
private struct GuidedTails {
  private let tails: [Double]
  /// For each j the first place whose tail reaches j / `scale`.
  private let guide: [Int32]
  private let scale: Double

  init(_ tails: [Double]) {
    self.tails = tails
    // About two cells a tail; a power of two, so that a cell's border is exact.
    var cells = 2
    while cells < 2 * tails.count { cells *= 2 }
    scale = Double(2 * cells)
    var guide: [Int32] = []
    guide.reserveCapacity(cells + 1)
    var place = 0
    for j in 0...cells {
      while place < tails.count, tails[place] < Double(j) / scale { place += 1 }
      guide.append(Int32(place))
    }
    self.guide = guide
  }

  /// The first place whose tail reaches `target`, in `0...½`; nil if it is the first
  /// or none or if a tail is nearer to the target than the table is accurate.
  @inline(__always)
  func search(_ target: Double) -> Int? {
    var place = Int(guide[Int(target * scale)])
    while place < tails.count, tails[place] < target { place += 1 }
    let margin = 1e-10 * target
    guard place > 0, place < tails.count,
      tails[place] - target > margin, target - tails[place - 1] > margin
    else { return nil }
    return place
  }
}
