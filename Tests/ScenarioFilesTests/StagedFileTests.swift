import Foundation
import ScenarioFiles
import Testing

@Suite struct StagedFileTests {
  private static func names(_ folder: TemporaryFolder) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).sorted()
  }

  private static func text(_ path: String) throws -> String {
    try String(contentsOfFile: path, encoding: .utf8)
  }

  @Test func `nothing is there before the file is complete`() throws {
    let folder = try TemporaryFolder()
    let file = try StagedFile(path: folder.path("t.csv"))
    try file.write(Array("a,".utf8))
    #expect(Self.names(folder) == [])
    try file.write(Array("b\n".utf8))
    try file.commit()
    #expect(Self.names(folder) == ["t.csv"])
    #expect(try Self.text(folder.path("t.csv")) == "a,b\n")
  }

  @Test func `a file that is given up leaves nothing`() throws {
    let folder = try TemporaryFolder()
    do {
      let file = try StagedFile(path: folder.path("t.csv"))
      try file.write([1, 2, 3])
    }
    #expect(Self.names(folder) == [])
  }

  @Test func `a file that exists is replaced only when asked`() throws {
    let folder = try TemporaryFolder(["t.csv": "old"])
    let path = folder.path("t.csv")
    #expect(throws: WriteFailure.exists(path: path)) { try StagedFile(path: path) }
    let file = try StagedFile(path: path, replacing: true)
    try file.write(Array("new".utf8))
    #expect(try Self.text(path) == "old")
    try file.commit()
    #expect(try Self.text(path) == "new")
    #expect(Self.names(folder) == ["t.csv"])
  }

  @Test func `a file that appears meanwhile is kept`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("t.csv")
    let file = try StagedFile(path: path)
    try file.write(Array("ours".utf8))
    try folder.write(Array("theirs".utf8), to: "t.csv")
    #expect(throws: WriteFailure.exists(path: path)) { try file.commit() }
    #expect(try Self.text(path) == "theirs")
  }
}
