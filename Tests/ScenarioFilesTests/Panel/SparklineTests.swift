import Testing

@testable import ScenarioFiles

@Suite struct SparklineTests {
  @Test func `bars begin at zero and a missing year is a gap`() {
    #expect(Sparkline.text(of: [0, 5, .nan, 10], style: TextStyle()) == "▁▅ █")
    #expect(Sparkline.text(of: [0, 5, 10], style: TextStyle(usesUnicode: false)) == "_=#")
    #expect(Sparkline.text(of: [5], top: 10, style: TextStyle()) == "▅")
    #expect(Sparkline.text(of: [0, 0], style: TextStyle()) == "▁▁")
    #expect(Sparkline.text(of: [.nan], style: TextStyle()) == " ")
  }
}
