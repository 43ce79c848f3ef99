import PovertyExit
import ScenarioFiles
import Testing

@Suite struct ExplainTests {
  @Test(
    arguments: [
      "target", "last-count", "interval", "unknown-key", "combination", "possible-break",
    ], ["en", "zh"])
  func `a page of each kind reads as recorded`(name: String, language: String) throws {
    let run = try Command.run(["explain", name, "--lang", language])
    #expect(run.status == 0)
    try Snapshot.expect(run.output, "explain-\(name).\(language)")
  }

  @Test func `the list names every question, pace and message`() throws {
    let names = Set(
      try Command.run(["explain"]).output.split(separator: "\n")
        .filter { $0.hasPrefix("  ") }
        .compactMap { $0.split(separator: " ").first.map(String.init) })
    #expect(names.isSuperset(of: QuestionKind.all.map(\.name)))
    #expect(names.isSuperset(of: Pace.all.map(\.name)))
    #expect(names.isSuperset(of: DiagnosticCode.all.map(\.id)))
  }

  @Test(arguments: QuestionKind.all.map(\.name))
  func `the page of a question has its equation, its keys and an example`(
    name: String
  ) throws {
    let kind = try #require(QuestionKind.named(name))
    let page = try Command.run(["explain", name]).output
    #expect(page.contains(kind.equation.split(separator: "\n")[0]))
    for parameter in kind.parameters { #expect(page.contains("    \(parameter.name): ")) }
    #expect(page.contains("ask: \(name)"))
    let chinese = try Command.run(["explain", name, "--lang", "zh"]).output
    #expect(chinese.contains("写在 model.yaml 中"))
    #expect(!chinese.contains("required"))
  }

  @Test(arguments: Pace.all.map(\.name))
  func `the page of a pace has its equation`(name: String) throws {
    let pace = try #require(Pace.named(name))
    #expect(try Command.run(["explain", name]).output.contains(pace.equation))
  }

  @Test(arguments: DiagnosticCode.all.map(\.id))
  func `the page of a message shows a wrong line and a right one`(code: String) throws {
    let page = try Command.run(["explain", code]).output
    #expect(page.hasPrefix("\(code): "))
    #expect(page.contains("\n  wrong\n"))
    #expect(page.contains("\n  right\n"))
  }

  @Test(arguments: [
    "candidate", "combination", "calibration", "p_zero", "p_met", "joint-draws", "wis", "pit",
  ])
  func `the words of forecasts have pages in both languages`(name: String) throws {
    let english = try Command.run(["explain", name])
    #expect(english.status == 0)
    #expect(english.output.hasPrefix("\(name): "))
    let chinese = try Command.run(["explain", name, "--lang", "zh"]).output
    #expect(chinese.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) })
    #expect(try Command.run(["explain"]).output.contains("\n  \(name) "))
  }

  @Test func `no name means two things`() throws {
    let names = QuestionKind.all.map(\.name) + Pace.all.map(\.name) + DiagnosticCode.all.map(\.id)
    #expect(Set(names).count == names.count)
  }
}
