import PovertyExit
import ScenarioFiles
import Testing

/// What must not be taken for a mistake; the mistakes themselves are in
/// `Broken/meaning-*`.
@Suite struct PlausibilityChecksTests {
  private func warnings(_ rows: String) throws -> [String] {
    let folder = try TemporaryFolder([
      "model.yaml": SmallModel.head.replacing("written: 2018", with: "written: 2020"),
      "register.csv": "place,span,quantity,value,unit,reading,source\n" + rows,
    ])
    return try ModelReader.read(folder.path).warnings.map(\.code)
  }

  @Test func `the national register of 2012 to 2019 raises nothing`() throws {
    // National Bureau of Statistics, statistical communiqués to 2019: rural poor at
    // the year's end, in ten thousands.
    let poor = [9_899, 8_249, 7_017, 5_575, 4_335, 3_046, 1_660, 551]
    let rates = ["10.2", "8.5", "7.2", "5.7", "4.5", "3.1", "1.7", "0.6"]
    var rows = ""
    for (index, count) in poor.enumerated() {
      rows += "wuhu,\(2012 + index),closing,\(count),万人,,x\n"
      rows += "wuhu,\(2012 + index),incidence,\(rates[index]),%,,x\n"
    }
    #expect(try warnings(rows).isEmpty)
  }

  @Test func `exits may use up the stock to the end of its rounding`() throws {
    // 13.35 万 is at most 133,550.
    #expect(
      try warnings("wuhu,2014,opening,13.35,万人,,x\nwuhu,2014,exits,133550,人,,x\n").isEmpty)
  }

  @Test func `those newly identified and returned may exit too`() throws {
    let rows = """
      wuhu,2016,closing,100,人,,x
      wuhu,2017,new,20,人,,x
      wuhu,2017,returns,5,人,,x
      wuhu,2017,exits,125,人,,x

      """
    #expect(try warnings(rows).isEmpty)
    #expect(throws: InvalidInput.self) { try warnings(rows.replacing("125", with: "126")) }
  }

  @Test func `another reading is judged against nothing`() throws {
    #expect(
      try warnings(
        "wuhu,2014,opening,100,人,,x\nwuhu,2014,exits,90,人,,x\nwuhu,2014,exits,120,人,gross,x\n"
      ).isEmpty)
  }

  @Test func `people and households are books of their own`() throws {
    #expect(
      try warnings(
        "wuhu,2014,opening,100,户,,x\nwuhu,2014,exits,350,人,,x\nwuhu,2014,exits,95,户,,x\n"
      ).isEmpty)
  }

  @Test func `pooled years leave no gap`() throws {
    #expect(
      try warnings(
        "wuhu,2014..2016,exits,900,人,,x\nwuhu,2017,exits,250,人,,x\n"
      ).isEmpty)
    #expect(
      try warnings("wuhu,2014,exits,300,人,,x\nwuhu,2017,exits,250,人,,x\n") == ["gap-year"])
  }

  @Test func `a target may lie ahead of the document`() throws {
    #expect(
      try warnings("wuhu,2017,closing,100,人,,x\nwuhu,2022,target,100,人,,x\n").isEmpty)
  }
}
