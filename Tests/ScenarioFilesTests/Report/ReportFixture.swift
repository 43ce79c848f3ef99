import PovertyExit
import ScenarioFiles

/// A small report with known numbers: Wuhu's published ledger of 2014-2017.
enum ReportFixture {
  static func figure(_ id: String, _ printed: String, _ unit: String = "人") -> Figure {
    Figure(
      id: id, printed: printed, unit: Unit(unit)!, origin: .document(phrase: "“\(printed)\(unit)”"))!
  }

  static let place = Place(id: "wuhu", name: Words("Wuhu", "芜湖市"), level: .prefecture)

  static func ledger(withPopulation: Bool = false) -> Ledger {
    var entries = [
      entry(Span(2014), .opening, "opening-2014", "13.35", "万人"),
      entry(Span(2014...2015), .exits, "exits-2014..2015", "60181"),
      entry(Span(2016), .exits, "exits-2016", "30749"),
      entry(Span(2017), .exits, "exits-2017", "23515"),
      entry(Span(2017), .closing, "closing-2017", "18225"),
      entry(Span(2018), .target, "target-2018", "10836"),
    ]
    if withPopulation {
      entries.append(entry(Span(2017), .population, "population-2017", "159.85", "万人"))
    }
    return Ledger(places: [place], entries: entries)
  }

  /// Fitted once: the paces take a second in a debug build.
  private static let plain = made(withPopulation: false)
  private static let withIncidence = made(withPopulation: true)

  static func report(withPopulation: Bool = false, warnings: [Diagnostic] = []) -> Report {
    var report = withPopulation ? withIncidence : plain
    report.warnings = warnings
    return report
  }

  private static func made(withPopulation: Bool) -> Report {
    let draws = 200
    let sampling = Sampling(draws: draws)
    let study = Study(
      place: place, ledger: ledger(withPopulation: withPopulation),
      settings: TrendSettings(horizon: 2020, deadline: 2020), sampling: sampling)
    let question = Question(
      id: "Q1", title: Words("Does the ledger add up?", "台账是否平衡？"), kind: .residual,
      arguments: Arguments(["span": .span(Span(2014...2017))]))
    return Report(
      outcome: Outcome(study: study, questions: [question]),
      document: Words("A document, 2018", "某文件，2018年"),
      manifest: Manifest(
        version: "1.2.3", arguments: ["run", "models/wuhu"], language: .english, seed: 1,
        draws: draws, inputs: [.init(path: "model.yaml", sha256: String(repeating: "0", count: 64))]
      ))
  }

  private static func entry(
    _ span: Span, _ quantity: Quantity, _ id: String, _ printed: String, _ unit: String = "人"
  ) -> LedgerEntry {
    LedgerEntry(
      place: "wuhu", span: span, quantity: quantity, figure: figure(id, printed, unit))
  }
}
