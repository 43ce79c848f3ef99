import PovertyExit
import ScenarioFiles
import Testing

/// The table reader, seen through register.csv.
@Suite struct TableTests {
  private func entries(_ register: String) throws -> [LedgerEntry] {
    let folder = try TemporaryFolder(["model.yaml": SmallModel.head, "register.csv": register])
    return try ModelReader.read(folder.path).ledger.entries
  }

  private let header = "place,span,quantity,value,unit,qualifier,source\n"

  @Test func `quotes hold commas, quotes and line breaks`() throws {
    let entry = try #require(
      try entries(header + "wuhu,2016,exits,\"30,749\",人,,\"减贫\"\"30,749\"\"人,\r\n超额完成\"\n").first)
    #expect(entry.figure.value == 30_749)
    #expect(entry.figure.origin == .document(phrase: "减贫\"30,749\"人,\n超额完成"))
  }

  @Test func `columns come in any order and under their Chinese names`() throws {
    let entry = try #require(
      try entries("出处,单位,数值,指标,年份,地区\n2016年减贫3.0749万人,万人,3.0749,脱贫,2016年,芜湖市\n").first)
    #expect(entry.place == "wuhu")
    #expect(entry.quantity == .exits)
    #expect(entry.span == Span(2016))
    #expect(abs(entry.figure.value - 30_749) < 1e-9)
  }

  @Test(arguments: [
    ("３０，７４９", 30_749.0), ("30,749", 30_749), ("30749人", 30_749), (" 30749 ", 30_749),
    ("\u{FEFF}30749", 30_749), ("1,030,749", 1_030_749),
  ])
  func `a number is read as people type it`(_ text: String, _ value: Double) throws {
    let entry = try #require(try entries(header + "wuhu,2016,exits,\"\(text)\",人,,x\n").first)
    #expect(entry.figure.value == value)
  }

  @Test(arguments: ["—", "-", "N/A", "缺", "——", "无"])
  func `a mark for a missing value skips the row without a word`(_ mark: String) throws {
    let register = header + "wuhu,2016,exits,30749,人,,x\nwuhu,2016,new,\(mark),人,,x\n"
    let folder = try TemporaryFolder(["model.yaml": SmallModel.head, "register.csv": register])
    let model = try ModelReader.read(folder.path)
    #expect(model.ledger.entries.count == 1)
    #expect(model.warnings.isEmpty)
  }

  @Test func `comments and blank rows count as lines but hold no figures`() throws {
    let register = header + "\n# a comment, with a comma\n,,,,,,\n  \nwuhu,2016,exit,1,人,,x\n"
    #expect {
      try entries(register)
    } throws: { error in
      // The row that is all commas is a row without year.
      let lines = (error as? InvalidInput)?.diagnostics.map { [$0.line, $0.column] }
      return lines?.last == [6, 11]
    }
  }

  @Test func `columns are counted in characters, not bytes`() throws {
    #expect {
      try entries(header + "无为县,2016年,exits,一,人,,x\n")
    } throws: { error in
      let first = (error as? InvalidInput)?.diagnostics.first
      return first?.line == 2 && first?.column == 17
    }
  }
}
