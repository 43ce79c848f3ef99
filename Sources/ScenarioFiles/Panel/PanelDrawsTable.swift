/// Joint draws of the rates of many places as a wide table: a line for each place and
/// year, a column for each draw. The same column of all lines is one future.
///
/// ```swift
/// let table = PanelDrawsTable(ids: panel.ids, years: 2019...2020, draws: 1_000, unit: .percent)
/// table.csvHeader(into: &text)              // unique_id,ds,draw-1,draw-2,…
/// table.csv(of: 0..<1, shares, into: &text)
/// ```
public struct PanelDrawsTable: Sendable {
  private let ids: [String]
  private let years: ClosedRange<Int>
  private let draws: Int
  private let unit: PanelUnit

  /// Creates a table.
  public init(ids: [String], years: ClosedRange<Int>, draws: Int, unit: PanelUnit) {
    self.ids = ids
    self.years = years
    self.draws = draws
    self.unit = unit
  }

  /// Writes the line of the headings.
  public func csvHeader(into text: inout ByteText) {
    text.append("unique_id,ds")
    for draw in 1...max(draws, 1) where draw <= draws { text.append(",draw-\(draw)") }
    text.append("\r\n")
  }

  /// Writes a line for each of some places and each year.
  ///
  /// - Parameter shares: Those of `places` alone: by place, then year, then draw.
  /// - Complexity: O(shares).
  public func csv(of places: Range<Int>, _ shares: [Double], into text: inout ByteText) {
    var at = 0
    for place in places {
      let id = Array(CSVTable.cell(ids[place]).utf8)
      for year in years {
        text.append(id)
        text.append(byte: UInt8(ascii: ","))
        text.append(year)
        for share in shares[at..<(at + draws)] {
          text.append(byte: UInt8(ascii: ","))
          text.append(share * unit.whole)
        }
        text.append("\r\n")
        at += draws
      }
    }
  }
}
