public import PovertyExit

/// How many places come down to a rate, and when each first does, from joint draws.
public struct PanelTargetReport: Sendable {
  /// The places at or below the rate in one year, or by the deadline.
  struct Count {
    /// The year.
    let year: Int
    /// The middle of the draws.
    let median: Int
    /// The ends of the interval of each level.
    let intervals: [(lower: Int, upper: Int)]
  }

  private let target: PanelTarget
  private let columns: PanelForecastColumns

  /// Creates a report.
  public init(_ target: PanelTarget, columns: PanelForecastColumns) {
    self.target = target
    self.columns = columns
  }

  /// The year by which the rate counts.
  var deadline: Int { target.deadline }

  /// P(a place first comes down to the rate in a year): by place, then year.
  public var first: [Double] { target.firstMet }

  /// The first year by which a place has come down to the rate in half of the draws, or
  /// `nil` where none has.
  func evenYear(of place: Int) -> Int? {
    var sum = 0.0
    for (offset, year) in target.years.enumerated() {
      sum += target.firstMet[place * target.years.count + offset]
      if sum >= 0.5 { return year }
    }
    return nil
  }

  /// The places at or below the rate in each year.
  var counts: [Count] {
    target.years.map { year in
      count(year) { target.placesMet(in: year, at: $0) }
    }
  }

  /// The places that have been at or below it in any year up to the deadline.
  var countByDeadline: Count { count(target.deadline) { target.placesMet(at: $0) } }

  private func count(_ year: Int, _ quantiles: ([Double]) -> [Int]) -> Count {
    let numbers = quantiles(
      [0.5] + columns.levels.flatMap { [(1 - $0) / 2, (1 + $0) / 2] })
    return Count(
      year: year, median: numbers[0],
      intervals: columns.levels.indices.map { (numbers[1 + 2 * $0], numbers[2 + 2 * $0]) })
  }

  /// The number of places met by year, then the number met by the deadline.
  public var json: JSON {
    func row(_ count: Count) -> JSON {
      let numbers = [count.median] + count.intervals.flatMap { [$0.lower, $0.upper] }
      return .object(
        [.init("ds", JSON(count.year))]
          + zip(columns.rateNames, numbers).map { .init($0, JSON($1)) })
    }
    return .object([
      .init("in", .array(counts.map(row))), .init("by", row(countByDeadline)),
    ])
  }

  /// The numbers as a table for people.
  func text(places: Int, in language: Language, style: TextStyle) -> String {
    let rate = CSVTable.cell((target.rate * 1e6).rounded() / 1e4)
    let title = Words(
      "Places at or below \(rate) %, of \(grouped(Double(places)))",
      "\(rate) % 及以下的地区数（共 \(grouped(Double(places))) 个）")
    var table = TextTable(
      [.init("", .left), .init("")] + columns.levels.map { .init(percent($0, decimals: 0)) })
    func add(_ count: Count, _ label: Words) {
      table.rows.append(
        [label(language), grouped(Double(count.median))]
          + count.intervals.map {
            "\(grouped(Double($0.lower))) – \(grouped(Double($0.upper)))"
          })
    }
    for count in counts where count.year <= deadline {
      add(count, Words("in \(count.year)", "\(count.year) 年"))
    }
    if target.years.count > 1 {
      add(
        countByDeadline,
        Words("ever by \(deadline)", "至 \(deadline) 年曾达到"))
    }
    return ([style.bold(title(language))] + table.lines(indent: 0, width: style.width))
      .joined(separator: "\n")
  }
}
