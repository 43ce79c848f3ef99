import PovertyExit
import Testing

@testable import ScenarioFiles

@Suite struct CSVReportTests {
  @Test(arguments: [
    ("plain", "plain"), ("a,b", "\"a,b\""), ("say \"yes\"", "\"say \"\"yes\"\"\""),
    ("two\nlines", "\"two\nlines\""), ("", ""), ("2014年", "2014年"),
  ])
  func `a cell is quoted where CSV needs it`(text: String, cell: String) {
    #expect(CSVTable.cell(text) == cell)
  }

  @Test(arguments: [
    ("=1+1", "'=1+1"), ("@cmd", "'@cmd"), ("+86 10", "'+86 10"), ("-x", "'-x"),
    ("\tx", "'\tx"), ("=cmd(\"a\",1)", "\"'=cmd(\"\"a\"\",1)\""),
    ("-830", "-830"), ("+5", "+5"), ("-1e-07", "-1e-07"),
  ])
  func `a text that a spreadsheet would run is disarmed, a number is not`(
    text: String, cell: String
  ) {
    #expect(CSVTable.cell(text) == cell)
  }

  @Test func `an unknown or infinite number is an empty cell`() {
    #expect(CSVTable.cell(nil as Double?) == "")
    #expect(CSVTable.cell(Double.infinity) == "")
    #expect(CSVTable.cell(-830.0) == "-830")
  }

  @Test func `lines end as spreadsheets expect`() {
    let table = CSVTable(name: "t", header: ["a", "b"], rows: [["1", "x,y"]])
    #expect(table.text() == "a,b\r\n1,\"x,y\"\r\n")
    #expect(table.text(withHeader: false) == "1,\"x,y\"\r\n")
  }

  @Test func `every table of a report is rectangular and named`() {
    let tables = ReportFixture.report().tables(in: .english)
    #expect(tables.map(\.name) == Report.tableNames)
    for table in tables {
      #expect(!table.rows.isEmpty, "\(table.name)")
      #expect(table.rows.allSatisfy { $0.count == table.header.count }, "\(table.name)")
      #expect(table.rows.allSatisfy { $0[0] == "wuhu" }, "\(table.name)")
    }
  }

  @Test func `the answers table carries the residual`() throws {
    let table = try #require(ReportFixture.report().tables(in: .english).first)
    let row = try #require(table.rows.first)
    let cells = Dictionary(zip(table.header, row), uniquingKeysWith: { first, _ in first })
    // 18,225 − (133,500 − 60,181 − 30,749 − 23,515) = −830; 133,500 ± 50.
    #expect(cells["id"] == "Q1")
    #expect(cells["value"] == "-830")
    #expect(cells["lower"] == "-880")
    #expect(cells["upper"] == "-780")
    #expect(cells["status"] == "ok")
  }
}
