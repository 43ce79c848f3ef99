import PovertyExit
import Testing

@Suite struct WordsTests {
  @Test func `a text is read in the language asked for`() {
    let text = Words("exit", "脱贫")
    #expect(text(.english) == "exit")
    #expect(text(.chinese) == "脱贫")
  }
}
