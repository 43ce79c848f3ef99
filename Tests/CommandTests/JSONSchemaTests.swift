import Foundation
import Testing

/// The outputs against the published schema, and the validator against itself.
@Suite struct JSONSchemaTests {
  private static func schema(_ name: String = "run") throws -> JSONSchema {
    let path = "\(Command.root)/Sources/ScenarioFiles/Schema/\(name).schema.json"
    return try JSONSchema(try Data(contentsOf: URL(fileURLWithPath: path)))
  }

  private static func valid() throws -> [String: Any] {
    let run = try Command.run(
      ["run", Command.small, "--format", "json", "--draws", "50"])
    let object = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
    return try #require(object as? [String: Any])
  }

  @Test(arguments: Models.all)
  func `the JSON of a model follows the schema`(model: String) throws {
    let run = try Command.run(["run", model, "--format", "json", "--draws", "50"])
    #expect(run.status == 0, "\(run.error)")
    let object = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
    #expect(try Self.schema().problems(object) == [])
  }

  @Test func `several models are an array of such objects`() throws {
    let run = try Command.run(
      ["run", Command.small, "models/wuhu", "--format", "json", "--draws", "50"])
    let objects = try #require(
      try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [Any])
    #expect(objects.count == 2)
    for object in objects { #expect(try Self.schema().problems(object) == []) }
  }

  @Test(arguments: [
    ["forecast"], ["forecast", "--draws", "20"],
    ["forecast", "--target", "2%", "--by", "2020", "--levels", "50,95", "--draws", "20"],
    ["backtest", "--origins", "2016", "--horizon", "1"],
    ["backtest", "--origins", "2016", "--horizon", "1", "--target", "3%", "--time"],
  ])
  func `the JSON of a table follows its schema`(arguments: [String]) throws {
    let run = try Command.run(
      [arguments[0], ForecastTests.table, "--format", "json"] + arguments.dropFirst())
    #expect(run.status == 0, "\(run.error)")
    let object = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
    #expect(try Self.schema(arguments[0]).problems(object) == [])
  }

  @Test func `the schema of forecasts holds the columns of any level to numbers`() throws {
    let run = try Command.run([
      "forecast", ForecastTests.table, "--format", "json", "--horizon", "1",
    ])
    var object = try #require(
      try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    var rows = try #require(object["forecast"] as? [[String: Any]])
    rows[0]["y-lo-80"] = "low"
    rows[1]["p_zero"] = 2
    object["forecast"] = rows
    let problems = try Self.schema("forecast").problems(object)
    #expect(problems.count == 2)
    #expect(problems.contains { $0.hasPrefix("$.forecast[0].y-lo-80: not ") })
    #expect(problems.contains("$.forecast[1].p_zero: 2.0 is beyond 1.0"))
  }

  @Test func `the validator finds a missing key, a wrong type and an unknown key`() throws {
    let schema = try Self.schema()
    let valid = try Self.valid()
    #expect(schema.problems(valid) == [])

    var broken = valid
    broken["place"] = nil
    #expect(schema.problems(broken) == ["$: no 'place'"])

    broken = valid
    broken["answers"] = "none"
    #expect(schema.problems(broken) == ["$.answers: not array"])

    broken = valid
    broken["extra"] = 1
    #expect(schema.problems(broken) == ["$: unknown key 'extra'"])

    broken = valid
    broken["schemaVersion"] = 2
    #expect(schema.problems(broken) == ["$.schemaVersion: not 1"])
  }

  @Test func `the validator looks into arrays and references`() throws {
    var broken = try Self.valid()
    var answers = try #require(broken["answers"] as? [[String: Any]])
    answers[0]["status"] = "perhaps"
    broken["answers"] = answers
    #expect(try Self.schema().problems(broken) == ["$.answers[0].status: perhaps"])
  }

  @Test func `the validator refuses a keyword it does not know`() throws {
    let schema = try JSONSchema(Data(#"{"maxItems": 3}"#.utf8))
    #expect(schema.problems([1]) == ["$: the validator does not know 'maxItems'"])
  }
}
