import Foundation
import PovertyExit
import Testing

@testable import ScenarioFiles

@Suite struct PanelBacktestReportTests {
  /// Two groups of ten places that fall by a tenth a year from 5 to 24 %.
  static func report(target: Double? = nil) throws -> PanelBacktestReport {
    var rows = "id,group,year,rate_pct\n"
    for place in 0..<20 {
      var rate = 5 + Double(place)
      for year in 2010...2017 {
        rate *= 0.9 + 0.01 * Double((place * 7 + year * 3) % 5 - 2)
        rows += "p\(place),\(place < 10 ? "west" : "east"),\(year),\(rate)\n"
      }
    }
    let reading = try PanelText.read(rows)
    let clock: (@Sendable () -> Double)? = target == nil ? nil : { @Sendable in 0 }
    let test = try PanelBacktest(
      reading.panel, horizon: 2, origins: [2014, 2015],
      settings: PanelSettings(candidates: [
        .init(link: .logit, damping: .none), .init(link: .linear, damping: .none),
      ]), target: target, clock: clock)
    return PanelBacktestReport(reading: reading, test: test, horizon: 2, target: target)
  }

  @Test func `the long table holds every row in the unit of the input`() throws {
    let report = try Self.report()
    #expect(
      report.table.header == [
        "candidate", "origin", "horizon", "count", "mae", "mase", "wis", "dispersion",
        "overprediction", "underprediction", "wis-80-90", "crps", "coverage-50", "coverage-80",
        "coverage-90", "coverage-95", "skill-no-change", "skill-drift",
      ])
    #expect(report.table.rows.count == report.test.rows.count)
    let (row, cells) = (report.test.rows[0], report.table.rows[0])
    #expect(Array(cells.prefix(4)) == ["combination", "2014", "1", "20"])
    // A share in memory, percent in the file; a ratio in both.
    #expect(abs((Double(cells[4]) ?? 0) / (100 * row.mae) - 1) < 1e-5)
    #expect(abs((Double(cells[16]) ?? 0) / (row.skillNoChange ?? 0) - 1) < 1e-5)
  }

  @Test func `the tables are those named, coverage by group and decile among them`() throws {
    let tables = try Self.report().tables
    #expect(tables.map(\.name) == PanelBacktestReport.tableNames)
    let coverage = try #require(tables.first { $0.name == "coverage" })
    #expect(coverage.rows.map { $0[0] }.filter { $0 == "group" }.count == 2)
    #expect(coverage.rows.map { $0[0] }.filter { $0 == "decile" }.count == 10)
    for table in tables {
      for row in table.rows { #expect(row.count == table.header.count, "\(table.name)") }
    }
    let pit = try #require(tables.first { $0.name == "pit" })
    let shares = pit.rows.prefix(10).compactMap { Double($0[2]) }
    #expect(abs(shares.reduce(0, +) - 1) < 1e-4)
    #expect(tables.first { $0.name == "reliability" }?.rows.isEmpty == true)
  }

  @Test func `a target adds the Brier score and what came of its chances`() throws {
    let report = try Self.report(target: 0.08)
    #expect(report.table.header.last == "brier")
    let reliability = try #require(report.tables.first { $0.name == "reliability" })
    let counts = reliability.rows.compactMap { Int($0[1]) }
    // Two origins, two years ahead, twenty places.
    #expect(counts.reduce(0, +) == 80)
    #expect(report.tables.last?.rows[0][1] == "0")
  }

  @Test func `the summary puts the best first`() throws {
    let text = try Self.report().text(in: .english)
    #expect(text.hasPrefix("t.csv · forecasts as of 2014, 2015\n"))
    let lines = text.split(separator: "\n").map(String.init)
    let first = try #require(lines.firstIndex { $0.hasPrefix("candidate ") })
    let last = try #require(lines.firstIndex { $0.hasPrefix("combination, years") })
    let scores = lines[(first + 1)..<last].compactMap { line -> Double? in
      // A name of two words moves the columns by one.
      let words = line.replacing("no change", with: "no-change").split(separator: " ")
      return Double(words[2])
    }
    #expect(scores.count == 5)
    #expect(scores == scores.sorted())
    #expect(!text.contains("seconds"))
    #expect(try Self.report(target: 0.08).text(in: .english).contains("seconds by origin: 2014"))
    #expect(lines.allSatisfy { $0.count <= 80 })
  }

  @Test func `JSON holds the same rows`() throws {
    let report = try Self.report()
    let manifest = Manifest(
      version: "1", arguments: ["backtest"], language: .english, seed: 0, draws: 0, inputs: [])
    let text = report.json(manifest, in: .english).text
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    let scores = try #require(object["scores"] as? [[String: Any]])
    #expect(scores.count == report.test.rows.count)
    #expect(scores[0]["candidate"] as? String == "combination")
    let origins = try #require(object["origins"] as? [[String: Any]])
    #expect(origins.map { $0["year"] as? Int } == [2014, 2015])
    #expect(origins[0]["seconds"] is NSNull)
  }
}
