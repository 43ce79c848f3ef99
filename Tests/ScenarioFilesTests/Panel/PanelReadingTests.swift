import PovertyExit
import Testing

@testable import ScenarioFiles

/// Reading a text in both ways.
enum PanelText {
  static func read(
    _ text: String, unit: PanelUnit? = nil, group: String? = nil, isCareful: Bool = false,
    mostPlaces: Int = 1_000_000
  ) throws(InvalidInput) -> PanelReading {
    var problems = Problems()
    return try PanelReading.read(
      Array(text.utf8), path: "t.csv", unit: unit, group: group, isCareful: isCareful,
      mostPlaces: mostPlaces, &problems)
  }

  /// The messages of a text that cannot be read, in English.
  static func messages(
    _ text: String, unit: PanelUnit? = nil, group: String? = nil, mostPlaces: Int = 1_000_000
  ) -> [String] {
    do {
      _ = try read(text, unit: unit, group: group, mostPlaces: mostPlaces)
      return []
    } catch {
      return error.text(in: .english).split(separator: "\n").map(String.init)
    }
  }

  /// What a reading holds, as values that can be compared to the bit.
  static func content(of reading: PanelReading) -> [String] {
    let panel = reading.panel
    return panel.ids + panel.groups + ["\(panel.years)", "\(panel.roundingUnit.bitPattern)"]
      + (panel.incidence + panel.population).map { $0.isNaN ? "-" : "\($0.bitPattern)" }
      + [reading.sentence(.english)]
  }
}

@Suite struct PanelReadingTests {
  @Test(arguments: [
    "unique_id,ds,y_pct\nlukou,2016,3.2\nlukou,2018,0.40\nchaling,2017,5\n",
    "id,year,rate_pct\nlukou,2016,3.2\nlukou,2018,0.40\nchaling,2017,5\n",
    "\u{FEFF}地区,年份,贫困发生率（％）\r\nlukou,2016年,3.2\r\nlukou,２０１８,0.40\r\nchaling,2017,５\r\n",
    "# from the yearbook\nyear,share,id\n2016,0.032,lukou\n\n2018,0.0040,lukou\n2017,0.05,chaling",
    "id,ds,incidence (%)\nlukou,2016-12-31,3.2 %\nlukou,2018/12/31,0.40\nchaling,2017-12-31,5\n",
    "id,year,rate_pct\n\"lukou\",\"2016\",\"3.2\"\nlukou,2017,—\nlukou,2018,0.40\nchaling,2017,5\n",
  ])
  func `headings, units and forms of years are read as people write them`(
    _ text: String
  ) throws {
    let panel = try PanelText.read(text).panel
    #expect(panel.ids == ["lukou", "chaling"])
    #expect(panel.years == 2016...2018)
    #expect(panel[0, 2016] == 0.032)
    #expect(panel[0, 2017].isNaN)
    #expect(panel[0, 2018] == 0.004)
    #expect(panel[1, 2017] == 0.05)
    #expect(panel.roundingUnit == 0.0001)
  }

  @Test func `places keep the order of their first rows`() throws {
    let panel = try PanelText.read("id,year,share\nb,2016,0.1\na,2016,0.2\nb,2017,0.3\n").panel
    #expect(panel.ids == ["b", "a"])
  }

  @Test func `the last digit is the smallest in the column`() throws {
    let text = "id,year,rate_pct\na,2016,3\nb,2016,3.125\n"
    #expect(try PanelText.read(text).panel.roundingUnit == 0.00001)
    let whole = "id,year,rate_pct\na,2016,3\n"
    #expect(try PanelText.read(whole).panel.roundingUnit == 0.01)
    // Shares of 0 and 1 alone tell nothing finer than the coarsest unit of a panel.
    #expect(try PanelText.read("id,year,share\na,2016,1\n").panel.roundingUnit == 0.1)
  }

  @Test func `a bare y asks for its unit and takes it`() throws {
    let text = "unique_id,ds,y\na,2016,0.9\n"
    #expect(
      PanelText.messages(text) == [
        "t.csv:1:14: error: the column 'y' does not say whether its rates are percent or shares "
          + "[unit-not-told]",
        "  hint: add --unit percent or --unit share, or name the column 'rate_pct' or 'share'",
      ])
    #expect(try PanelText.read(text, unit: .percent).panel[0, 2016] == 0.009)
    #expect(try PanelText.read(text, unit: .share).panel[0, 2016] == 0.9)
  }

  @Test func `groups and people are one for a place, the last year's people count`() throws {
    let panel = try PanelText.read(
      """
      id,group,year,rate_pct,人口(万人)
      a,湖南,2016,3.2,26.4
      a,,2015,3.3,99
      b,安徽,2016,1.1,"1,000"
      """
    ).panel
    #expect(panel.groups == ["湖南", "安徽"])
    #expect(panel.population == [264_000, 10_000_000])
  }

  @Test func `any column can group the places`() throws {
    let text = "id,省份,year,rate_pct\na,湖南,2016,3.2\nb,安徽,2016,1.1\n"
    #expect(try PanelText.read(text).panel.groups == [])
    #expect(try PanelText.read(text, group: "省份").panel.groups == ["湖南", "安徽"])
    #expect(
      PanelText.messages(text, group: "省").first
        == "t.csv:1:1: error: no column '省' for the groups [missing-column]")
  }

  @Test func `codes go before names`() throws {
    let text = "地区,行政区划代码,年份,贫困发生率(%)\n朝阳区,110105,2016,0.1\n朝阳区,220104,2016,0.2\n"
    #expect(try PanelText.read(text).panel.ids == ["110105", "220104"])
  }

  @Test func `the reading is told in both languages`() throws {
    let sentence = try PanelText.read(
      "id,group,year,rate_pct,note\na,x,2016,3.25,\na,x,2017,,\nb,y,2016,1.1,ok\n"
    ).sentence
    #expect(
      sentence.english
        == "2 places, 2016 to 2017; 2 rates, 2 missing; percent, as the heading 'rate_pct' says, "
        + "to 0.01; 2 groups by 'group'; not used: 'note'")
    #expect(
      sentence.chinese
        == "2 个地区，2016 至 2017 年；2 个数值，缺 2 个；百分数，按列名 'rate_pct'，精确到 0.01；"
        + "按 'group' 分为 2 组；未使用：'note'")
  }

  @Test func `a table without any known figure is a panel`() throws {
    let panel = try PanelText.read("id,year,rate_pct\na,2016,\n").panel
    #expect(panel.incidence.count == 1 && panel.incidence[0].isNaN)
  }

  @Test func `too many places are refused`() {
    let rows = (0..<20).map { "p\($0),2016,0.1\n" }.joined()
    #expect(
      PanelText.messages("id,year,share\n" + rows, mostPlaces: 10).first
        == "t.csv:1:1: error: more than 10 places [too-many-places]")
  }

  @Test func `a file is read from its path with its fingerprint on request`() throws {
    let folder = try TemporaryFolder(["t.csv": "id,year,share\na,2016,0.1\n"])
    let path = folder.path("t.csv")
    #expect(try PanelReading.read(path).sha256 == nil)
    let digest = SHA256.hex(Array("id,year,share\na,2016,0.1\n".utf8))
    #expect(try PanelReading.read(path, isFingerprinted: true).sha256 == digest)
    #expect(throws: InvalidInput.self) { try PanelReading.read(folder.path("no.csv")) }
  }
}
