public import PovertyExit

/// The summary of a forecast for people: all places, each group, and the places with
/// the highest rates, each with its past and future on one line.
public struct PanelForecastText: Sendable {
  /// One line of the summary.
  public struct Line: Sendable {
    /// The name of the place or group.
    public var name: String
    /// The known shares, NaN where there is none.
    public var past: [Double]
    /// The medians of the years ahead.
    public var ahead: [Double]
    /// The ends of the interval in the last year, where there is one.
    public var interval: (lower: Double, upper: Double)?
    /// The probability that the target is met in its year.
    public var met: Double?

    /// Creates a line.
    public init(
      name: String, past: [Double], ahead: [Double],
      interval: (lower: Double, upper: Double)? = nil, met: Double? = nil
    ) {
      self.name = name
      self.past = past
      self.ahead = ahead
      self.interval = interval
      self.met = met
    }
  }

  private let reading: PanelReading
  private let forecast: PanelForecastTable
  private let weights: [(name: String, weight: Double)]
  private let targetYear: Int
  /// The most groups and places that are shown.
  private let most: Int

  /// Creates the summary.
  ///
  /// - Parameters:
  ///   - reading: The table that was read.
  ///   - forecast: The forecasts of all its places.
  ///   - weights: The candidates with their weights.
  ///   - targetYear: The year of the target; the last by default.
  ///   - most: The most groups and places that are shown.
  public init(
    reading: PanelReading, forecast: PanelForecastTable,
    weights: [(name: String, weight: Double)], targetYear: Int? = nil, most: Int = 10
  ) {
    self.reading = reading
    self.forecast = forecast
    self.weights = weights
    self.targetYear = targetYear ?? forecast.years.upperBound
    self.most = most
  }

  /// The text, ending with a line break.
  ///
  /// - Parameter totals: Lines of all places and of groups with intervals of their
  ///   own; means of the places' figures, without intervals, by default.
  public func text(
    in language: Language, style: TextStyle = TextStyle(), totals: [Line]? = nil
  ) -> String {
    let title = Words(
      "\(reading.path) · forecast of \(years.lowerBound) to \(years.upperBound)",
      "\(reading.path) · 预测 \(years.lowerBound) 至 \(years.upperBound) 年")
    var blocks = [
      style.bold(title(language)) + "\n"
        + style.dim(wrapped(reading.sentence(language), indent: 0, to: style.width))
    ]
    let totals = totals ?? means(language)
    blocks.append(
      table(
        totals, totals.contains { $0.interval != nil } ? nil : Self.meanHeading, language, style))
    if reading.panel.placeCount > 1 {
      let heading = Words(
        "Highest in \(years.upperBound)", "\(years.upperBound) 年最高的地区")
      blocks.append(table(highest, heading, language, style))
    }
    if !weights.isEmpty {
      let names = weights.filter { $0.weight >= 0.005 }
        .map { Words(same: "\($0.name) \(percent($0.weight, decimals: 0))") }.joined()
      blocks.append(
        wrapped((Words("weights: ", "权重：") + names)(language), indent: 0, to: style.width))
    }
    return style.finished(blocks.joined(separator: "\n\n") + "\n")
  }

  private static let meanHeading = Words("Means of places", "各地区平均")

  private var years: ClosedRange<Int> { forecast.years }
  private var columns: PanelForecastColumns { forecast.columns }

  private func ahead(of place: Int) -> [Double] {
    years.map { forecast.median(of: place, year: $0) }
  }

  private func past(of place: Int) -> [Double] {
    let panel = reading.panel
    return Array(
      panel.incidence[(place * panel.yearCount)..<((place + 1) * panel.yearCount)])
  }

  /// The places with the highest medians in the last year, those first that appear
  /// first among equals.
  private var highest: [Line] {
    let last = (0..<reading.panel.placeCount).map {
      forecast.median(of: $0, year: years.upperBound)
    }
    let order = last.indices.sorted { (last[$1], $0) < (last[$0], $1) }
    return order.prefix(most).map { place in
      Line(
        name: reading.panel.ids[place], past: past(of: place), ahead: ahead(of: place),
        interval: forecast.interval(of: place, year: years.upperBound),
        met: forecast.met(of: place, year: targetYear))
    }
  }

  /// The means over all places and over each group, weighted by people where known.
  private func means(_ language: Language) -> [Line] {
    let panel = reading.panel
    let all = Words("all places", "全部地区")(language)
    var lines = [mean(of: Array(0..<panel.placeCount), named: all)]
    guard !panel.groups.isEmpty else { return lines }
    let members = Dictionary(grouping: 0..<panel.placeCount) { panel.groups[$0] }
    guard members.count > 1 else { return lines }
    let groups = members.map { mean(of: $1, named: $0) }
    let order = groups.sorted { ($1.ahead.last ?? 0, $0.name) < ($0.ahead.last ?? 0, $1.name) }
    lines += order.prefix(most)
    return lines
  }

  private func mean(of places: [Int], named name: String) -> Line {
    let panel = reading.panel
    func mean(_ count: Int, _ rows: [[Double]]) -> [Double] {
      (0..<count).map { year in
        var (sum, weight) = (0.0, 0.0)
        for (row, place) in zip(rows, places) where !row[year].isNaN {
          let people = panel.population.isEmpty ? 1 : panel.population[place]
          sum += people * row[year]
          weight += people
        }
        return weight > 0 ? sum / weight : .nan
      }
    }
    return Line(
      name: name, past: mean(panel.yearCount, places.map { past(of: $0) }),
      ahead: mean(years.count, places.map { ahead(of: $0) }))
  }

  private func table(
    _ lines: [Line], _ heading: Words?, _ language: Language, _ style: TextStyle
  ) -> String {
    let panel = reading.panel
    let hasIntervals = lines.contains { $0.interval != nil }
    let hasMet = lines.contains { $0.met != nil }
    let level = columns.levels.first.map { percent($0, decimals: 0) } ?? ""
    // The last years are what a reader compares with.
    let shown = min(panel.yearCount, 20)
    let bar = style.usesUnicode ? "│" : "|"
    var table = TextTable([
      .init("", .left),
      .init("\(panel.years.upperBound - shown + 1)–\(years.upperBound)", .left),
      .init("\(panel.years.upperBound)"), .init("\(years.upperBound)"),
    ])
    if hasIntervals { table.columns.append(.init(level)) }
    if hasMet, let target = columns.target {
      let rate = CSVTable.cell((target * 1e6).rounded() / 1e4)
      table.columns.append(.init("≤ \(rate) % \(targetYear)"))
    }
    for line in lines {
      let past = Array(line.past.suffix(shown))
      let top = (past + line.ahead).filter { !$0.isNaN }.max()
      var row = [
        line.name,
        Sparkline.text(of: past, top: top, style: style) + bar
          + Sparkline.text(of: line.ahead, top: top, style: style),
        rate(line.past.last ?? .nan), rate(line.ahead.last ?? .nan),
      ]
      if hasIntervals {
        row.append(line.interval.map { "\(rate($0.lower)) – \(rate($0.upper))" } ?? "")
      }
      if hasMet { row.append(line.met.map { percent($0, decimals: 0) } ?? "") }
      table.rows.append(row)
    }
    let title = heading.map { [style.bold($0(language))] } ?? []
    return (title + table.lines(indent: 0, width: style.width)).joined(separator: "\n")
  }

  private func rate(_ share: Double) -> String {
    share.isNaN ? "—" : percent(share, decimals: share < 0.01 ? 2 : 1)
  }
}
