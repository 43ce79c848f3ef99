import PovertyExit
import Testing

@testable import ScenarioFiles

@Suite struct TextReportTests {
  @Test(arguments: Language.allCases, [80, 100, 120])
  func `no line is wider than the terminal`(language: Language, width: Int) {
    let text = ReportFixture.report(withPopulation: true)
      .text(in: language, style: TextStyle(width: width))
    for line in text.split(separator: "\n") {
      #expect(line.displayWidth <= width, "\(line)")
    }
  }

  @Test func `the sections come in the order of reading`() throws {
    let text = ReportFixture.report().text(in: .english)
    let order = [
      "Wuhu (", "The ledger, as published", "Does it add up?",
      "What each rule of pace says about 2018", "The register by year", "Answers", "Q1",
    ]
    let places = order.map { part in text.ranges(of: part).first?.lowerBound }
    #expect(places.allSatisfy { $0 != nil })
    #expect(places.compactMap(\.self) == places.compactMap(\.self).sorted())
  }

  @Test func `the residual is said with its interval`() {
    let text = ReportFixture.report().text(in: .english, style: TextStyle(width: 160))
    #expect(text.contains("unexplained: −830 (between −880 and −780, given the rounding)"))
  }

  @Test func `a Chinese report holds no English sentence`() {
    let text = ReportFixture.report().text(in: .chinese)
    for word in ["register", "exits", "median", "basis", "between", "draws"] {
      #expect(!text.contains(word), "\(word)")
    }
  }

  @Test func `color is used only when asked for`() {
    let report = ReportFixture.report()
    #expect(!report.text(in: .english).contains("\u{1B}"))
    #expect(
      report.text(in: .english, style: TextStyle(usesColor: true)).contains("\u{1B}[1m"))
  }

  @Test func `a status other than ok stands before the sentence`() {
    var report = ReportFixture.report()
    report.outcome.answers[0].findings[0].status = .noStock
    #expect(report.text(in: .english).contains("[no stock] "))
    #expect(report.text(in: .chinese).contains("[没有存量数] "))
  }

  @Test func `a place without a stock gets a sentence and no chart`() {
    let study = Study(
      place: ReportFixture.place,
      ledger: Ledger(places: [ReportFixture.place], entries: []))
    var report = ReportFixture.report()
    report.outcome = Outcome(study: study, questions: [])
    let text = report.text(in: .english)
    #expect(text.contains("No stock of registered poor is published"))
    #expect(!text.contains("●"))
  }

  @Test func `the text ends with one line break`() {
    let text = ReportFixture.report().text(in: .english)
    #expect(text.hasSuffix("\n"))
    #expect(!text.hasSuffix("\n\n"))
  }
}
