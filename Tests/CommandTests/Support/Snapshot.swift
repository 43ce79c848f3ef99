import Foundation
import Testing

/// Texts kept in `Snapshots/`, to be compared word for word.
///
/// `RECORD_SNAPSHOTS=1 swift test --filter CommandTests` writes them again; the
/// difference is then reviewed like code.
enum Snapshot {
  /// Whether texts are written and not compared.
  static let isRecording = ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1"

  private static let folder = "\(Command.root)/Tests/CommandTests/Snapshots"

  /// Expects `text` to be what `Snapshots/<name>.txt` holds.
  static func expect(
    _ text: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let url = URL(fileURLWithPath: "\(folder)/\(name).txt")
    if isRecording {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true)
      return try Data(text.utf8).write(to: url)
    }
    let data = try #require(
      try? Data(contentsOf: url), "no snapshot \(name): record it",
      sourceLocation: sourceLocation)
    let kept = String(decoding: data, as: UTF8.self)
    #expect(
      text == kept, "\(name): \(firstDifference(kept, text))", sourceLocation: sourceLocation)
  }

  /// The first line in which two texts differ.
  static func firstDifference(_ old: String, _ new: String) -> String {
    let pairs = zip(
      old.split(separator: "\n", omittingEmptySubsequences: false),
      new.split(separator: "\n", omittingEmptySubsequences: false))
    for (line, (left, right)) in pairs.enumerated() where left != right {
      return "line \(line + 1): '\(left)' is now '\(right)'"
    }
    return "one is longer than the other"
  }
}
