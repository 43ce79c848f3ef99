import PovertyExit
import Testing

@testable import ScenarioFiles

@Suite struct FanChartTests {
  private func chart(goals: [FanChart.Goal] = []) -> FanChart {
    let band = { (year: Int, scale: Double) in
      FanChart.Band(year: year, summary: DrawSummary((0...100).map { Double($0) * scale })!)
    }
    return FanChart(
      past: [.init(year: 2016, value: 30_000), .init(year: 2017, value: 10_000)],
      bands: [band(2018, 80), band(2019, 40)], goals: goals)
  }

  @Test(arguments: [
    (18_225.0, 20_000.0), (10_000, 10_000), (10_001, 12_000), (1, 1), (0, 1), (0.5, 0.6),
    (83_000, 100_000),
  ])
  func `the top of the frame is a round number above the data`(value: Double, top: Double) {
    #expect(abs(FanChart.ceiling(of: value) - top) < 1e-9 * top)
  }

  @Test func `no line is wider than the terminal`() {
    for width in [40, 60, 80, 120] {
      for usesUnicode in [true, false] {
        let goal = FanChart.Goal(year: 2019, value: 0, label: "2019年目标：0")
        let lines = chart(goals: [goal]).lines(
          indent: 2, style: TextStyle(width: width, usesUnicode: usesUnicode))
        #expect(lines.allSatisfy { $0.displayWidth <= width })
      }
    }
  }

  @Test func `years stand below their columns in order`() throws {
    let last = try #require(chart().lines(indent: 0, style: TextStyle()).last)
    #expect(last.split(separator: " ").map(String.init) == ["2016", "2017", "2018", "2019"])
  }

  @Test func `a past above the frame is marked at its top`() throws {
    let lines = chart().lines(indent: 0, style: TextStyle())
    #expect(lines[0].contains("▲"))
    #expect(lines[0].contains("●"))
    #expect(lines.joined().filter { $0 == "●" }.count == 1)
  }

  @Test func `the bands are widest light, inner dark, median a line`() {
    let text = chart().lines(indent: 0, style: TextStyle()).joined(separator: "\n")
    for sign in ["░", "▒", "━"] { #expect(text.contains(sign)) }
  }

  @Test func `a goal is a labeled line`() throws {
    let goal = FanChart.Goal(year: 2018, value: 5_000, label: "goal 2018: 5,000")
    let lines = chart(goals: [goal]).lines(indent: 0, style: TextStyle())
    let line = try #require(lines.first { $0.contains("goal 2018: 5,000") })
    #expect(line.contains("┄"))
  }

  @Test func `plain ASCII uses ASCII only`() {
    let goal = FanChart.Goal(year: 2018, value: 5_000, label: "goal")
    let text = chart(goals: [goal]).lines(
      indent: 0, style: TextStyle(usesUnicode: false)
    ).joined()
    #expect(text.filter { !$0.isASCII }.isEmpty)
  }

  @Test func `without a future there is no chart`() {
    let empty = FanChart(past: [.init(year: 2017, value: 1)], bands: [], goals: [])
    #expect(empty.lines(indent: 0, style: TextStyle()).isEmpty)
  }
}
