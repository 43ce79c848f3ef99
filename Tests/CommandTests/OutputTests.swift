import Foundation
import Testing

@Suite struct OutputTests {
  private func run(_ folder: String, _ more: String...) throws -> Command.Run {
    try Command.run(["run", Command.small, "--draws", "50", "--output", folder] + more)
  }

  @Test(arguments: [
    ("text", ["small.txt"]), ("json", ["small.json"]),
    (
      "csv",
      [
        "answers.csv", "ledger.csv", "manifest.json", "projection.csv", "residuals.csv",
        "trend.csv",
      ]
    ),
  ])
  func `a folder gets the files of the format and nothing else`(
    format: String, names: [String]
  ) throws {
    let folder = try TemporaryFolder()
    let run = try run(folder.path("new/deep"), "--format", format)
    #expect(run.status == 0, "\(run.error)")
    #expect(run.output == "")
    let written = try FileManager.default.contentsOfDirectory(atPath: folder.path("new/deep"))
    #expect(written.sorted() == names)
  }

  @Test func `a file equals what standard output carries`() throws {
    let folder = try TemporaryFolder()
    _ = try run(folder.path, "--format", "json")
    let printed = try Command.run(
      ["run", Command.small, "--draws", "50", "--format", "json"])
    #expect(try folder.text("small.json") == printed.output)
  }

  @Test func `tables for Excel begin with a byte order mark, those for a pipe do not`() throws {
    let folder = try TemporaryFolder()
    _ = try run(folder.path, "--format", "csv")
    #expect(try folder.text("answers.csv").unicodeScalars.first == "\u{FEFF}")
    let printed = try Command.run(
      ["run", Command.small, "--draws", "50", "--format", "csv"])
    #expect(printed.output.hasPrefix("model,id,quantity"))
  }

  @Test func `the tables of several models are stacked`() throws {
    let folder = try TemporaryFolder()
    let run = try Command.run([
      "run", Command.small, "models/wuhu", "--draws", "50", "--format", "csv", "--output",
      folder.path,
    ])
    #expect(run.status == 0, "\(run.error)")
    let answers = try folder.text("answers.csv").split(separator: "\r\n")
    #expect(answers.contains { $0.hasPrefix("small,Q1,") })
    #expect(answers.contains { $0.hasPrefix("wuhu,M-WH1,") })
    #expect(answers.count { $0.contains("model,id,quantity") } == 1)
  }

  @Test func `an existing file is kept unless forced`() throws {
    let folder = try TemporaryFolder()
    try folder.write("mine", to: "small.txt")
    let refused = try run(folder.path)
    #expect(refused.status == 73)
    #expect(refused.error.contains("small.txt"))
    #expect(refused.error.contains("hint: --force"))
    #expect(try folder.text("small.txt") == "mine")
    #expect(try run(folder.path, "--force").status == 0)
    #expect(try folder.text("small.txt") != "mine")
  }

  @Test func `a taken name is noticed before anything is computed or written`() throws {
    let folder = try TemporaryFolder()
    try folder.write("mine", to: "residuals.csv")
    #expect(try run(folder.path, "--format", "csv").status == 73)
    #expect(folder.names == ["residuals.csv"])
  }

  @Test func `a full disk ends with 74`() throws {
    let run = try Command.shell("poverty-exit explain > /dev/full")
    #expect(run.status == 74)
    #expect(run.error.contains("standard output cannot be written"))
  }

  @Test func `a reader that has had enough is no mistake`() throws {
    let run = try Command.shell("poverty-exit explain | head -n 1")
    #expect(run.status == 0)
    #expect(run.error == "")
    #expect(run.output == "Words of the results\n")
  }

  @Test func `an interrupted run ends with 130 and leaves nothing`() throws {
    let folder = try TemporaryFolder()
    let process = try Command.start(
      ["run", Command.small, "--draws", "200000", "--output", folder.path("out")],
      in: folder.path)
    Thread.sleep(forTimeInterval: 0.7)
    process.interrupt()
    process.waitUntilExit()
    #expect(process.terminationReason == .exit)
    #expect(process.terminationStatus == 130)
    #expect(folder.names == [])
  }
}
