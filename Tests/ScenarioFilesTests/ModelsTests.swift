import PovertyExit
import ScenarioFiles
import Testing

/// The models the project ships answer their own tests.
@Suite struct ModelsTests {
  static let root = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    .dropLast(3).joined(separator: "/")

  @Test(arguments: ["gongqingcheng", "lukou", "siping", "wuhu", "zhengzhou"])
  func `a model answers its tests`(name: String) throws {
    let model = try ModelReader.read("\(Self.root)/models/\(name)")
    let results = ModelTests.run(model) { $0.outcome().answers }
    #expect(!results.isEmpty)
    for result in results {
      #expect(result.isPassed, "\(result.test.name): \(result.failures.map(\.english))")
    }
  }
}
