import PovertyExit
import ScenarioFiles
import Testing

@Suite struct ModelTestsTests {
  private func results(_ tests: String) throws -> [TestResult] {
    let folder = try TemporaryFolder(SmallModel.files.merging(["tests.yaml": tests]) { $1 })
    return ModelTests.run(try ModelReader.read(folder.path), answering: SmallModel.answers)
  }

  @Test func `a test with every expectation passes`() throws {
    let results = try results(
      """
      - name: the ledger misses 830 people
        question: M-WH1
        quantity: residual
        value: -830
        lower: -880
        upper: -780
        status: ok
        text: does not close
        unit: people
      """)
    #expect(results.map(\.failures) == [[]])
    #expect(results.map(\.test.name) == ["the ledger misses 830 people"])
  }

  @Test(arguments: [
    ("value: -831", "value is -830.0, expected -831.0 ± 8.310000000000001e-07"),
    ("value: null", "value is -830.0, expected null"),
    ("lower: -881\n  tolerance: 0.5", "lower is -880.0, expected -881.0 ± 0.5"),
    ("upper: -700\n  tolerance: 10 %", "upper is -780.0, expected -700.0 ± 70.0"),
    ("status: infeasible", "status is 'ok', expected 'infeasible'"),
    ("text: closes", "text is 'does not close', expected 'closes'"),
    ("unit: households", "unit is 'people', expected 'households'"),
    ("quantity: sum\n  value: 1", "the answer has no 'sum', only: residual"),
  ])
  func `a wrong expectation fails with what was found`(_ text: String, _ failure: String) throws {
    let results = try results("- name: wrong\n  question: M-WH1\n  \(text)\n")
    #expect(results.first?.failures.map(\.english) == [failure])
    #expect(results.first?.isPassed == false)
  }

  @Test(arguments: ["-830.4", "-829.6"])
  func `an absolute tolerance includes its ends`(_ value: String) throws {
    let text = "- {name: near, question: M-WH1, value: \(value), tolerance: 0.4}\n"
    #expect(try results(text).map(\.isPassed) == [true])
  }

  @Test func `each set of assumptions is asked once and reaches the answers`() throws {
    let folder = try TemporaryFolder([
      "model.yaml": SmallModel.head + """
        questions:
          - {id: E1, ask: echo, title: 回声, figure: population}

        """,
      "register.csv": SmallModel.register,
      "tests.yaml": """
      - {name: first, question: E1, value: 1}
      - {name: second, question: E1, value: 1, assume: {population: 7 万人}}
      - {name: third, question: E1, value: 70000, assume: {population: 7 万人}}
      """,
    ])
    let model = try ModelReader.read(folder.path, kinds: [.echo])
    var asked: [Double] = []
    let results = ModelTests.run(model) { model in
      asked.append(model.assumptions[0].value)
      return SmallModel.answers(model)
    }
    #expect(asked.sorted() == [60_000, 70_000])
    #expect(results.map(\.isPassed) == [false, false, true])
  }

  @Test func `a question without an answer fails its test`() throws {
    let folder = try TemporaryFolder(
      SmallModel.files.merging([
        "tests.yaml": "- {name: first, question: M-WH1, value: 1}\n"
      ]) { $1 })
    let results = ModelTests.run(try ModelReader.read(folder.path)) { _ in [] }
    #expect(results.first?.failures.map(\.english) == ["'M-WH1' was not answered"])
    #expect(results.first?.failures.map(\.chinese) == ["'M-WH1' 没有答案"])
  }
}
