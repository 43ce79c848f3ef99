import Foundation
import PovertyExit
import ScenarioFiles
import Testing

#if canImport(Glibc)
  import Glibc
#endif

/// Files that a repository cannot hold: made here, in a folder of their own.
@Suite struct AwkwardFilesTests {
  private func message(of folder: TemporaryFolder) -> String {
    do {
      return try ModelReader.read(folder.path).warnings.map { $0.text(in: .english) }
        .joined(separator: "\n")
    } catch {
      return folder.relative(error.text(in: .english))
    }
  }

  @Test func `a line of one gigabyte is refused before it is read`() throws {
    let folder = try TemporaryFolder(SmallModel.files)
    // A sparse file: one gigabyte without a line break that takes no disk.
    let descriptor = open(folder.path("register.csv"), O_WRONLY | O_TRUNC)
    try #require(descriptor >= 0)
    #expect(ftruncate(descriptor, 1 << 30) == 0)
    close(descriptor)
    var before = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &before)
    #expect(
      message(of: folder) == """
        register.csv: error: the file holds 1,073,741,824 bytes; at most 67,108,864 are read \
        [file-too-large]
          hint: split it, or keep only the rows of one model
        """)
    var after = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &after)
    // Kilobytes; other tests of the process take a few tens of megabytes.
    #expect(after.ru_maxrss - before.ru_maxrss < 200_000)
  }

  @Test func `a line of more than one megabyte is refused with its number`() throws {
    let folder = try TemporaryFolder(SmallModel.files)
    try folder.write(
      Array(SmallModel.register.utf8) + [UInt8](repeating: 0x31, count: (1 << 20) + 1),
      to: "register.csv")
    #expect(
      message(of: folder) == """
        register.csv:8:1: error: the line is longer than 1 MiB [line-too-long]
          hint: is a quote never closed, or are the line breaks missing?
        """)
  }

  @Test func `a folder where a file should be`() throws {
    let folder = try TemporaryFolder(["model.yaml": SmallModel.head])
    try folder.write([], to: "register.csv/nothing")
    #expect(
      message(of: folder) == "register.csv: error: is a folder, not a file [not-a-file]")
  }

  @Test func `a pipe where a file should be does not hang`() throws {
    let folder = try TemporaryFolder(["model.yaml": SmallModel.head])
    #expect(mkfifo(folder.path("register.csv"), 0o600) == 0)
    #expect(
      message(of: folder)
        == "register.csv: error: is a pipe or a device, not a file [not-a-file]")
  }

  @Test func `a device where a file should be does not read forever`() throws {
    let folder = try TemporaryFolder(["model.yaml": SmallModel.head])
    #expect(symlink("/dev/zero", folder.path("register.csv")) == 0)
    #expect(
      message(of: folder)
        == "register.csv: error: is a pipe or a device, not a file [not-a-file]")
  }

  @Test func `links that point at each other`() throws {
    let folder = try TemporaryFolder(["register.csv": SmallModel.register])
    #expect(symlink("model.yaml", folder.path("model.yaml")) == 0)
    #expect(message(of: folder).contains("model.yaml: error: the file cannot be read: Too many"))
  }

  @Test func `a file the system does not give out`() throws {
    let folder = try TemporaryFolder(["model.yaml": SmallModel.head])
    // Its first page belongs to no process, so reading fails even for root.
    #expect(symlink("/proc/self/mem", folder.path("register.csv")) == 0)
    #expect(
      message(of: folder) == """
        register.csv: error: the file cannot be read: Input/output error [unreadable-file]
        """)
  }

  @Test(.enabled(if: geteuid() != 0, "root may read everything"))
  func `a file without permission`() throws {
    let folder = try TemporaryFolder(SmallModel.files)
    #expect(chmod(folder.path("register.csv"), 0) == 0)
    #expect(
      message(of: folder) == """
        register.csv: error: no permission to read the file [unreadable-file]
          hint: give yourself read permission
        """)
  }

  @Test func `a file where the folder of a model should be`() throws {
    let folder = try TemporaryFolder(SmallModel.files)
    #expect {
      try ModelReader.read(folder.path("model.yaml"))
    } throws: { error in
      folder.relative((error as? InvalidInput)?.text(in: .english) ?? "") == """
        model.yaml: error: is not a folder that can be read [not-a-folder]
          hint: name the folder that holds model.yaml
        """
    }
  }

  @Test func `five thousand wrong rows are counted, not kept`() throws {
    let folder = try TemporaryFolder(SmallModel.files)
    let rows = String(repeating: "wuhu,2016,exit,1,人,,x\n", count: 5_000)
    try folder.write(
      Array("place,span,quantity,value,unit,qualifier,source\n\(rows)".utf8), to: "register.csv")
    #expect {
      try ModelReader.read(folder.path)
    } throws: { error in
      let input = error as? InvalidInput
      return input?.diagnostics.count == 50 && input?.omitted == 4_950
    }
  }
}
