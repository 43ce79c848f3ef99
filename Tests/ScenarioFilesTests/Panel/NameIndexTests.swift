import Testing

@testable import ScenarioFiles

@Suite struct NameIndexTests {
  @Test func `names are numbered in the order of their first appearance`() {
    var index = NameIndex()
    let names = (0..<1_000).map { "place \($0)" }
    #expect(names.map { index.number(of: $0) } == Array(0..<1_000))
    #expect(names.reversed().map { index.number(of: $0) } == (0..<1_000).reversed())
    #expect(index.names == names)
  }

  @Test func `spellings of one name share its number`() {
    var index = NameIndex()
    let spellings = ["AB", "ＡＢ", " AB", "A\u{200B}B", "café", "cafe\u{301}", "K", "\u{212A}"]
    #expect(spellings.map { index.number(of: $0) } == [0, 0, 0, 0, 1, 1, 2, 2])
    #expect(index.names == ["AB", "café", "K"])
  }

  @Test(arguments: ["", " ", "\u{3000}", "\u{FEFF} "])
  func `nothing but spaces is no name`(_ name: String) {
    var index = NameIndex()
    #expect(index.number(of: "a") == 0)
    #expect(index.number(of: name) == nil)
    #expect(index.number(of: "b") == 1)
  }
}
