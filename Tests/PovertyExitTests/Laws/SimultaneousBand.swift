import Glibc
import NumericalCore

/// The band in which the empirical distribution function of `count` independent uniform
/// numbers lies everywhere at once with a given probability.
///
/// At each of the points k / points the number of smaller values is binomial; the band holds
/// the counts between its γ/2 and 1 − γ/2 quantiles, with γ so small that the path of the
/// counts, a Markov chain, stays inside with the probability asked for.
///
/// Reference: T. Säilynoja, P.-C. Bürkner, A. Vehtari, "Graphical test for discrete
/// uniformity and its applications in goodness-of-fit evaluation and multiple sample
/// comparison", *Statistics and Computing* 32:32, 2022, algorithm 2.
struct SimultaneousBand {
  let count: Int
  let points: Int
  /// The fewest and the most values at or below each point.
  let counts: [ClosedRange<Int>]

  init(count: Int, points: Int, probability: Double) {
    self.count = count
    self.points = points
    // The wider the pointwise band, the more likely the whole path is inside.
    var (low, high) = (0.0, 1 - probability)
    for _ in 0..<40 {
      let gamma = 0.5 * (low + high)
      let ranges = Self.ranges(count, points, gamma)
      if Self.inside(ranges, count, points) >= probability { low = gamma } else { high = gamma }
    }
    counts = Self.ranges(count, points, low)
  }

  /// The points at which some values leave the band, with what was found.
  func violations(_ values: [Double]) -> [(point: Double, found: Int, allowed: ClosedRange<Int>)] {
    counts.indices.compactMap { index in
      let point = Double(index + 1) / Double(points)
      let found = values.count { $0 <= point }
      return counts[index].contains(found) ? nil : (point, found, counts[index])
    }
  }

  private static func ranges(_ count: Int, _ points: Int, _ gamma: Double) -> [ClosedRange<Int>] {
    (1..<points).map { point in
      let each = BinomialDistribution(count: count, probability: Double(point) / Double(points))
      return each.quantile(gamma / 2)...each.quantile(1 - gamma / 2)
    }
  }

  /// The probability that the path of the counts stays in all ranges.
  private static func inside(_ ranges: [ClosedRange<Int>], _ count: Int, _ points: Int) -> Double {
    var logFactorials = [0.0]
    for n in 1...count { logFactorials.append(logFactorials[n - 1] + log(Double(n))) }
    var before: [(count: Int, probability: Double)] = [(0, 1)]
    for (index, range) in ranges.enumerated() {
      let chance = 1 / Double(points - index)
      let (logIn, logOut) = (log(chance), log1p(-chance))
      before = range.map { now in
        var sum = 0.0
        for (then, probability) in before where then <= now {
          let (left, added) = (count - then, now - then)
          let ways = logFactorials[left] - logFactorials[added] - logFactorials[left - added]
          let chances = Double(added) * logIn + Double(left - added) * logOut
          sum += probability * exp(ways + chances)
        }
        return (now, sum)
      }
    }
    return before.reduce(0) { $0 + $1.probability }
  }
}
