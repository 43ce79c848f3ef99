import PovertyExit
import Testing

@testable import ScenarioFiles

/// A forecast whose figures are known: uniform between 0 and `width` of each place,
/// plus a tenth of a point a year.
struct UniformForecast: PanelForecastSource {
  var years = 2019...2020
  var widths = [0.2, 0.4]

  func quantiles(at probabilities: [Double], places: Range<Int>) -> [Double] {
    places.flatMap { place in
      years.flatMap { year in
        probabilities.map { $0 * widths[place] + 0.001 * Double(year - 2018) }
      }
    }
  }

  func chance(atOrBelow rate: Double, places: Range<Int>) -> [Double] {
    places.flatMap { place in
      years.map { year in
        min(max((rate - 0.001 * Double(year - 2018)) / widths[place], 0), 1)
      }
    }
  }
}

@Suite struct PanelForecastRowsTests {
  static let columns = PanelForecastColumns(levels: [0.9, 0.8], unit: .percent, target: 0.051)

  @Test func `the columns are named by their levels`() {
    #expect(
      PanelForecastColumns(levels: [0.8, 0.55, 0.975], unit: .share).header == [
        "unique_id", "ds", "y", "y-lo-80", "y-hi-80", "y-lo-55", "y-hi-55", "y-lo-97.5",
        "y-hi-97.5", "p_zero",
      ])
  }

  @Test func `values stand in the order of the columns and in the unit of the table`() {
    let values = Self.columns.values(of: UniformForecast(), places: 1..<2)
    // Uniform on 0...40 % plus .1 and .2: median 20.1, 5 % at 2.1, 95 % at 38.1.
    let expected = [
      20.1, 2.1, 38.1, 4.1, 36.1, 0, 0.125, 20.2, 2.2, 38.2, 4.2, 36.2, 0, 0.1225,
    ]
    for (value, number) in zip(values, expected) { #expect(abs(value - number) < 1e-12) }
    #expect(values.count == expected.count)
  }

  @Test func `a long table holds a line for each place and year`() {
    var text = ByteText()
    let rows = PanelForecastRows(ids: ["a,b", "=c"], columns: Self.columns, years: 2019...2020)
    rows.header(into: &text)
    for places in [0..<1, 1..<2] {
      rows.csv(
        Self.columns.values(of: UniformForecast(), places: places), places: places, into: &text)
    }
    #expect(
      String(decoding: text.bytes, as: UTF8.self) == """
        unique_id,ds,y,y-lo-90,y-hi-90,y-lo-80,y-hi-80,p_zero,p_met\r
        "a,b",2019,10.1,1.1,19.1,2.1,18.1,0,0.25\r
        "a,b",2020,10.2,1.2,19.2,2.2,18.2,0,0.245\r
        '=c,2019,20.1,2.1,38.1,4.1,36.1,0,0.125\r
        '=c,2020,20.2,2.2,38.2,4.2,36.2,0,0.1225\r

        """)
  }

  @Test func `a place without forecast has empty cells, or null`() {
    let columns = PanelForecastColumns(levels: [], unit: .share)
    let rows = PanelForecastRows(ids: ["a"], columns: columns, years: 2019...2019)
    var text = ByteText()
    rows.csv([.nan, .nan], places: 0..<1, into: &text)
    rows.json([.nan, 1], places: 0..<1, isFirst: true, into: &text)
    #expect(
      String(decoding: text.bytes, as: UTF8.self)
        == "a,2019,,\r\n\n    {\"unique_id\": \"a\", \"ds\": 2019, \"y\": null, \"p_zero\": 1}")
  }
}
