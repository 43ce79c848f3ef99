import PovertyExit
import ScenarioFiles
import Testing

@Suite struct ModelAssumingTests {
  private func model(_ extra: [String: String] = [:]) throws -> Model {
    var files = SmallModel.files
    files["model.yaml"] =
      SmallModel.head.replacing("written: 2018", with: "written: 2020") + """
        questions:
          - {id: P1, ask: probe, title: 试, figure: population, works: [{name: a, amount: population}]}

        """
    files["register.csv"] = SmallModel.register + "wuhu,2019,incidence,0.68,%,,贫困发生率0.68%\n"
    let folder = try TemporaryFolder(files.merging(extra) { $1 })
    return try ModelReader.read(folder.path, kinds: [.probe])
  }

  @Test func `another value reaches assumptions, ledger, questions and their records`() throws {
    let other = try model().assuming(["population": "20 万人"])
    #expect(other.assumptions.map(\.value) == [200_000])
    #expect(other.ledger.entries.last?.figure.value == 200_000)
    let arguments = try #require(other.questions.first).arguments
    #expect(arguments.figure("figure")?.value == 200_000)
    #expect(arguments.records("works").first?.figure("amount")?.value == 200_000)
    #expect(arguments.figure("figure")?.isAssumed == true)
  }

  @Test func `overrides can be given when the model is read`() throws {
    let folder = try TemporaryFolder(SmallModel.files)
    let model = try ModelReader.read(folder.path, overriding: ["population": "70000人"])
    #expect(model.assumptions.map(\.value) == [70_000])
  }

  @Test func `what is no assumption cannot be replaced`() throws {
    let model = try model()
    #expect {
      try model.assuming(["exits-2016": "1 人", "populaton": "1 人", "population": "1 户"])
    } throws: { error in
      (error as? InvalidInput)?.text(in: .english) == """
        --assume: error: no assumption is named 'exits-2016' [unknown-assumption]
          hint: assumptions: population
        --assume: error: '1 户' counts households, but 'population' counts people [wrong-dimension]
          hint: such as '60000 人'
        --assume: error: no assumption is named 'populaton' [unknown-assumption]
          hint: did you mean 'population'? assumptions: population
        """
    }
  }

  @Test func `a scenario inherits along its chain, the nearest value winning`() throws {
    let model = try model([
      "scenarios/a.yaml": "name: {en: A, zh: 甲}\nassume: {population: 70000 人}\n",
      "scenarios/b.yaml": "extends: a\n",
      "scenarios/c.yaml": "extends: b\nassume: {population: 80000 人}\n",
    ])
    #expect(model.scenarios.map(\.id) == ["a", "b", "c"])
    #expect(model.scenarios.map(\.ancestors) == [[], ["a"], ["b", "a"]])
    #expect(model.scenarios.map { $0.assumptions.map(\.value) } == [[70_000], [70_000], [80_000]])
    #expect(model.scenarios.first?.name(.chinese) == "甲")
    #expect(model.applying(model.scenarios[2]).assumptions.map(\.value) == [80_000])
  }

  @Test func `an assumption has the interval it is given, and none by default`() throws {
    let folder = try TemporaryFolder([
      "model.yaml": SmallModel.head.replacing(
        "unit: 人,", with: "unit: 万人, low: 5, high: 8,"
      ).replacing("60000", with: "6")
    ])
    let figure = try #require(try ModelReader.read(folder.path).assumptions.first)
    #expect(figure.interval == Interval(50_000, 80_000))
    #expect(try model().assumptions.first?.interval == Interval(60_000))
  }
}
