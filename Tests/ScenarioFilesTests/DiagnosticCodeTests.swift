import PovertyExit
import ScenarioFiles
import Testing

@Suite struct DiagnosticCodeTests {
  @Test func `no two codes share an id`() {
    #expect(Set(DiagnosticCode.all.map(\.id)).count == DiagnosticCode.all.count)
  }

  @Test(arguments: DiagnosticCode.all)
  func `a page has its title, meaning and examples in both languages`(_ code: DiagnosticCode) {
    #expect(DiagnosticCode.named(code.id) == code)
    for language in Language.allCases {
      #expect(code.page(language).hasPrefix(code.id))
      #expect(code.page(language).contains(code.meaning(language)))
    }
    for words in [code.title, code.meaning, code.page] {
      #expect(words.chinese.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) })
      // English may quote a Chinese unit or key, but is not a Chinese sentence.
      #expect(words.english != words.chinese)
      #expect(!words.english.contains("。"))
    }
    #expect(code.wrong != code.right)
  }

  @Test func `a page reads as a person would want it`() {
    #expect(
      DiagnosticCode.named("duplicate-key")?.page.english == """
        duplicate-key: a key is given twice

        Which of the two is meant cannot be known. Remove one.

          wrong
            horizon: 2020
            horizon: 2022

          right
            horizon: 2022

        """)
  }

  @Test func `what is no code has no page`() {
    #expect(DiagnosticCode.named("no-such-code") == nil)
  }
}
