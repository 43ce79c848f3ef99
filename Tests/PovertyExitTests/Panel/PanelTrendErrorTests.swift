import Testing

@testable import PovertyExit

@Suite struct PanelTrendErrorTests {
  private static func check(_ settings: PanelSettings) throws {
    _ = try PanelTrend(
      Panel(
        ids: ["a", "b"], years: 2_015...2_018,
        incidence: [0.1, 0.09, 0.08, 0.07, 0.2, 0.18, 0.15, 0.13]), settings: settings)
  }

  @Test func `without candidates there is no trend`() {
    #expect(throws: PanelTrendError.noCandidates) {
      try Self.check(PanelSettings(candidates: []))
    }
  }

  @Test(arguments: [2_014, 2_015, 2_019])
  func `a break has a year of the panel before it and is one of its years`(_ year: Int) {
    #expect(throws: PanelTrendError.breakOutside(year: year)) {
      try Self.check(PanelSettings(breaks: [year]))
    }
  }

  @Test(arguments: [2_016, 2_018])
  func `a break within the panel is accepted`(_ year: Int) {
    #expect(throws: Never.self) {
      try Self.check(
        PanelSettings(
          breaks: [year], candidates: [PanelCandidate(link: .logit, damping: .none)]))
    }
  }
}
