import PovertyExit
import Testing

@testable import ScenarioFiles

@Suite struct PanelBacktestReportTests {
  static func report() throws -> PanelBacktestReport {
    let reading = try PanelText.read("id,year,rate_pct\na,2016,3.2\na,2017,3\na,2018,2.5\n")
    // MAE, MASE, WIS, its three parts, CRPS, four coverages, two skills, seconds.
    let poor = [0.02, 1.0, 0.01, 0.005, 0.004, 0.001, 0.011, 0.5, 0.75, 0.9, 0.95, 0, -0.1, 0.5]
    let good = [0.01, 0.5, 0.005, 0.003, 0.001, 0.001, 0.006, 0.5, 0.81, 0.91, 1, 0.5, 0.45, 0.25]
    return PanelBacktestReport(
      reading: reading,
      rows: [
        .init(candidate: "no change", origin: 2016, horizon: 1, scores: poor),
        .init(candidate: "combined", origin: 2016, horizon: 1, scores: good),
        .init(candidate: "combined", origin: 2017, horizon: 1, scores: good),
      ],
      histograms: [("combined", [0.2, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0])])
  }

  @Test func `the long table holds every row in the unit of the input`() throws {
    let table = try Self.report().table
    #expect(
      table.header == [
        "candidate", "origin", "horizon", "mae", "mase", "wis", "dispersion", "overprediction",
        "underprediction", "crps", "coverage-50", "coverage-80", "coverage-90", "coverage-95",
        "skill-no-change", "skill-drift", "seconds",
      ])
    #expect(table.rows.count == 3)
    #expect(Array(table.rows[0].prefix(6)) == ["no change", "2016", "1", "2", "1", "1"])
    #expect(try Self.report().histogramTable.rows[0] == ["combined", "1", "0.2"])
  }

  @Test func `the summary puts the best first and sums its time`() throws {
    let text = try Self.report().text(in: .english)
    #expect(text.contains("t.csv · forecasts as of 2016, 2017\n"))
    let lines = text.split(separator: "\n").map(String.init)
    let first = try #require(lines.firstIndex { $0.hasPrefix("candidate") })
    #expect(
      lines[first...].prefix(3) == [
        "candidate   MAE    WIS  in 80 %  in 90 %  skill  seconds  PIT",
        "combined   1.00  0.500     81 %     91 %   50 %     0.50  █▅▅▅▅▅▅▅▅▁",
        "no change  2.00   1.00     75 %     90 %    0 %     0.50",
      ])
  }
}
