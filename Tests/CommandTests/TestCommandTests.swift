import Foundation
import Testing

@Suite struct TestCommandTests {
  @Test func `the tests of the repository's models pass`() throws {
    let run = try Command.run(["test", "models"])
    #expect(run.status == 0, "\(run.output)\(run.error)")
    #expect(run.output.contains(", 0 failed"))
  }

  @Test(arguments: ["en", "zh"])
  func `a failed test says what was found, what was expected and where`(
    language: String
  ) throws {
    let folder = try TemporaryFolder()
    _ = try Command.shell("cp -r '\(Command.small)' '\(folder.path)/small'")
    try folder.write(
      """
      - name: it misses 30 people
        question: Q1
        value: -30
      - name: it closes
        question: Q1
        text: closes within rounding

      """, to: "small/tests.yaml")
    let run = try Command.run(["test", "small", "--lang", language], in: folder.path)
    #expect(run.status == 1)
    #expect(run.error == "")
    try Snapshot.expect(run.output, "test-failed.\(language)")
  }

  @Test func `a model without tests says so`() throws {
    let folder = try TemporaryFolder()
    _ = try Command.shell(
      "cp -r '\(Command.small)' '\(folder.path)/small'; rm \(folder.path)/small/tests.yaml")
    let run = try Command.run(["test", "small"], in: folder.path)
    #expect(run.status == 0)
    #expect(run.output == "small\n  no tests.yaml\n0 passed, 0 failed\n")
  }
}
