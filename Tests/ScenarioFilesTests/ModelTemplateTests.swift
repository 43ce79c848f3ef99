import Foundation
import PovertyExit
import ScenarioFiles
import Testing

@Suite struct ModelTemplateTests {
  @Test func `a fresh folder is explained by its check`() throws {
    let folder = try TemporaryFolder()
    let written = try ModelTemplate.write(place: "mycounty", to: folder.path("mycounty"))
    #expect(
      written.map(folder.relative) == [
        "mycounty/model.yaml", "mycounty/register.csv", "mycounty/figures.csv",
        "mycounty/tests.yaml", "mycounty/SOURCES.md",
      ])
    #expect {
      try ModelReader.read(folder.path("mycounty"))
    } throws: { error in
      folder.relative((error as? InvalidInput)?.text(in: .english) ?? "") == """
        mycounty/model.yaml:11:7: error: 'name' has neither 'en' nor 'zh' [missing-key]
          hint: write {en: …, zh: …}
        mycounty/model.yaml:15:1: error: 'level' has no value [missing-key]
          hint: add 'level': village, township, county, prefecture, province, nation
        mycounty/model.yaml:18:11: error: 'document' has neither 'en' nor 'zh' [missing-key]
          hint: write {en: …, zh: …}
        mycounty/register.csv:8:1: error: no rows yet [no-rows]
          hint: write one published figure per row: place, year, quantity, value as printed, \
        unit, and the phrase it comes from; or delete the file when no register is published
        """
    }
  }

  @Test func `a folder filled in as its comments say is read without a word`() throws {
    let folder = try TemporaryFolder()
    try ModelTemplate.write(place: "mycounty", to: folder.path)
    func edit(_ name: String, _ change: (String) -> String) throws {
      let text = try String(contentsOfFile: folder.path(name), encoding: .utf8)
      try folder.write(Array(change(text).utf8), to: name)
    }
    try edit("model.yaml") {
      $0.replacing("name: {en: , zh: }", with: "name: {en: My County, zh: 我县}")
        .replacing("document: {en: , zh: }", with: "document: 我县汇报,2019年")
        .replacing("level:\n", with: "level: county\n")
        .replacing("questions: []\n", with: "")
        .replacing("# questions:", with: "questions:")
        .replacing("#   - id: Q1", with: "  - id: Q1")
        .replacing("#     ask", with: "    ask").replacing("#     title", with: "    title")
        .replacing("#     span", with: "    span")
    }
    // The two example rows with their comment sign taken away.
    try edit("register.csv") { $0.replacing("# mycounty", with: "mycounty") }
    let model = try ModelReader.read(folder.path)
    #expect(model.warnings.isEmpty)
    #expect(model.place == Place(id: "mycounty", name: Words("My County", "我县"), level: .county))
    #expect(model.ledger.entries.map(\.figure.value) == [12_000, 3_418])
    #expect(model.questions.map(\.id) == ["Q1"])
  }

  @Test func `a folder that has a file of a model is left as it is`() throws {
    let folder = try TemporaryFolder(["tests.yaml": "[]\n"])
    #expect(throws: WriteFailure.exists(path: folder.path("tests.yaml"))) {
      try ModelTemplate.write(place: "mycounty", to: folder.path)
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["tests.yaml"])
  }

  @Test func `an id in Chinese is refused before anything is written`() {
    #expect(ModelTemplate.check(place: "mycounty") == nil)
    #expect(
      ModelTemplate.check(place: "渌口")?.text(in: .english) == """
        new: error: '渌口' is no id [wrong-id]
          hint: use letters, digits, '-' and '_'; the name goes under 'name:'
        """)
  }

  @Test func `every kind of question is named in the new model`() throws {
    let folder = try TemporaryFolder()
    try ModelTemplate.write(place: "mycounty", to: folder.path)
    let text = try String(contentsOfFile: folder.path("model.yaml"), encoding: .utf8)
    for kind in QuestionKind.all {
      #expect(text.contains(kind.name))
      #expect(text.contains(kind.summary.chinese))
    }
  }
}
