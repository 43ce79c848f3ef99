import Glibc
import PovertyExit
import Testing

@Suite struct PanelBreaksTests {
  @Test func `the new method of the US county estimates in 2005 is proposed`() throws {
    let breaks = PanelBreaks(try countyPanel())
    #expect(breaks.proposals.map(\.year) == [2_005])
    // By numpy and scipy from the definition, on the three links.
    let found = try #require(breaks.proposals.first)
    #expect(abs(found.size - 0.0803736) < 1e-6)
    #expect(abs(found.z - 1.4706845) < 1e-6)
    #expect(abs(found.share - 148.0 / 198) < 1e-12)
    #expect(abs(found.scatterRatio - 2.1149685) < 1e-6)
    #expect(abs(found.scatterZ - 4.5208803) < 1e-6)
  }

  @Test func `the national means alone do not tell the break of 2005 from a bad year`() throws {
    // Means of 1,582 US counties, 1997 to 2011.
    let means = [
      15.00, 14.63, 13.46, 13.25, 13.68, 13.71, 13.33, 13.73, 15.32, 15.42, 15.10, 15.25,
      16.31, 16.73, 17.23,
    ].map { $0 / 100 }
    let breaks = PanelBreaks(
      try Panel(ids: ["nation"], years: 1_997...2_011, incidence: means))
    #expect(breaks.proposals.isEmpty)
    let largest = try #require(breaks.evidence.max { abs($0.z) < abs($1.z) })
    #expect(largest.year == 2_005)
    // By numpy and scipy, the least of the three links; one place has no scatter.
    #expect(abs(largest.z - 2.1362339) < 1e-6)
    #expect(breaks.evidence.allSatisfy { $0.scatterZ == 0 && $0.scatterRatio == 1 })
  }

  @Test func `a panel without a break proposes none`() throws {
    for seed in 1...20 {
      let panel = try SimulatedPanel(years: 2_004...2_015, seed: UInt64(seed)).panel()
      #expect(PanelBreaks(panel).proposals.isEmpty, "seed \(seed)")
    }
  }

  @Test func `two steps of one size are both proposed and do not hide each other`() throws {
    let panel = try SimulatedPanel(years: 2_000...2_015).panel { _, year, logit in
      logit + (year >= 5 ? 0.6 : 0) - (year >= 11 ? 0.6 : 0)
    }
    let breaks = PanelBreaks(panel)
    #expect(breaks.proposals.map(\.year) == [2_005, 2_011])
    for (found, size) in zip(breaks.proposals, [0.6, -0.6]) {
      // The nation's own shocks spread by 0.03.
      #expect(abs(found.size - size) < 0.1)
      #expect(found.z * size > 0)
      #expect(found.share > 0.99)
    }
  }

  @Test func `one place that jumps in a year without the others proposes nothing`() throws {
    // Only p0000 has figures in the first three years; its first step is 0.8.
    let panel = try SimulatedPanel(years: 2_000...2_015).panel { place, year, logit in
      place == 0 && year == 0 ? logit - 0.8 : logit
    }
    let incidence = panel.incidence.enumerated().map { index, share in
      index >= 16 && index % 16 < 3 ? .nan : share
    }
    let alone = try Panel(
      ids: panel.ids, years: panel.years, incidence: incidence, groups: panel.groups)
    let breaks = PanelBreaks(alone)
    #expect(try #require(breaks.evidence.first).size > 0.5)
    #expect(breaks.proposals.isEmpty)
  }

  @Test func `a known break is not proposed again`() throws {
    let panel = try SimulatedPanel(years: 2_000...2_015).panel { _, year, logit in
      logit + (year >= 5 ? 0.6 : 0)
    }
    let breaks = PanelBreaks(panel, given: [2_005])
    #expect(breaks.proposals.isEmpty)
    #expect(breaks.evidence.map(\.year) == Array(2_001...2_015))
  }

  @Test func `exits by quota are no break although they fall ever faster on the logit`() throws {
    // One point a year from 8.3 %, each place at its own level: on the logit the last step
    // is four times the first.
    let ids = (0..<30).map { "p\($0)" }
    let panel = try Panel(
      ids: ids, years: 2_012...2_019,
      incidence: ids.indices.flatMap { place in
        (0..<8).map { 0.083 + 0.0001 * Double(place) - 0.01 * Double($0) }
      }, roundingUnit: 0.0001)
    let breaks = PanelBreaks(panel)
    #expect(breaks.proposals.isEmpty)
    #expect(try #require(breaks.evidence.last).size < -0.3)
  }

  @Test func `three years propose nothing however far they jump`() throws {
    let panel = try Panel(
      ids: ["a", "b"], years: 2_016...2_018, incidence: [0.1, 0.09, 0.4, 0.2, 0.19, 0.5])
    #expect(PanelBreaks(panel).proposals.isEmpty)
  }

  @Test func `a year without neighbors has no evidence`() throws {
    let panel = try Panel(
      ids: ["a"], years: 2_010...2_014, incidence: [0.2, .nan, 0.18, 0.17, .nan])
    #expect(PanelBreaks(panel).evidence.map(\.year) == [2_013])
  }

  @Test func `a step at a named break leaves the forecast as it was, moved by the step`() throws {
    let simulated = SimulatedPanel(years: 2_006...2_015)
    let settings = PanelSettings(
      breaks: [2_011], candidates: [.init(link: .logit, damping: .none)])
    func bands(_ step: Double, _ settings: PanelSettings) throws -> [[Double]] {
      let panel = try simulated.panel { _, year, logit in logit + (year >= 5 ? step : 0) }
      let forecast = try PanelTrend(panel, settings: settings).forecast(years: 3)
      let quantiles = forecast.quantiles(at: [0.05, 0.5, 0.95]).map { log($0 / (1 - $0)) }
      return stride(from: 0, to: quantiles.count, by: 3).map {
        [quantiles[$0 + 1], quantiles[$0 + 2] - quantiles[$0]]
      }
    }
    let (before, after) = (try bands(0, settings), try bands(0.5, settings))
    for (before, after) in zip(before, after) {
      #expect(abs(after[0] - before[0] - 0.5) < 0.005)
      // Calibration on a few origins of 40 places is worth a few percent.
      #expect(abs(after[1] / before[1] - 1) < 0.05)
    }
    // Unnamed it is taken for a shock of the nation, and for a part of its drift.
    let blind = PanelSettings(candidates: settings.candidates)
    let (calm, shocked) = (try bands(0, blind), try bands(0.5, blind))
    #expect(zip(calm, shocked).allSatisfy { $1[1] > 1.3 * $0[1] })
  }
}
