import Foundation
import Testing

/// Every command shown in the documents is run, and prints what they show.
///
/// A block begins with ```` ```console ````. A line `$ poverty-exit …` in it is
/// run in a folder where `models` is the repository's; the lines up to the next
/// `$` are what it must print, and a line of `…` stands for any lines; where no
/// line is shown, the command must only be a right one. Other commands are for
/// the reader. `RECORD_SNAPSHOTS=1` writes the outputs anew,
/// but keeps what `…` leaves out.
@Suite struct DocumentationTests {
  static let documents: [String] = {
    let fixed = ["README.md", "CONTRIBUTING.md"]
    let folder = "\(Command.root)/Sources/PovertyExit/PovertyExit.docc"
    let names = (try? FileManager.default.subpathsOfDirectory(atPath: folder)) ?? []
    return
      (fixed
      + names.sorted().filter { $0.hasSuffix(".md") }
      .map { "Sources/PovertyExit/PovertyExit.docc/\($0)" })
      .filter { FileManager.default.fileExists(atPath: "\(Command.root)/\($0)") }
  }()

  @Test(arguments: documents)
  func `the commands of a document print what it shows`(document: String) throws {
    let url = URL(fileURLWithPath: "\(Command.root)/\(document)")
    let text = String(decoding: try Data(contentsOf: url), as: UTF8.self)
    let folder = try TemporaryFolder()
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("models"), withDestinationPath: "\(Command.root)/models")
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    var index = 0
    var isConsole = false
    while index < lines.count {
      if lines[index].hasPrefix("```") {
        isConsole = !isConsole && lines[index] == "```console"
      } else if isConsole, lines[index].hasPrefix("$ poverty-exit") {
        let end =
          lines[(index + 1)...].firstIndex { $0.hasPrefix("$ ") || $0.hasPrefix("```") }
          ?? lines.count
        let shown = Array(lines[(index + 1)..<end])
        let run = try Command.shell("{ \(lines[index].dropFirst(2)); } 2>&1", in: folder.path)
        let printed = printedLines(run.output)
        if shown.isEmpty {
          #expect(run.status != 64 && run.status != 70, "\(document): \(run.output)")
        } else if Snapshot.isRecording, !shown.contains("…") {
          lines.replaceSubrange((index + 1)..<end, with: printed)
          index += printed.count
        } else {
          #expect(
            Self.matches(printed[...], shown[...]),
            "\(document):\(index + 1): \(lines[index])\n\(printed.joined(separator: "\n"))")
        }
      }
      index += 1
    }
    if Snapshot.isRecording {
      try Data(lines.joined(separator: "\n").utf8).write(to: url)
    }
  }

  /// Lines without spaces at their ends, which editors remove from documents.
  private func printedLines(_ output: String) -> [String] {
    var lines = output.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.last == "" { lines.removeLast() }
    return lines
  }

  /// Whether printed lines fit the shown ones, where `…` stands for any lines.
  static func matches(_ printed: ArraySlice<String>, _ shown: ArraySlice<String>) -> Bool {
    guard let first = shown.first else { return printed.isEmpty }
    if first.trimmingCharacters(in: .whitespaces) == "…" {
      let rest = shown.dropFirst()
      return (printed.startIndex...printed.endIndex).contains { matches(printed[$0...], rest) }
    }
    return printed.first == first && matches(printed.dropFirst(), shown.dropFirst())
  }

  @Test func `a line of dots stands for any lines and for nothing else`() {
    #expect(Self.matches(["a", "b", "c"], ["a", "…", "c"]))
    #expect(Self.matches(["a", "c"], ["a", "…", "c"]))
    #expect(Self.matches(["a", "b"], ["a", "…"]))
    #expect(!Self.matches(["a", "b"], ["a"]))
    #expect(!Self.matches(["a", "b", "d"], ["a", "…", "c"]))
    #expect(!Self.matches([], ["a"]))
  }
}
