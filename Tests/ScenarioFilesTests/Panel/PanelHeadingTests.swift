import Testing

@testable import ScenarioFiles

@Suite struct PanelHeadingTests {
  @Test(arguments: [
    ("rate_pct", "rate", PanelUnit.percent), ("y_pct", "y", .percent),
    ("贫困发生率（％）", "贫困发生率", .percent), ("贫困发生率[%]", "贫困发生率", .percent),
    ("Poverty Rate (%)", "poverty_rate", .percent), ("incidence %", "incidence", .percent),
    ("share", "share", .share), ("rate_fraction", "rate", .share),
    ("贫困发生率（小数）", "贫困发生率", .share), ("percent", "percent", .percent),
  ])
  func `a heading tells its name and its unit`(text: String, name: String, unit: PanelUnit) {
    #expect(PanelHeading(text).name == name)
    #expect(PanelHeading(text).unit == unit)
  }

  @Test(arguments: ["y", "rate", "贫困发生率", "incidence", "人口(万人)", "", "(%)"])
  func `a heading without a unit of rates tells none`(_ text: String) {
    #expect(PanelHeading(text).unit == nil)
  }
}
