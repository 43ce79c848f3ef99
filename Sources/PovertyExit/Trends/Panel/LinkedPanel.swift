internal import NumericalCore

/// The figures of a panel on the scale of a link, in logit units.
struct LinkedPanel: Sendable {
  let link: PanelLink
  /// The factor from logit units to the scale of the link.
  let unit: Double
  /// Half the last digit: how far a share of 0 or 1 is moved inside.
  let edge: Double
  /// A place after the other in the order of the ids, a year after the other; 0 where
  /// nothing was published.
  let values: [Double]
  /// The variance of counting and rounding in each of them; empty when it is nil.
  let noise: [Double]
  /// Its mean over the places of each year.
  let meanNoise: [Double]

  /// The rounding unit that stands in when a panel states none.
  static let defaultRounding = 1e-4

  /// Takes figures that are on the scale of the link already.
  init(
    link: PanelLink, unit: Double, edge: Double, values: [Double], noise: [Double],
    meanNoise: [Double]
  ) {
    self.link = link
    self.unit = unit
    self.edge = edge
    self.values = values
    self.noise = noise
    self.meanNoise = meanNoise
  }

  /// - Parameters:
  ///   - unit: The factor from logit units, or `nil` to take it from the mean share.
  ///   - rows: The places to take, in the order of the ids, or `nil` for all.
  init(
    _ panel: Panel, _ shape: PanelShape, link: PanelLink, unit fixed: Double? = nil,
    rows: Range<Int>? = nil
  ) {
    let years = panel.yearCount
    let order = shape.order[rows ?? 0..<shape.placeCount]
    let edge =
      0.5 * (panel.roundingUnit > 0 ? panel.roundingUnit : Self.defaultRounding)
    let unit = fixed ?? link.unit(at: Self.typicalShare(panel, shape))
    var values = [Double](repeating: 0, count: order.count * years)
    panel.incidence.withUnsafeBufferPointer { shares in
      values.withUnsafeMutableBufferPointer { values in
        for (row, position) in order.enumerated() {
          for year in 0..<years {
            let share = shares[position * years + year]
            values[row * years + year] =
              share.isNaN ? 0.5 : min(max(share, edge), 1 - edge)
          }
        }
      }
    }
    let clipped = values
    Self.apply(link, to: &values)
    let factor = 1 / unit
    for i in values.indices { values[i] *= factor }
    self.link = link
    self.unit = unit
    self.edge = edge
    self.values = values
    (noise, meanNoise) = Self.noise(panel, order, clipped, link: link, unit: unit)
  }

  /// The value of a share, in logit units.
  func value(_ share: Double) -> Double {
    link.apply(min(max(share, edge), 1 - edge)) / unit
  }

  /// The mean share, from which the unit is taken; kept off the ends.
  private static func typicalShare(_ panel: Panel, _ shape: PanelShape) -> Double {
    var (sum, count) = (0.0, 0)
    let years = panel.yearCount
    panel.incidence.withUnsafeBufferPointer { shares in
      for position in shape.order {
        for year in 0..<years {
          let share = shares[position * years + year]
          guard !share.isNaN else { continue }
          sum += share
          count += 1
        }
      }
    }
    return min(max(count > 0 ? sum / Double(count) : 0.1, 0.003), 0.997)
  }

  private static func apply(_ link: PanelLink, to column: inout [Double]) {
    guard link == .logit else {
      for i in column.indices { column[i] = link.apply(column[i]) }
      return
    }
    var odds = column
    for i in odds.indices { odds[i] = odds[i] / (1 - odds[i]) }
    ColumnFunction.log.apply(to: &odds)
    column = odds
  }

  /// var = (p (1−p) / n + d² / 12) g′(p)², of counting among n people and of rounding
  /// to the unit d.
  private static func noise(
    _ panel: Panel, _ order: ArraySlice<Int>, _ shares: [Double], link: PanelLink,
    unit: Double
  ) -> (noise: [Double], mean: [Double]) {
    let years = panel.yearCount
    var mean = [Double](repeating: 0, count: years)
    let rounding = panel.roundingUnit * panel.roundingUnit / 12
    guard rounding > 0 || !panel.population.isEmpty else { return ([], mean) }
    var noise = [Double](repeating: 0, count: shares.count)
    var counts = [Int](repeating: 0, count: years)
    for (row, position) in order.enumerated() {
      let people = panel.population.isEmpty ? Double.infinity : panel.population[position]
      for year in 0..<years where !panel.incidence[position * years + year].isNaN {
        let p = shares[row * years + year]
        let slope = link.slope(p) / unit
        let variance = (p * (1 - p) / people + rounding) * slope * slope
        noise[row * years + year] = variance
        mean[year] += variance
        counts[year] += 1
      }
    }
    for year in 0..<years where counts[year] > 0 { mean[year] /= Double(counts[year]) }
    return (noise, mean)
  }
}
