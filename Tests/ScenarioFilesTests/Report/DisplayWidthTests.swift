import Testing

@testable import ScenarioFiles

@Suite struct DisplayWidthTests {
  @Test(arguments: [
    ("abc", 3), ("芜湖", 4), ("13.35万", 7), ("\u{FF0C}", 2), ("—", 1), ("", 0), ("e\u{301}", 1),
    ("𠀀", 2), ("\u{FEFF}", 0), ("●░", 2),
  ])
  func `Chinese characters take two columns`(text: String, width: Int) {
    #expect(text.displayWidth == width)
  }

  @Test func `padding counts columns and not characters`() {
    #expect("芜湖".padded(to: 6) == "芜湖  ")
    #expect("12".padded(to: 4, alignment: .right) == "  12")
    #expect("芜湖市".padded(to: 2) == "芜湖市")
  }

  @Test func `a clipped text ends in an ellipsis and fits`() {
    #expect("芜湖市农村人口".clipped(to: 6) == "芜湖…")
    #expect("芜湖".clipped(to: 4) == "芜湖")
  }
}
