import PovertyExit
import ScenarioFiles
import Testing

@Suite struct ModelReaderTests {
  @Test func `a folder becomes a model with places, ledger, questions and inputs`() throws {
    let folder = try TemporaryFolder(SmallModel.files)
    let model = try ModelReader.read(folder.path)
    #expect(model.place.id == "wuhu")
    #expect(model.place.name(.chinese) == "芜湖市")
    #expect(model.ledger.places.map(\.parent) == [nil, "wuhu"])
    #expect(
      model.ledger.entries.map(\.figure.id) == [
        "opening-2014", "exits-2014..2015", "exits-2016", "exits-2017", "closing-2017",
        "wuwei/exits-2016",
      ])
    #expect(model.ledger.entries[0].figure.interval == Interval(133_450, 133_550))
    #expect(model.settings == TrendSettings(horizon: 2020, deadline: 2020))
    #expect(model.assumptions.map(\.value) == [60_000])
    #expect(model.questions.map(\.kind.name) == ["residual"])
    #expect(model.warnings.isEmpty)
    #expect(model.inputs.map { folder.relative($0.path) } == ["model.yaml", "register.csv"])
    #expect(model.inputs.allSatisfy { $0.sha256.count == 64 })
  }

  @Test func `the question of the small model misses 830 people`() throws {
    let folder = try TemporaryFolder(SmallModel.files)
    let model = try ModelReader.read(folder.path)
    // 133,500 − 60,181 − 30,749 − 23,515 = 19,055; published 18,225.
    let finding = try #require(SmallModel.answers(model).first?.findings.first)
    #expect(finding.value == -830)
    #expect(finding.lower == -880)
    #expect(finding.upper == -780)
  }

  @Test func `an assumed population becomes a ledger entry of the incidence's year`() throws {
    var files = SmallModel.files
    files["register.csv"] = SmallModel.register + "wuhu,2019,incidence,0.68,%,,贫困发生率0.68%\n"
    files["model.yaml"] = SmallModel.head.replacing("written: 2018", with: "written: 2020")
    let folder = try TemporaryFolder(files)
    let entry = try #require(try ModelReader.read(folder.path).ledger.entries.last)
    #expect(entry.quantity == .population)
    #expect(entry.span == Span(2019))
    #expect(entry.figure.value == 60_000)
    #expect(entry.figure.isAssumed)
  }

  @Test func `a folder that is not there is one error`() throws {
    #expect {
      try ModelReader.read("no/such/folder")
    } throws: { error in
      (error as? InvalidInput)?.text(in: .english)
        == """
        no/such/folder: error: the folder does not exist [missing-file]
          hint: name the folder that holds model.yaml
        """
    }
  }
}
