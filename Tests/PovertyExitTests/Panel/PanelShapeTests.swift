import Testing

@testable import PovertyExit

@Suite struct PanelShapeTests {
  @Test func `places come in the order of their ids with their group and pattern`() throws {
    let panel = try Panel(
      ids: ["c", "a", "b"], years: 2_016...2_018,
      incidence: [0.1, .nan, 0.1, 0.1, 0.1, 0.1, 0.1, .nan, 0.2], groups: ["y", "x", "y"])
    let shape = PanelShape(panel)
    #expect(shape.order == [1, 2, 0])
    #expect(shape.groups == ["x", "y"])
    #expect(shape.groupOf == [0, 1, 1])
    #expect(shape.patterns == [[0, 1, 2], [0, 2]])
    #expect(shape.patternOf == [0, 1, 1])
    #expect(shape.fullPattern == 0)
  }

  @Test func `without groups there is one without a name`() throws {
    let shape = PanelShape(try Panel(ids: ["a"], years: 2_016...2_016, incidence: [.nan]))
    #expect(shape.groups == [""])
    #expect(shape.patterns == [[]])
    #expect(shape.fullPattern == nil)
  }

  @Test func `the last of 64 years is a year like the others`() throws {
    var incidence = [Double](repeating: .nan, count: 64)
    incidence[63] = 0.1
    let shape = PanelShape(try Panel(ids: ["a"], years: 1_955...2_018, incidence: incidence))
    #expect(shape.patterns == [[63]])
  }
}
