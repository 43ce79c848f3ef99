internal import NumericalCore

extension PanelForecast {
  /// Returns the probability that the incidence is at or below a rate, for every place and
  /// year ahead.
  ///
  /// ```swift
  /// forecast.chance(atOrBelow: 0.02)[0]  // the first place in the first year ahead
  /// ```
  ///
  /// The inverse of the averaged quantile function, the same that ``draws(_:seed:threads:places:_:)``
  /// follows; no random numbers.
  ///
  /// - Parameters:
  ///   - rate: A share in `0...1`.
  ///   - threads: How many threads to use, at least 1; the result is the same.
  /// - Returns: Probabilities to 10⁻⁴: a place after the other in the order of the panel, a
  ///   year after the other. What is below 3 · 10⁻⁵ is 0, what is above 1 − 3 · 10⁻⁵ is 1.
  /// - Complexity: O(places × years × candidates); some 0.1 microseconds where the answer
  ///   is 0 or 1, some 4 elsewhere.
  public func chance(atOrBelow rate: Double, threads: Int = 1) -> [Double] {
    precondition(rate >= 0 && rate <= 1, "a rate is a share in 0...1")
    let tables = scoreTables(threads: threads)
    let ahead = years.count
    let count = shape.placeCount
    return [Double](unsafeUninitializedCapacity: count * ahead) { buffer, initialized in
      nonisolated(unsafe) let result = buffer
      let size = min(max(512 / ahead, 1), 128)
      parallelFor(count: (count + size - 1) / size, threads: threads) { block in
        let rows = block * size..<min((block + 1) * size, count)
        let chances = chance(atOrBelow: rate, SlotColumns(self, shape, rows: rows), tables)
        for (index, row) in rows.enumerated() {
          let position = shape.order[row]
          for h in 0..<ahead { result[position * ahead + h] = chances[index * ahead + h] }
        }
      }
      initialized = count * ahead
    }
  }

  /// Returns the probability that the incidence is published as zero, for every place and
  /// year ahead: that it is less than half of the panel's rounding unit.
  ///
  /// A panel without a rounding unit is taken to be published in hundredths of a percent.
  ///
  /// - Returns: As of ``chance(atOrBelow:threads:)``.
  public func chanceOfZero(threads: Int = 1) -> [Double] {
    let unit = panel.roundingUnit > 0 ? panel.roundingUnit : LinkedPanel.defaultRounding
    return chance(atOrBelow: 0.5 * unit, threads: threads)
  }

  /// The steps from the middle of the grid beyond which nothing is told apart: P(Z > 4.06)
  /// is 2.4 · 10⁻⁵.
  private static let sure = 13

  private func chance(
    atOrBelow rate: Double, _ slots: SlotColumns, _ tables: [CandidateMarginals]
  ) -> [Double] {
    let low = slots.averages(tables, node: ScoreGrid.half - Self.sure)
    let high = slots.averages(tables, node: ScoreGrid.half + Self.sure)
    var result = [Double](repeating: 0, count: slots.count)
    var open: [Int] = []
    for slot in 0..<slots.count {
      if high[slot] <= rate {
        result[slot] = 1
      } else if low[slot] <= rate {
        open.append(slot)
      }
    }
    guard !open.isEmpty else { return result }
    let marginals = MarginalTables(slots.selecting(open), tables)
    var curve = QuantileCurve()
    for (index, slot) in open.enumerated() {
      curve.fill(marginals, slot: index)
      result[slot] = Normal.cdf(curve.score(atMost: rate))
    }
    return result
  }
}
