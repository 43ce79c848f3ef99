import PovertyExit
import Testing

@Suite struct QuestionKindsTests {
  @Test func `names are unique words with hyphens`() {
    let names = QuestionKind.all.map(\.name)
    #expect(Set(names).count == names.count)
    for name in names {
      #expect(name.allSatisfy { $0.isLowercase || $0.isNumber || $0 == "-" })
      #expect(QuestionKind.named(name)?.name == name)
    }
  }

  @Test(arguments: QuestionKind.all.map(\.name))
  func `a kind is explained in both languages, with its equation and source`(
    name: String
  ) throws {
    let kind = try #require(QuestionKind.named(name))
    for words in [kind.summary, kind.explanation] + kind.parameters.map(\.summary) {
      #expect(!words.english.isEmpty)
      #expect(words.chinese.contains { $0 >= "\u{4E00}" && $0 <= "\u{9FFF}" })
    }
    #expect(!kind.equation.isEmpty)
    #expect(!kind.reference.isEmpty)
    let parameters = kind.parameters.map(\.name)
    #expect(Set(parameters).count == parameters.count)
    #expect(Set(parameters).isDisjoint(with: ["id", "ask", "title"]))
  }

  @Test(arguments: QuestionKind.all.map(\.name))
  func `a kind asked without figures refuses without a number`(name: String) throws {
    let kind = try #require(QuestionKind.named(name))
    #expect(findings(kind, [:]).allSatisfy { $0.value == nil })
  }
}
