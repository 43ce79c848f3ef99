import Testing

@testable import ScenarioFiles

@Suite struct TextTableTests {
  @Test func `columns are aligned by display width`() {
    var table = TextTable([.init("地区", .left), .init("人")])
    table.rows = [["芜湖市", "18,225"], ["Wuwei", "7"]]
    #expect(
      table.lines(indent: 2, width: 40) == [
        "  地区        人", "  芜湖市  18,225", "  Wuwei        7",
      ])
  }

  @Test func `a table without headings has no heading line`() {
    var table = TextTable([.init("", .left), .init("")])
    table.rows = [["a", "1"]]
    #expect(table.lines(indent: 0, width: 40) == ["a  1"])
  }

  @Test func `the flexible column gives way and continues below`() {
    var table = TextTable([.init("rule", .left), .init("weight")])
    table.rows = [["the share rises on a line", "28 %"]]
    #expect(
      table.lines(indent: 0, width: 22) == [
        "rule            weight", "the share         28 %", "rises on a", "line",
      ])
  }
}
