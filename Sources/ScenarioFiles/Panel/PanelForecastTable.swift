/// Forecasts of many places as a long table, written a stretch of places at a time,
/// so that the text of a whole country need not be held in memory.
///
/// ```swift
/// let columns = PanelForecastColumns(levels: [0.8], unit: reading.unit)
/// let table = PanelForecastTable(
///   ids: panel.ids, years: forecast.years, columns: columns,
///   quantiles: forecast.quantiles(at: columns.probabilities), zero: zero)
/// var text = ByteText()
/// table.csvHeader(into: &text)
/// table.csv(of: 0..<100, into: &text)
/// ```
public struct PanelForecastTable: Sendable {
  /// The places.
  public let ids: [String]
  /// The years ahead.
  public let years: ClosedRange<Int>
  /// The columns.
  public let columns: PanelForecastColumns
  private let quantiles: [Double]
  private let zero: [Double]
  private let met: [Double]
  private let first: [Double]
  private let positions: [Int]
  private let names: [String]

  /// Creates a table.
  ///
  /// - Parameters:
  ///   - ids: The places.
  ///   - years: The years ahead.
  ///   - columns: The columns.
  ///   - quantiles: Shares at ``PanelForecastColumns/probabilities``: by place, then year,
  ///     then probability.
  ///   - zero: The probability that the rate is published as zero, by place and then year.
  ///   - met: The probability of at most the target, by place and then year; empty
  ///     without a target.
  ///   - first: The probability that the target is first met in the year, by place and then
  ///     year, for JSON alone; empty where nothing was drawn.
  public init(
    ids: [String], years: ClosedRange<Int>, columns: PanelForecastColumns,
    quantiles: [Double], zero: [Double], met: [Double] = [], first: [Double] = []
  ) {
    self.ids = ids
    self.years = years
    self.columns = columns
    self.quantiles = quantiles
    self.zero = zero
    self.met = met
    self.first = first
    positions = columns.positions
    names = columns.names
  }

  /// The value of a column for a place in a year, in the unit of the column.
  func value(_ column: Int, of place: Int, year: Int) -> Double {
    let row = place * years.count + (year - years.lowerBound)
    if column < positions.count {
      let width = quantiles.count / max(zero.count, 1)
      return quantiles[row * width + positions[column]] * columns.unit.whole
    }
    return column == positions.count ? zero[row] : met[row]
  }

  /// The median share of a place in a year.
  func median(of place: Int, year: Int) -> Double {
    value(0, of: place, year: year) / columns.unit.whole
  }

  /// The interval of the first level as shares, or `nil` without levels.
  func interval(of place: Int, year: Int) -> (lower: Double, upper: Double)? {
    guard !columns.levels.isEmpty else { return nil }
    let whole = columns.unit.whole
    return (
      value(1, of: place, year: year) / whole, value(2, of: place, year: year) / whole
    )
  }

  /// The probability that a place meets the target in a year, or `nil` without one.
  func met(of place: Int, year: Int) -> Double? {
    columns.target.map { _ in value(positions.count + 1, of: place, year: year) }
  }

  /// Writes the line of the headings.
  public func csvHeader(into text: inout ByteText) {
    text.append(columns.header.joined(separator: ",") + "\r\n")
  }

  /// Writes a line for each of some places and each year.
  ///
  /// - Complexity: O(places × years × columns).
  public func csv(of places: Range<Int>, into text: inout ByteText) {
    let labels = years.map { Array(",\($0)".utf8) }
    for place in places {
      let id = Array(CSVTable.cell(ids[place]).utf8)
      for (label, year) in zip(labels, years) {
        text.append(id)
        text.append(label)
        for column in names.indices {
          text.append(byte: UInt8(ascii: ","))
          text.append(value(column, of: place, year: year))
        }
        text.append(byte: UInt8(ascii: "\r"))
        text.append(byte: UInt8(ascii: "\n"))
      }
    }
  }

  /// Writes an object for each of some places and each year, each on a line of its
  /// own, behind a comma unless it is the first of the table.
  ///
  /// - Complexity: O(places × years × columns).
  public func json(of places: Range<Int>, into text: inout ByteText) {
    let keys = names.map { Array(", \(JSON.string($0).text): ".utf8) }
    for place in places {
      let id = Array("{\"unique_id\": \(JSON.string(ids[place]).text), \"ds\": ".utf8)
      for year in years {
        let isFirst = place == 0 && year == years.lowerBound
        text.append(isFirst ? "\n    " : ",\n    ")
        text.append(id)
        text.append(year)
        for (column, key) in keys.enumerated() {
          text.append(key)
          let number = value(column, of: place, year: year)
          if number.isFinite { text.append(number) } else { text.append("null") }
        }
        if !first.isEmpty {
          text.append(", \"p_first\": ")
          text.append(first[place * years.count + (year - years.lowerBound)])
        }
        text.append(byte: UInt8(ascii: "}"))
      }
    }
  }
}
