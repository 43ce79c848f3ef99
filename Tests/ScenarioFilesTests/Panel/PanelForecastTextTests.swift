import Foundation
import PovertyExit
import Testing

@testable import ScenarioFiles

@Suite struct PanelForecastTextTests {
  static let table = """
    id,group,year,rate_pct
    渌口区,湖南,2017,10
    渌口区,湖南,2018,5
    wuhu,安徽,2017,
    wuhu,安徽,2018,0

    """

  @Test func `the summary shows means, groups and the highest places`() throws {
    let reading = try PanelText.read(Self.table)
    let columns = PanelForecastColumns(levels: [0.8], unit: .percent, target: 0.051)
    let text = PanelForecastText(
      reading: reading, forecast: UniformForecast().table(reading.panel.ids, columns),
      weights: [("logit", 0.75), ("flat", 0.25)]
    ).text(in: .english)
    #expect(
      text == """
        t.csv · forecast of 2019 to 2020
        2 places, 2017 to 2018; 3 rates, 1 missing; percent, as the heading 'rate_pct'
        says, to 1; 2 groups by 'group'

        Means of places
                    2017–2020    2018    2020
        all places  ▆▂│██       2.5 %  15.2 %
        安徽         ▁│██      0.00 %  20.2 %
        湖南        █▄│██       5.0 %  10.2 %

        Highest in 2020
                2017–2020    2018    2020            80 %  ≤ 5.1 % 2020
        wuhu     ▁│██      0.00 %  20.2 %  4.2 % – 36.2 %          12 %
        渌口区  █▄│██       5.0 %  10.2 %  2.2 % – 18.2 %          24 %

        weights: logit 75 %, flat 25 %

        """)
  }

  @Test func `JSON holds its table, its columns and its rows`() throws {
    let reading = try PanelText.read(Self.table)
    let columns = PanelForecastColumns(levels: [0.8], unit: .percent)
    let manifest = Manifest(
      version: "1", arguments: ["forecast"], language: .english, seed: 1, draws: 0, inputs: [])
    var text = ByteText()
    text.append(
      PanelForecastJSON(
        reading: reading, columns: columns, weights: [("logit", 1)], manifest: manifest
      ).opening(in: .english))
    let table = UniformForecast().table(reading.panel.ids, columns)
    for place in 0..<2 { table.json(of: place..<(place + 1), into: &text) }
    text.append(PanelForecastJSON.closing)
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(text.bytes)) as? [String: Any])
    #expect(object["schemaVersion"] as? Int == 1)
    #expect(object["unit"] as? String == "percent")
    #expect((object["table"] as? [String: Any])?["places"] as? Int == 2)
    let forecast = try #require(object["forecast"] as? [[String: Any]])
    #expect(forecast.map { $0["unique_id"] as? String } == ["渌口区", "渌口区", "wuhu", "wuhu"])
    #expect(forecast.map { $0["ds"] as? Int } == [2019, 2020, 2019, 2020])
    #expect(forecast[3]["y-hi-80"] as? Double == 36.2)
  }
}
