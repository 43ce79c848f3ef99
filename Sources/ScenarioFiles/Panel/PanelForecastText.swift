public import PovertyExit

/// The summary of a forecast for people: all places, each group, how many places meet a
/// target, and the places with the highest rates, each with its past and future on one
/// line.
public struct PanelForecastText: Sendable {
  private let reading: PanelReading
  private let forecast: PanelForecastTable
  private let weights: [PanelTrend.Weight]
  private let totals: PanelTotals
  private let target: PanelTargetReport?
  private let targetYear: Int
  private let drawing: Words
  /// The most groups and places that are shown.
  private let most: Int

  /// Creates the summary.
  ///
  /// - Parameters:
  ///   - reading: The table that was read.
  ///   - forecast: The forecasts of all its places.
  ///   - weights: The candidates with their weights, the heaviest first.
  ///   - totals: All places together and each group.
  ///   - target: How many places meet the target, where there is one.
  ///   - targetYear: The year of the target; the last by default.
  ///   - drawing: How many draws the totals rest on, and from which seed.
  ///   - most: The most groups and places that are shown.
  public init(
    reading: PanelReading, forecast: PanelForecastTable, weights: [PanelTrend.Weight],
    totals: PanelTotals, target: PanelTargetReport? = nil, targetYear: Int? = nil,
    drawing: Words, most: Int = 10
  ) {
    self.reading = reading
    self.forecast = forecast
    self.weights = weights
    self.totals = totals
    self.target = target
    self.targetYear = targetYear ?? forecast.years.upperBound
    self.drawing = drawing
    self.most = most
  }

  /// The text, ending with a line break.
  public func text(in language: Language, style: TextStyle = TextStyle()) -> String {
    let title = Words(
      "\(reading.path) · forecast of \(years.lowerBound) to \(years.upperBound)",
      "\(reading.path) · 预测 \(years.lowerBound) 至 \(years.upperBound) 年")
    var blocks = [
      style.bold(title(language)) + "\n"
        + style.dim(wrapped(reading.sentence(language), indent: 0, to: style.width))
    ]
    let several = reading.panel.placeCount > 1
    if several {
      blocks.append(table(totalLines(language), nil, language, style))
      if let target {
        blocks.append(target.text(places: reading.panel.placeCount, in: language, style: style))
      }
    }
    let heading =
      several
      ? Words("Highest in \(years.upperBound)", "\(years.upperBound) 年最高的地区") : nil
    blocks.append(table(highest, heading, language, style))
    let names = weights.filter { $0.weight >= 0.005 }
      .map { Words(same: "\($0.candidate.name) \(percent($0.weight, decimals: 0))") }.joined()
    let notes = [Words("weights: ", "权重：") + names] + (several || target != nil ? [drawing] : [])
    blocks.append(
      wrapped(
        notes.joined(by: Words("; ", "；"))(language), indent: 0, to: style.width))
    return style.finished(blocks.joined(separator: "\n\n") + "\n")
  }

  /// One line of a table.
  private struct Line {
    var name: String
    var past: [Double]
    var ahead: [Double]
    var interval: (lower: Double, upper: Double)?
    var met: Double?
    /// The first year by which the target is as likely met as not; "" where none is asked.
    var even = ""
  }

  private var years: ClosedRange<Int> { forecast.years }
  private var columns: PanelForecastColumns { forecast.columns }

  /// The places with the highest medians in the last year, those first that appear
  /// first among equals.
  private var highest: [Line] {
    let panel = reading.panel
    let last = (0..<panel.placeCount).map { forecast.median(of: $0, year: years.upperBound) }
    let order = last.indices.sorted { (last[$1], $0) < (last[$0], $1) }
    return order.prefix(most).map { place in
      Line(
        name: panel.ids[place], past: panel.years.map { panel[place, $0] },
        ahead: years.map { forecast.median(of: place, year: $0) },
        interval: forecast.interval(of: place, year: years.upperBound),
        met: forecast.met(of: place, year: targetYear),
        even: target.map { $0.evenYear(of: place).map { "\($0)" } ?? "—" } ?? "")
    }
  }

  /// All places, then the groups with the highest medians in the last year.
  private func totalLines(_ language: Language) -> [Line] {
    let lines = totals.lines.map { line in
      Line(
        name: line.name ?? Words("all places", "全部地区")(language), past: line.past,
        ahead: years.map { totals.median(of: line, year: $0) },
        interval: totals.interval(of: line, year: years.upperBound),
        met: totals.met(of: line, year: targetYear))
    }
    let groups = lines.dropFirst().sorted {
      ($1.ahead.last ?? 0, $0.name) < ($0.ahead.last ?? 0, $1.name)
    }
    return Array(lines.prefix(1)) + (groups.count > 1 ? groups.prefix(most) : [])
  }

  private func table(
    _ lines: [Line], _ heading: Words?, _ language: Language, _ style: TextStyle
  ) -> String {
    let panel = reading.panel
    let hasIntervals = lines.contains { $0.interval != nil }
    let hasMet = lines.contains { $0.met != nil }
    let hasEven = lines.contains { !$0.even.isEmpty }
    // The last years are what a reader compares with; the bars share a line with the rest.
    let room = hasEven ? 12 : hasMet ? 18 : 26
    let ahead = min(years.count, room - 4)
    let shown = min(panel.yearCount, 20, room - 1 - ahead)
    let bar = style.usesUnicode ? "│" : "|"
    var table = TextTable([
      .init("", .left),
      .init("\(panel.years.upperBound - shown + 1)–\(years.lowerBound + ahead - 1)", .left),
      .init("\(panel.years.upperBound)"), .init("\(years.upperBound)"),
    ])
    if hasIntervals {
      table.columns.append(.init(columns.levels.first.map { percent($0, decimals: 0) } ?? ""))
    }
    if hasMet, let target = columns.target {
      let rate = CSVTable.cell((target * 1e6).rounded() / 1e4)
      table.columns.append(.init("≤ \(rate) % \(targetYear)"))
    }
    if hasEven { table.columns.append(.init(Words("50 % by", "达标年份")(language))) }
    for line in lines {
      let past = Array(line.past.suffix(shown))
      let future = Array(line.ahead.prefix(ahead))
      let top = (past + future).filter { !$0.isNaN }.max()
      var row = [
        line.name,
        Sparkline.text(of: past, top: top, style: style) + bar
          + Sparkline.text(of: future, top: top, style: style),
        rate(line.past.last ?? .nan), rate(line.ahead.last ?? .nan),
      ]
      if hasIntervals {
        row.append(line.interval.map { "\(rate($0.lower)) – \(rate($0.upper))" } ?? "")
      }
      if hasMet { row.append(line.met.map { percent($0, decimals: 0) } ?? "") }
      if hasEven { row.append(line.even) }
      table.rows.append(row)
    }
    let title = heading.map { [style.bold($0(language))] } ?? []
    return (title + table.lines(indent: 0, width: style.width)).joined(separator: "\n")
  }

  private func rate(_ share: Double) -> String {
    share.isNaN ? "—" : percent(share, decimals: share < 0.01 ? 2 : 1)
  }
}
