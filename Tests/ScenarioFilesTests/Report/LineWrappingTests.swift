import Testing

@testable import ScenarioFiles

@Suite struct LineWrappingTests {
  @Test func `Latin text breaks at spaces`() {
    #expect(wrapped("the register closes", to: 12) == ["the register", "closes"])
  }

  @Test func `Chinese text breaks between characters`() {
    #expect(wrapped("建档立卡贫困人口", to: 8) == ["建档立卡", "贫困人口"])
  }

  @Test func `a closing mark never begins a line`() {
    #expect(wrapped("建档立卡。贫困", to: 8) == ["建档立", "卡。贫困"])
  }

  @Test func `an opening mark never ends a line`() {
    #expect(wrapped("建档立（卡）", to: 8) == ["建档立", "（卡）"])
  }

  @Test func `a percent sign stays with its number`() {
    #expect(wrapped("lies at 80 % now", to: 10) == ["lies at", "80 % now"])
  }

  @Test func `a word longer than the line stands alone`() {
    #expect(wrapped("a 133,500,000 b", to: 5) == ["a", "133,500,000", "b"])
  }

  @Test func `line breaks in the text are kept`() {
    #expect(wrapped("a\n\nb", to: 10) == ["a", "", "b"])
  }

  @Test(arguments: 20...60)
  func `no line is wider than asked`(width: Int) {
    let text =
      "2014、2015两年共脱贫60,181人，register 133,500 − 60,181 = 73,319 people; 平衡（四舍五入）。"
    let lines = wrapped(text, to: width)
    #expect(lines.allSatisfy { $0.displayWidth <= width })
    // Nothing but the spaces at the breaks is lost.
    #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " })
  }

  @Test func `an indented text hangs below its first line`() {
    #expect(
      wrapped("one two three four five", indent: 2, hanging: 4, to: 25)
        == "  one two three four five")
    #expect(
      wrapped("one two three four five six", indent: 2, hanging: 4, to: 25)
        == "  one two three four five\n    six")
  }
}
