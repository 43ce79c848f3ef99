/// Splits a total over parts, each as near to its own figure as its variance asks for.
///
/// Of all y with Σ y = total and low ≤ y ≤ high it finds the one with the least
/// Σ (y − mean)² / variance: y = mean + λ variance, cut at the bounds. The parts that
/// overshoot on the side with the larger overshoot are fixed at their bounds and the rest is
/// split again, which never has to be undone.
///
/// - Reference: G. R. Bitran, A. C. Hax, "Disaggregation and resource allocation using convex
///   knapsack problems with bounded variables", *Management Science* 27(4), 1981.
struct BoundedSplit {
  /// A part of the total.
  struct Part {
    let mean: Double
    let variance: Double
    let low: Double
    let high: Double
  }

  /// The parts' figures.
  private(set) var values: [Double]
  /// How often a part was looked at.
  private(set) var visits = 0

  /// - Parameters:
  ///   - total: Between the sums of the lower and the upper bounds.
  ///   - parts: Those without variance have equal bounds.
  init(_ total: Double, over parts: [Part]) {
    values = parts.map(\.mean)
    var free: [Int] = []
    var rest = total
    for (index, part) in parts.enumerated() {
      if part.variance > 0 && part.low < part.high {
        free.append(index)
      } else {
        values[index] = min(max(part.mean, part.low), part.high)
        rest -= values[index]
      }
    }
    visits = parts.count
    while !free.isEmpty {
      visits += free.count
      let (mean, variance) = free.reduce(into: (0.0, 0.0)) {
        $0.0 += parts[$1].mean
        $0.1 += parts[$1].variance
      }
      let gap = rest - mean
      var (over, under) = (0.0, 0.0)
      for index in free {
        let part = parts[index]
        values[index] = part.mean + gap * (part.variance / variance)
        over += max(0, values[index] - part.high)
        under += max(0, part.low - values[index])
      }
      if over == 0 && under == 0 { break }
      let cut = over >= under
      free.removeAll { index in
        let bound = cut ? parts[index].high : parts[index].low
        guard cut ? values[index] > bound : values[index] < bound else { return false }
        values[index] = bound
        rest -= bound
        return true
      }
    }
    settle(total, free, parts)
  }

  /// Gives what rounding left over to the free part with the largest figure.
  private mutating func settle(_ total: Double, _ free: [Int], _ parts: [Part]) {
    guard let taker = free.max(by: { values[$0] < values[$1] }) else { return }
    visits += 2 * free.count
    let settled = values[taker] + (total - values.reduce(0, +))
    values[taker] = min(max(settled, parts[taker].low), parts[taker].high)
  }
}
