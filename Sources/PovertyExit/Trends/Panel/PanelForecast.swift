internal import NumericalCore

/// What a trend says of every place some years ahead.
///
/// ```swift
/// let forecast = try PanelTrend(panel).forecast(years: 3)
/// forecast.years                                       // 2019...2021
/// forecast.quantiles(at: [0.05, 0.5, 0.95])[0...2]     // the first place in 2019
/// ```
///
/// The quantiles are the weighted means of the candidates' quantiles, which keeps their
/// shape: two candidates that disagree give one curve between them, not two humps.
///
/// - Reference: K. C. Lichtendahl, Y. Grushka-Cockayne, R. L. Winkler, "Is it better to
///   average probabilities or quantiles?", *Management Science* 59(7), 2013.
public struct PanelForecast: Sendable {
  /// The years ahead.
  public let years: ClosedRange<Int>
  /// The panel whose places are forecast.
  public let panel: Panel
  /// The trend that forecasts.
  public let trend: PanelTrend

  let shape: PanelShape
  let forecasters: [CandidateForecaster]
  /// The row of each place of the panel in the order of the ids.
  let rowOf: [Int32]

  init(_ trend: PanelTrend, _ panel: Panel, _ shape: PanelShape, ahead: Int) {
    precondition(ahead >= 1, "a forecast is for at least one year")
    let last = panel.years.upperBound
    years = last + 1...last + ahead
    self.panel = panel
    self.trend = trend
    self.shape = shape
    let breaks = Set(trend.settings.breaks.map { $0 - panel.years.lowerBound })
    forecasters = trend.fits.compactMap { fit in
      trend.bases[fit.candidate.link].map {
        CandidateForecaster(
          fit, $0, fitted: trend.shape, shape: shape, ahead: ahead, breaks: breaks)
      }
    }
    var rowOf = [Int32](repeating: 0, count: shape.placeCount)
    for (row, position) in shape.order.enumerated() { rowOf[position] = Int32(row) }
    self.rowOf = rowOf
  }

  /// The number of places that are worked on together.
  static let block = 512

  /// Quantiles of every place and year ahead.
  ///
  /// - Parameters:
  ///   - probabilities: Each between 0 and 1.
  ///   - threads: How many threads to use, at least 1; the result is the same.
  /// - Returns: Shares in `0...1`: a place after the other in the order of the panel, a
  ///   year after the other, a probability after the other.
  /// - Complexity: O(places × years × probabilities × candidates).
  public func quantiles(at probabilities: [Double], threads: Int = 1) -> [Double] {
    let tables = marginals(probabilities)
    let width = years.count * probabilities.count
    let count = shape.placeCount
    return [Double](unsafeUninitializedCapacity: count * width) { buffer, initialized in
      nonisolated(unsafe) let result = buffer
      let blocks = (count + Self.block - 1) / Self.block
      parallelFor(count: blocks, threads: threads) { block in
        let rows = block * Self.block..<min((block + 1) * Self.block, count)
        let quantiles = self.quantiles(rows, tables, probabilities)
        for (index, row) in rows.enumerated() {
          let position = shape.order[row]
          for i in 0..<width { result[position * width + i] = quantiles[index * width + i] }
        }
      }
      initialized = count * width
    }
  }

  /// Quantiles of one place: a year after the other, a probability after the other.
  ///
  /// - Parameter place: A position in the panel.
  public func quantiles(at probabilities: [Double], of place: Int) -> [Double] {
    let row = Int(rowOf[place])
    return quantiles(row..<(row + 1), marginals(probabilities), probabilities)
  }

  func marginals(_ probabilities: [Double]) -> [CandidateMarginals] {
    let counts = Set(shape.patterns.map(\.count))
    return trend.fits.map {
      CandidateMarginals($0, probabilities: probabilities, counts: counts)
    }
  }

  /// The quantiles of some rows, in the order of the rows.
  func quantiles(
    _ rows: Range<Int>, _ tables: [CandidateMarginals], _ probabilities: [Double]
  ) -> [Double] {
    let ahead = years.count
    let width = probabilities.count
    let slots = rows.count * ahead
    var result = [Double](repeating: 0, count: slots * width)
    var linked: [PanelLink: LinkedPanel] = [:]
    for (index, forecaster) in forecasters.enumerated() {
      let fit = forecaster.fit
      let link = fit.candidate.link
      let figures =
        linked[link] ?? LinkedPanel(panel, shape, link: link, unit: fit.unit, rows: rows)
      linked[link] = figures
      let columns = forecaster.columns(figures, shape, rows: rows)
      let weight = trend.shares[index]
      let (deviation, share) = columns.spread(ahead: ahead, spreads: trend.spreads[index])
      for k in 0..<width {
        var column = tables[index].multiples(k, shape, rows, ahead: ahead, shares: share)
        for slot in 0..<slots {
          column[slot] = fit.unit * (columns.mean[slot] + deviation[slot] * column[slot])
        }
        link.applyInverse(to: &column)
        for slot in 0..<slots { result[slot * width + k] += weight * column[slot] }
      }
    }
    return result
  }
}
