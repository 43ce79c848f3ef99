import Testing

@testable import PovertyExit
@testable import ScenarioFiles

@Suite struct PanelTargetReportTests {
  private let columns = PanelForecastColumns(levels: [0.8], unit: .percent, target: 0.02)

  /// Eleven places from 2 to 22 % that fall by a fifth a year.
  private func target() throws -> PanelTarget {
    var rows = "id,year,rate_pct\n"
    for place in 1...11 {
      for (offset, share) in [1.0, 0.8, 0.64, 0.512].enumerated() {
        let wobble = 1 + 0.02 * Double((place * 7 + offset * 5) % 5 - 2)
        rows += "p\(place),\(2015 + offset),\(2 * Double(place) * share * wobble)\n"
      }
    }
    let settings = PanelSettings(candidates: [.init(link: .logit, damping: .none)])
    let forecast = try PanelTrend(try PanelText.read(rows).panel, settings: settings)
      .forecast(years: 3)
    return try forecast.target(0.02, by: 2020, draws: 200, seed: 7)
  }

  @Test func `the counts are those of the draws, by year and by the deadline`() throws {
    let target = try target()
    let report = PanelTargetReport(target, columns: columns)
    #expect(report.counts.map(\.year) == [2019, 2020, 2021])
    for count in report.counts {
      let numbers = target.placesMet(in: count.year, at: [0.1, 0.5, 0.9])
      #expect(count.median == numbers[1])
      #expect(count.intervals[0] == (numbers[0], numbers[2]))
    }
    #expect(report.countByDeadline.year == 2020)
    #expect(report.countByDeadline.median == target.placesMet(at: [0.5])[0])
    #expect(report.countByDeadline.median >= report.counts[1].median)
  }

  @Test func `the even year is the first by which half of the draws met the target`() throws {
    let target = try target()
    let report = PanelTargetReport(target, columns: columns)
    var found = Set<Int?>()
    for place in 0..<11 {
      let chances = (0..<3).map { target.firstMet[place * 3 + $0] }
      let expected =
        chances[0] >= 0.5
        ? 2019 : chances[0] + chances[1] >= 0.5 ? 2020 : chances.reduce(0, +) >= 0.5 ? 2021 : nil
      #expect(report.evenYear(of: place) == expected)
      found.insert(expected)
    }
    // The lowest place is there at once, the highest not at all.
    #expect(found.isSuperset(of: [2019, nil]))
  }

  @Test func `the table ends with the deadline`() throws {
    let text = PanelTargetReport(try target(), columns: columns)
      .text(places: 11, in: .english, style: TextStyle())
    let lines = text.split(separator: "\n").map(String.init)
    #expect(lines[0] == "Places at or below 2 %, of 11")
    #expect(lines.count == 5)
    #expect(lines[3].hasPrefix("in 2020"))
    #expect(lines[4].hasPrefix("ever by 2020"))
  }
}
