import PovertyExit
import Testing

@testable import ScenarioFiles

/// A forecast whose figures are known: the place `i` is uniform between 0 and `widths[i]`,
/// plus a tenth of a point a year.
struct UniformForecast {
  var years = 2019...2020
  var widths = [0.2, 0.4]

  func table(_ ids: [String], _ columns: PanelForecastColumns) -> PanelForecastTable {
    func each(_ value: (Double, Double) -> [Double]) -> [Double] {
      widths.flatMap { width in years.flatMap { value(width, 0.001 * Double($0 - 2018)) } }
    }
    return PanelForecastTable(
      ids: ids, years: years, columns: columns,
      quantiles: each { width, shift in columns.probabilities.map { $0 * width + shift } },
      zero: each { _, _ in [0] },
      met: columns.target.map { rate in each { [(rate - $1) / $0] } } ?? [])
  }
}

@Suite struct PanelForecastTableTests {
  static let columns = PanelForecastColumns(levels: [0.9, 0.8], unit: .percent, target: 0.051)

  @Test func `the columns are named by their levels`() {
    let columns = PanelForecastColumns(levels: [0.8, 0.55, 0.975], unit: .share)
    #expect(
      columns.header == [
        "unique_id", "ds", "y", "y-lo-80", "y-hi-80", "y-lo-55", "y-hi-55", "y-lo-97.5",
        "y-hi-97.5", "p_zero",
      ])
    #expect(Self.columns.probabilities == Self.columns.probabilities.sorted())
    #expect(Self.columns.probabilities.count == 5)
  }

  @Test func `values stand in the order of the columns and in the unit of the table`() {
    let table = UniformForecast().table(["a", "b"], Self.columns)
    // Uniform on 0...40 % plus .1: median 20.1, 5 % at 2.1, 95 % at 38.1.
    let expected = [20.1, 2.1, 38.1, 4.1, 36.1, 0, 0.125]
    for (column, number) in expected.enumerated() {
      #expect(abs(table.value(column, of: 1, year: 2019) - number) < 1e-12)
    }
  }

  @Test func `a long table holds a line for each place and year`() {
    var text = ByteText()
    let table = UniformForecast().table(["a,b", "=c"], Self.columns)
    table.csvHeader(into: &text)
    for place in 0..<2 { table.csv(of: place..<(place + 1), into: &text) }
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
    let table = PanelForecastTable(
      ids: ["a"], years: 2019...2019, columns: columns, quantiles: [.nan], zero: [1])
    var text = ByteText()
    table.csv(of: 0..<1, into: &text)
    table.json(of: 0..<1, into: &text)
    #expect(
      String(decoding: text.bytes, as: UTF8.self)
        == "a,2019,,1\r\n\n    {\"unique_id\": \"a\", \"ds\": 2019, \"y\": null, \"p_zero\": 1}")
  }
}
