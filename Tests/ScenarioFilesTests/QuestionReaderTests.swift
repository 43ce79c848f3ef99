import PovertyExit
import ScenarioFiles
import Testing

@Suite struct QuestionReaderTests {
  private func arguments(_ text: String) throws -> Arguments {
    var files = SmallModel.files
    files["model.yaml"] =
      SmallModel.head + "questions:\n  - id: P1\n    ask: probe\n    title: 试\n"
      + text.split(separator: "\n").map { "    \($0)\n" }.joined()
    let folder = try TemporaryFolder(files)
    let model = try ModelReader.read(folder.path, kinds: [.probe])
    return try #require(model.questions.first).arguments
  }

  @Test func `figures are named by the ids of rows and assumptions`() throws {
    let arguments = try arguments(
      "figure: closing-2017\nfigures: [wuwei/exits-2016, population, exits-2014..2015]")
    #expect(arguments.figure("figure")?.value == 18_225)
    #expect(arguments.figures("figures").map(\.value) == [23_930, 60_000, 60_181])
  }

  @Test func `a single id stands for a list of one`() throws {
    #expect(try arguments("figures: population").figures("figures").map(\.id) == ["population"])
  }

  @Test func `shares are read with their sign into 0 to 1`() throws {
    let arguments = try arguments("share: 95 %\nshares: [0.42%, 3 ‰, １００％]")
    #expect(arguments.number("share") == 0.95)
    #expect(arguments.numbers("shares") == [0.0042, 0.003, 1])
  }

  @Test func `settings are read in the form their parameter declares`() throws {
    let arguments = try arguments(
      """
      number: 7.5
      numbers: [0, 1e1, 100]
      word: soft
      words: [hard, soft]
      tag: of-target
      place: 无为县
      span: 2014..2017
      day: 2018-10-31
      label: {en: Houses, zh: 住房}
      flag: true
      """)
    #expect(arguments.number("number") == 7.5)
    #expect(arguments.numbers("numbers") == [0, 10, 100])
    #expect(arguments.word("word") == "soft")
    #expect(arguments.words("words") == ["hard", "soft"])
    #expect(arguments.word("tag") == "of-target")
    #expect(arguments.place("place") == "wuwei")
    #expect(arguments.span("span") == Span(2014...2017))
    #expect(arguments.day("day") == Day(year: 2018, month: 10, day: 31))
    #expect(arguments.label("label") == Words("Houses", "住房"))
    #expect(arguments.flag("flag"))
  }

  @Test func `records are read one by one`() throws {
    let works = try arguments(
      """
      works:
        - {name: Wells, amount: closing-2017, due: 2018-11-30}
        - name: {en: Taps, zh: 自来水}
          amount: population
      """
    ).records("works")
    #expect(works.map { $0.figure("amount")?.value } == [18_225, 60_000])
    #expect(works.map { $0.label("name")?.chinese } == ["Wells", "自来水"])
    #expect(works.map { $0.has("due") } == [true, false])
  }

  @Test func `what is left out is not there`() throws {
    let arguments = try arguments("number: 1")
    #expect(arguments.values.count == 1)
    #expect(arguments.records("works").isEmpty)
  }
}
