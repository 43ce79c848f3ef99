import Testing

@testable import PovertyExit
@testable import ScenarioFiles

@Suite struct PanelBreakNoteTests {
  static let note = PanelBreakNote(
    given: [2017],
    proposals: [
      PanelBreak(year: 2005, size: 0.1, z: 1.8, share: 0.8, scatterRatio: 2.12, scatterZ: 4.91)
    ])

  @Test func `a proposal names its year, its evidence and the option with all breaks`() {
    let warnings = Self.note.warnings(path: "t.csv")
    #expect(
      warnings.map { $0.text(in: .english) } == [
        """
        t.csv: warning: the figures may have a new definition from 2005 on: the places' yearly \
        steps scatter 2.1 times as much from then on (z = 4.9) [possible-break]
          hint: nothing was changed; if the source says so, --breaks 2005,2017 takes that step \
        out of the trend
        """
      ])
  }

  @Test func `a common step is told by its side`() {
    func text(_ size: Double, _ z: Double) -> String {
      PanelBreakNote(
        given: [],
        proposals: [
          PanelBreak(year: 2011, size: size, z: z, share: 0.93, scatterRatio: 1, scatterZ: 0)
        ]
      ).warnings(path: "t.csv")[0].message.english
    }
    #expect(text(0.5, 5.2).hasSuffix("93 % of the places rose against the usual step (z = 5.2)"))
    #expect(text(-0.5, -5.2).hasSuffix("93 % of the places fell against the usual step (z = 5.2)"))
  }

  @Test func `a smooth panel proposes nothing`() throws {
    let panel = try PanelText.read(
      "id,year,rate_pct\na,2015,9\na,2016,8.1\na,2017,7.2\na,2018,6.6\n"
    ).panel
    let note = PanelBreakNote(panel, given: [])
    #expect(note.proposals.isEmpty)
    #expect(note.warnings(path: "t.csv").isEmpty)
  }
}
