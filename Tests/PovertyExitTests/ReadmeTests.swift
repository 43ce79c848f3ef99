import Foundation
import PovertyExit
import Testing

/// The Swift of the README is this test: it compiles, runs, and says what the
/// README says it says.
@Suite struct ReadmeTests {
  @Test func `the ten lines of the README reconcile and forecast`() throws {
    // README begins
    let wuhu = Place(id: "wuhu", name: Words("Wuhu", "芜湖市"), level: .prefecture)
    func row(_ quantity: Quantity, _ years: String, _ printed: String, _ unit: String)
      -> LedgerEntry?
    {
      guard let span = Span(years), let unit = Unit(unit) else { return nil }
      return Figure(id: years, printed: printed, unit: unit, origin: .document(phrase: "…"))
        .map { LedgerEntry(place: "wuhu", span: span, quantity: quantity, figure: $0) }
    }
    let rows = [
      row(.opening, "2014", "13.35", "万人"), row(.exits, "2014..2015", "60181", "人"),
      row(.exits, "2016", "30749", "人"), row(.exits, "2017", "23515", "人"),
      row(.closing, "2017", "18225", "人"),
    ]
    let ledger = Ledger(places: [wuhu], entries: rows.compactMap(\.self))
    let residual = ledger.reconcile("wuhu", over: Span(2014...2017), counting: [.exits]).residual
    let forecast = ledger.history(of: "wuhu").flatMap { Forecaster().forecast($0, of: "wuhu") }
    // residual == -830; forecast?.register(in: 2018) holds 2,000 futures
    // README ends
    #expect(residual == -830)
    #expect(forecast?.register(in: 2018)?.count == 2_000)
  }

  @Test func `the README shows the code of this test`() throws {
    func lines(_ text: some StringProtocol) -> [String] {
      text.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
        .filter { !$0.isEmpty }
    }
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let readme = try String(contentsOf: root.appending(path: "README.md"), encoding: .utf8)
    let shown = try #require(
      readme.components(separatedBy: "```swift\n").dropFirst().first?
        .components(separatedBy: "```").first)
    let source = try String(contentsOfFile: #filePath, encoding: .utf8)
    let run = try #require(
      source.components(separatedBy: "// README begins\n").dropFirst().first?
        .components(separatedBy: "// README ends").first)
    #expect(lines(shown) == lines(run))
  }
}
