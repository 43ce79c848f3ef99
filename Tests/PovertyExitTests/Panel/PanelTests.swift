import Testing

@testable import PovertyExit

@Suite struct PanelTests {
  private static func panel() throws -> Panel {
    try Panel(
      ids: ["chaling", "lukou"], years: 2_016...2_018,
      incidence: [0.050, 0.032, 0.011, 0.021, .nan, 0.004], groups: ["east", "west"],
      population: [500, 400], roundingUnit: 0.001)
  }

  @Test func `a figure is found by place and year`() throws {
    let panel = try Self.panel()
    #expect(panel[1, 2_018] == 0.004)
    #expect(panel[1, 2_017].isNaN)
    #expect(panel.placeCount == 2)
    #expect(panel.yearCount == 3)
  }

  @Test func `what was known in a year leaves out what came later`() throws {
    let past = try Self.panel().known(in: 2_016)
    #expect(past.years == 2_016...2_016)
    #expect(past.incidence == [0.05, 0.021])
    #expect(past.groups == ["east", "west"])
    #expect(past.population == [500, 400])
    #expect(past.roundingUnit == 0.001)
  }

  @Test func `places are taken in the order asked for`() throws {
    let one = try Self.panel().places(at: [1])
    #expect(one.ids == ["lukou"])
    #expect(one[0, 2_016] == 0.021)
    #expect(one.groups == ["west"])
    #expect(one.population == [400])
  }

  @Test func `a table of wrong lengths, ids and shares is refused at once`() {
    let expected: [PanelError.Problem] = [
      .notARoundingUnit(0.2), .wrongCount(of: "groups", expected: 2, found: 1),
      .duplicateID("a"), .notAShare(place: 1, year: 2_018, value: 1.2),
      .notAPopulation(place: 0, value: 0),
    ]
    #expect(throws: PanelError(problems: expected)) {
      try Panel(
        ids: ["a", "a"], years: 2_017...2_018, incidence: [0, .nan, 1, 1.2], groups: ["g"],
        population: [0, 5], roundingUnit: 0.2)
    }
  }

  @Test func `no place and too many years are refused`() {
    #expect(throws: PanelError(problems: [.empty])) {
      try Panel(ids: [], years: 2_017...2_018, incidence: [])
    }
    #expect(throws: PanelError(problems: [.tooManyYears(65)])) {
      try Panel(
        ids: ["a"], years: 1_950...2_014, incidence: [Double](repeating: 0.1, count: 65))
    }
  }
}
