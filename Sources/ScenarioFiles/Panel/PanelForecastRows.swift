/// Writes the rows of a table of forecasts, a stretch of places at a time, so that
/// a country's table need not be held in memory.
///
/// ```swift
/// var text = ByteText()
/// let rows = PanelForecastRows(ids: panel.ids, columns: columns, years: forecast.years)
/// rows.header(into: &text)
/// rows.csv(columns.values(of: forecast, places: 0..<100), places: 0..<100, into: &text)
/// ```
public struct PanelForecastRows: Sendable {
  private let ids: [String]
  private let names: [String]
  private let years: ClosedRange<Int>
  private let columns: PanelForecastColumns

  /// Creates the writer of the forecasts of some places.
  public init(ids: [String], columns: PanelForecastColumns, years: ClosedRange<Int>) {
    self.ids = ids
    self.columns = columns
    self.years = years
    names = columns.names
  }

  /// Writes the line of the headings.
  public func header(into text: inout ByteText) {
    text.append(columns.header.joined(separator: ",") + "\r\n")
  }

  /// Writes a line for each place and year.
  ///
  /// - Parameter values: Those of ``PanelForecastColumns/values(of:places:)``.
  /// - Complexity: O(values).
  public func csv(_ values: [Double], places: Range<Int>, into text: inout ByteText) {
    let years = years.map { Array(",\($0)".utf8) }
    var at = 0
    for place in places {
      let id = Array(CSVTable.cell(ids[place]).utf8)
      for year in years {
        text.append(id)
        text.append(year)
        for _ in names {
          text.append(byte: UInt8(ascii: ","))
          text.append(values[at])
          at += 1
        }
        text.append(byte: UInt8(ascii: "\r"))
        text.append(byte: UInt8(ascii: "\n"))
      }
    }
  }

  /// Writes an object for each place and year, each on a line of its own behind a
  /// comma unless it is the first.
  ///
  /// - Parameter values: Those of ``PanelForecastColumns/values(of:places:)``.
  public func json(
    _ values: [Double], places: Range<Int>, isFirst: Bool, into text: inout ByteText
  ) {
    let keys = names.map { Array(", \(JSON.string($0).text): ".utf8) }
    var at = 0
    for place in places {
      let id = Array("{\"unique_id\": \(JSON.string(ids[place]).text), \"ds\": ".utf8)
      for year in years {
        text.append(isFirst && at == 0 ? "\n    " : ",\n    ")
        text.append(id)
        text.append(year)
        for key in keys {
          text.append(key)
          if values[at].isFinite { text.append(values[at]) } else { text.append("null") }
          at += 1
        }
        text.append(byte: UInt8(ascii: "}"))
      }
    }
  }
}
