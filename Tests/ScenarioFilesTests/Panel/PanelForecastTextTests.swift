import Foundation
import Testing

@testable import PovertyExit
@testable import ScenarioFiles

@Suite struct PanelForecastTextTests {
  static let table = """
    id,group,year,rate_pct
    渌口区,湖南,2017,10
    渌口区,湖南,2018,5
    wuhu,安徽,2017,
    wuhu,安徽,2018,0

    """

  private static let weights = [
    PanelTrend.Weight(candidate: .init(link: .logit, damping: .none), weight: 0.75, score: 0.5),
    PanelTrend.Weight(candidate: .init(link: .linear, damping: .flat), weight: 0.25, score: nil),
  ]

  private static func totals(_ columns: PanelForecastColumns, _ panel: Panel) -> PanelTotals {
    PanelTotals(PanelTotalsTests.aggregates(panel.groups.sorted()), panel: panel, columns: columns)
  }

  @Test func `the summary shows totals, groups and the highest places`() throws {
    let reading = try PanelText.read(Self.table)
    let columns = PanelForecastColumns(levels: [0.8], unit: .percent, target: 0.051)
    let text = PanelForecastText(
      reading: reading, forecast: UniformForecast().table(reading.panel.ids, columns),
      weights: Self.weights, totals: Self.totals(columns, reading.panel),
      drawing: Words(same: "5 joint draws")
    ).text(in: .english)
    #expect(
      text == """
        t.csv · forecast of 2019 to 2020
        2 places, 2017 to 2018; 3 rates, 1 missing; percent, as the heading 'rate_pct'
        says, to 1; 2 groups by 'group'

                    2017–2020    2018    2020            80 %  ≤ 5.1 % 2020
        all places  █▃│▄▇       2.5 %   8.0 %   6.4 % – 9.6 %           0 %
        安徽         ▁│██      0.00 %  10.0 %  8.4 % – 11.6 %           0 %
        湖南        █▅│▅▅       5.0 %   6.0 %   4.4 % – 7.6 %          40 %

        Highest in 2020
                2017–2020    2018    2020            80 %  ≤ 5.1 % 2020
        wuhu     ▁│██      0.00 %  20.2 %  4.2 % – 36.2 %          12 %
        渌口区  █▄│██       5.0 %  10.2 %  2.2 % – 18.2 %          24 %

        weights: logit 75 %, linear-flat 25 %; 5 joint draws

        """)
  }

  @Test func `one place has no totals, and many years ahead keep to the line`() throws {
    let reading = try PanelText.read("id,year,rate_pct\na,2017,10\na,2018,8\n")
    let columns = PanelForecastColumns(levels: [0.8], unit: .percent, target: 0.051)
    let text = PanelForecastText(
      reading: reading,
      forecast: UniformForecast(years: 2019...2058, widths: [0.2]).table(["a"], columns),
      weights: Self.weights, totals: Self.totals(columns, reading.panel),
      drawing: Words(same: "5 joint draws")
    ).text(in: .english)
    #expect(!text.contains("all places"))
    #expect(!text.contains("draws"))
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 80 })
  }

  @Test func `JSON holds its table, its columns and its rows`() throws {
    let reading = try PanelText.read(Self.table)
    let columns = PanelForecastColumns(levels: [0.8], unit: .percent)
    let manifest = Manifest(
      version: "1", arguments: ["forecast"], language: .english, seed: 1, draws: 0, inputs: [])
    var text = ByteText()
    text.append(
      PanelForecastJSON(
        reading: reading, columns: columns, weights: Self.weights, manifest: manifest,
        breaks: PanelBreakNoteTests.note, totals: Self.totals(columns, reading.panel)
      ).opening(in: .english))
    let table = UniformForecast().table(reading.panel.ids, columns)
    for place in 0..<2 { table.json(of: place..<(place + 1), into: &text) }
    text.append(PanelForecastJSON.closing)
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(text.bytes)) as? [String: Any])
    #expect(object["schemaVersion"] as? Int == 1)
    #expect(object["unit"] as? String == "percent")
    #expect((object["table"] as? [String: Any])?["places"] as? Int == 2)
    #expect((object["warnings"] as? [Any])?.count == 1)
    #expect(((object["breaks"] as? [String: Any])?["given"] as? [Int]) == [2017])
    let totals = try #require(object["totals"] as? [[String: Any]])
    #expect(totals.count == 6)
    #expect(totals[0]["group"] is NSNull)
    #expect(totals[3]["ds"] as? Int == 2020)
    #expect(totals[3]["y"] as? Double == 10)
    let forecast = try #require(object["forecast"] as? [[String: Any]])
    #expect(forecast.map { $0["unique_id"] as? String } == ["渌口区", "渌口区", "wuhu", "wuhu"])
    #expect(forecast.map { $0["ds"] as? Int } == [2019, 2020, 2019, 2020])
    #expect(forecast[3]["y-hi-80"] as? Double == 36.2)
  }
}
