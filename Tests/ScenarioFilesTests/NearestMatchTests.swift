import ScenarioFiles
import Testing

@Suite struct NearestMatchTests {
  static let names = ["population", "horizon", "deadline", "people", "places"]

  @Test(arguments: [
    ("horizn", "horizon"),  // a letter left out
    ("horizonn", "horizon"),  // one too many
    ("horizin", "horizon"),  // another letter
    ("hroizon", "horizon"),  // two letters swapped
    ("Population", "population"),  // capitals do not count
    ("peple", "people"),
  ])
  func `one slip finds the name`(_ typed: String, _ meant: String) {
    #expect(NearestMatch.of(typed, among: Self.names) == meant)
  }

  @Test(arguments: ["xyz", "", "q", "verylongnonsense"])
  func `what resembles nothing finds nothing`(_ typed: String) {
    #expect(NearestMatch.of(typed, among: Self.names) == nil)
  }

  @Test func `the first of two equally near names wins`() {
    #expect(NearestMatch.of("bat", among: ["cat", "hat"]) == "cat")
  }
}
