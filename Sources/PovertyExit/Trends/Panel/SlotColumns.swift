internal import NumericalCore

/// Middle, spread and share of the Student part of every candidate, for some rows by year.
///
/// A slot is a place in a year, the years of a place side by side. Everything is on the
/// scale of the candidate's link, so that the value at a quantile q of the standardized
/// error is g⁻¹(mean + deviation q).
struct SlotColumns: Sendable {
  /// In the order of the trend's candidates.
  private(set) var candidates: [Candidate]
  /// The slots whose places have the same number of years.
  private(set) var runs: [Run]
  private(set) var count: Int

  struct Candidate: Sendable {
    let link: PanelLink
    let weight: Double
    var mean: [Double]
    var deviation: [Double]
    /// The share of the variance that has the place's own Student scale.
    var share: [Double]
  }

  struct Run: Sendable {
    /// The number of years that were published.
    let years: Int
    let slots: Range<Int>
  }

  init(_ forecast: PanelForecast, _ shape: PanelShape, rows: Range<Int>) {
    let ahead = forecast.years.count
    let count = rows.count * ahead
    var linked: [PanelLink: LinkedPanel] = [:]
    self.count = count
    candidates = []
    for (index, forecaster) in forecast.forecasters.enumerated() {
      let fit = forecaster.fit
      let link = fit.candidate.link
      let figures =
        linked[link] ?? LinkedPanel(forecast.panel, shape, link: link, unit: fit.unit, rows: rows)
      linked[link] = figures
      let columns = forecaster.columns(figures, shape, rows: rows)
      let (deviation, share) = columns.spread(
        ahead: ahead, spreads: forecast.trend.spreads[index])
      let candidate = Candidate(
        link: link, weight: forecast.trend.shares[index],
        mean: columns.mean.map { fit.unit * $0 }, deviation: deviation.map { fit.unit * $0 },
        share: share)
      candidates.append(candidate)
    }
    runs = []
    for (index, row) in rows.enumerated() {
      append(
        years: shape.patterns[Int(shape.patternOf[row])].count,
        slots: index * ahead..<(index + 1) * ahead)
    }
  }

  private mutating func append(years: Int, slots: Range<Int>) {
    if let last = runs.last, last.years == years {
      runs[runs.count - 1] = Run(years: years, slots: last.slots.lowerBound..<slots.upperBound)
    } else {
      runs.append(Run(years: years, slots: slots))
    }
  }

  /// Some of the slots, ascending.
  func selecting(_ slots: [Int]) -> SlotColumns {
    var result = self
    result.count = slots.count
    for index in candidates.indices {
      result.candidates[index].mean = slots.map { candidates[index].mean[$0] }
      result.candidates[index].deviation = slots.map { candidates[index].deviation[$0] }
      result.candidates[index].share = slots.map { candidates[index].share[$0] }
    }
    result.runs = []
    var run = 0
    for (position, slot) in slots.enumerated() {
      while slot >= runs[run].slots.upperBound { run += 1 }
      result.append(years: runs[run].years, slots: position..<position + 1)
    }
    return result
  }

  /// The averaged quantile of every slot at one score of the grid.
  func averages(_ tables: [CandidateMarginals], node: Int) -> [Double] {
    var result = [Double](repeating: 0, count: count)
    var column = result
    let away = node - ScoreGrid.half
    for (candidate, tables) in zip(candidates, tables) {
      if away == 0 {
        column = candidate.mean
      } else {
        write(tables, step: abs(away), of: candidate, into: &column)
        let sign = away < 0 ? -1.0 : 1.0
        for i in 0..<count {
          column[i] = candidate.mean[i] + sign * candidate.deviation[i] * column[i]
        }
      }
      candidate.link.applyInverse(to: &column)
      for i in 0..<count { result[i] += candidate.weight * column[i] }
    }
    return result
  }

  /// Writes the standardized errors, `step` steps above the middle.
  func write(
    _ tables: CandidateMarginals, step: Int, of candidate: Candidate,
    into column: inout [Double]
  ) {
    for run in runs {
      let table = tables.tables(run.years)[step - 1]
      column.withUnsafeMutableBufferPointer { column in
        var span = UnsafeMutableBufferPointer(rebasing: column[run.slots]).mutableSpan
        table.apply(candidate.share.span.extracting(run.slots), into: &span)
      }
    }
    for i in 0..<count { column[i] = -column[i] }
  }
}
