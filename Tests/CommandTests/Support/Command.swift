import Foundation
import Testing

/// The built program, run as a process.
enum Command {
  /// What a run left behind.
  struct Run {
    var status: Int32
    /// Standard output.
    var output: String
    /// Standard error.
    var error: String
    /// The two streams in the order of writing, where they were joined.
    var both: String { output + error }
  }

  /// The root of the package.
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path

  /// The program beside the tests in the build folder.
  static let path: String = {
    var buffer = [CChar](repeating: 0, count: 4_096)
    let count = readlink("/proc/self/exe", &buffer, buffer.count - 1)
    let tests = String(
      decoding: buffer.prefix(max(count, 0)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    return URL(fileURLWithPath: tests).deletingLastPathComponent()
      .appendingPathComponent("poverty-exit").path
  }()

  /// The small model of the tests.
  static let small = "\(root)/Tests/CommandTests/Models/small"

  /// Runs `poverty-exit` with `arguments`.
  ///
  /// - Parameters:
  ///   - folder: The working folder; the package's root by default.
  ///   - environment: Added to a bare environment in UTF-8.
  ///   - joined: Whether both streams go to `output`, in the order of writing.
  static func run(
    _ arguments: [String], in folder: String = root, environment: [String: String] = [:],
    joined: Bool = false
  ) throws -> Run {
    try run(path, arguments, in: folder, environment: environment, joined: joined)
  }

  /// Runs a line of shell in which `poverty-exit` is the program.
  static func shell(_ line: String, in folder: String = root) throws -> Run {
    let line = "set -o pipefail; poverty-exit() { \"\(path)\" \"$@\"; }; \(line)"
    return try run("/bin/bash", ["-c", line], in: folder)
  }

  /// Starts the program and returns at once.
  static func start(_ arguments: [String], in folder: String) throws -> Process {
    let process = process(path, arguments, folder, [:])
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    return process
  }

  private static func run(
    _ program: String, _ arguments: [String], in folder: String,
    environment: [String: String] = [:], joined: Bool = false
  ) throws -> Run {
    // Files and not pipes: a pipe that nobody reads blocks the writer.
    let scratch = try TemporaryFolder()
    let streams = try ["output", "error"].map { name -> FileHandle in
      try scratch.write("", to: name)
      return try #require(FileHandle(forWritingAtPath: scratch.path(name)))
    }
    let process = process(program, arguments, folder, environment)
    process.standardOutput = streams[0]
    process.standardError = joined ? streams[0] : streams[1]
    try process.run()
    process.waitUntilExit()
    return Run(
      status: process.terminationReason == .uncaughtSignal
        ? 128 + process.terminationStatus : process.terminationStatus,
      output: try scratch.text("output"), error: try scratch.text("error"))
  }

  private static func process(
    _ program: String, _ arguments: [String], _ folder: String, _ environment: [String: String]
  ) -> Process {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.standardInput = FileHandle.nullDevice
    process.environment = ["PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"]
      .merging(environment) { $1 }
    return process
  }
}

/// A folder that disappears with its test.
final class TemporaryFolder: Sendable {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "poverty-exit-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func path(_ name: String) -> String { "\(path)/\(name)" }

  func text(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(fileURLWithPath: path(name))), as: UTF8.self)
  }

  func write(_ text: String, to name: String) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: path(name)))
  }

  /// The names inside, sorted.
  var names: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted()
  }
}
