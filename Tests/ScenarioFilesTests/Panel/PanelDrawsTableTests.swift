import ScenarioFiles
import Testing

@Suite struct PanelDrawsTableTests {
  @Test func `a line holds the draws of one place and year`() {
    let table = PanelDrawsTable(ids: ["a", "b"], years: 2019...2020, draws: 3, unit: .percent)
    var text = ByteText()
    table.csvHeader(into: &text)
    table.csv(of: 0..<1, [0.1, 0.2, 0.3, 0, 1, 0.0325], into: &text)
    table.csv(of: 1..<2, [0.5, 0.5, 0.5, 0.25, 0.25, 0.25], into: &text)
    #expect(
      String(decoding: text.bytes, as: UTF8.self) == """
        unique_id,ds,draw-1,draw-2,draw-3\r
        a,2019,10,20,30\r
        a,2020,0,100,3.25\r
        b,2019,50,50,50\r
        b,2020,25,25,25\r

        """)
  }
}
