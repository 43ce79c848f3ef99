import Foundation
import ScenarioFiles
import Testing

@Suite struct AtomicFileTests {
  private func names(_ folder: TemporaryFolder) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
  }

  private func text(_ path: String) throws -> String {
    try String(contentsOfFile: path, encoding: .utf8)
  }

  @Test func `a file is written with its folders and nothing else is left`() throws {
    let folder = try TemporaryFolder()
    try AtomicFile.write("芜湖\n", to: folder.path("a/b/c.txt"))
    #expect(try text(folder.path("a/b/c.txt")) == "芜湖\n")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path("a/b")) == ["c.txt"])
  }

  @Test func `a file that exists is not overwritten, nor is any other of the set written`() throws {
    let folder = try TemporaryFolder(["b.txt": "old"])
    let files = [(folder.path("a.txt"), "new"), (folder.path("b.txt"), "new")]
    #expect(throws: WriteFailure.exists(path: folder.path("b.txt"))) {
      try AtomicFile.write(files)
    }
    #expect(try names(folder) == ["b.txt"])
    #expect(try text(folder.path("b.txt")) == "old")
    #expect(
      folder.relative(WriteFailure.exists(path: folder.path("b.txt")).description) == """
        b.txt: error: exists already; nothing was written [file-exists]
          hint: --force replaces it
        """)
  }

  @Test func `a file that exists is replaced when asked for`() throws {
    let folder = try TemporaryFolder(["a.txt": "a much longer old text"])
    try AtomicFile.write("new", to: folder.path("a.txt"), replacing: true)
    #expect(try text(folder.path("a.txt")) == "new")
    #expect(try names(folder) == ["a.txt"])
  }

  @Test func `a folder that cannot be made is refused and leaves nothing behind`() throws {
    let folder = try TemporaryFolder(["a.txt": "a file"])
    let files = [(folder.path("z.txt"), "new"), (folder.path("a.txt/b.txt"), "new")]
    do {
      try AtomicFile.write(files, replacing: true)
      Issue.record("a file was taken for a folder")
    } catch {
      #expect(
        folder.relative(error.description)
          == "a.txt/b.txt: error: cannot be written: Not a directory [cannot-write]")
    }
    #expect(try names(folder) == ["a.txt"])
  }

  @Test func `a full disk is refused and the old file stays`() throws {
    // /dev/full takes no byte; a link to it stands for a full disk.
    #expect(throws: WriteFailure.self) {
      try AtomicFile.write("new", to: "/dev/full/model.yaml", replacing: true)
    }
    #expect(throws: WriteFailure.self) {
      try AtomicFile.write("new", to: "/proc/model.yaml", replacing: true)
    }
  }
}
