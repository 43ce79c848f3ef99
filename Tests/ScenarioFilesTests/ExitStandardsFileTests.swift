import Foundation
import PovertyExit
import ScenarioFiles
import Testing

/// models/exit-standards.yaml can be copied into a model as it stands.
@Suite struct ExitStandardsFileTests {
  private let standards = try? String(
    contentsOfFile: "\(ModelsTests.root)/models/exit-standards.yaml", encoding: .utf8)

  private func model(asking test: String, figure: String, threshold: String) throws -> Model {
    let assumptions = try #require(standards).split(
      separator: "\n", omittingEmptySubsequences: false
    ).map { "  " + $0 }.joined(separator: "\n")
    let folder = try TemporaryFolder([
      "model.yaml": """
      model: 1
      place: here
      name: Here
      level: county
      document: {en: a county report, zh: 县级报告}
      assume:
      \(assumptions)
      questions:
        - id: Q1
          ask: exit-standard
          title: {en: may it exit, zh: 能否退出}
          rules: [{id: rule, figure: incidence-2017, test: \(test), threshold: \(threshold)}]

      """,
      "register.csv": """
      place,span,quantity,value,unit,qualifier,source
      here,2017,incidence,\(figure),%,,贫困发生率\(figure)%

      """,
    ])
    return try ModelReader.read(folder.path)
  }

  @Test func `every standard is an assumption with its source in both languages`() throws {
    let model = try model(asking: "below", figure: "0.68", threshold: "county-incidence-below")
    #expect(model.assumptions.count == 14)
    for figure in model.assumptions {
      guard case .assumption(let reason) = figure.origin else {
        Issue.record("\(figure.id) has no reason")
        continue
      }
      #expect(reason.english.contains(/20\d\d|same/) && !reason.chinese.isEmpty)
    }
  }

  @Test func `the west has its own threshold`() throws {
    for (threshold, verdict) in [
      ("county-incidence-below", "not met"), ("county-incidence-below-west", "met"),
    ] {
      let model = try model(asking: "below", figure: "2.41", threshold: threshold)
      let answer = try #require(SmallModel.answers(model).first)
      #expect(answer.findings.map(\.text) == [verdict, verdict])
    }
  }
}
