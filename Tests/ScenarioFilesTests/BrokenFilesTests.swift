import Foundation
import PovertyExit
import ScenarioFiles
import Testing

/// Every folder of `Broken/` is a model with something wrong, or with `panel.csv` a
/// table of rates (and in `panel.unit`, `panel.group` the options it is read with).
/// Files a model does not hold are taken from `Broken/base`. `<name>.expected` beside it is what
/// `check` says, word for word; `RECORD_SNAPSHOTS=1` writes it anew.
@Suite struct BrokenFilesTests {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Broken")

  static let names: [String] = {
    let entries = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return entries.filter { !$0.contains(".") && $0 != "base" }.sorted()
  }()

  /// What reading the model of one case says.
  static func outcome(of name: String) throws -> (diagnostics: [Diagnostic], text: String) {
    let place = try TemporaryFolder()
    let panel = folder.appendingPathComponent("\(name)/panel.csv")
    if FileManager.default.fileExists(atPath: panel.path) {
      return try outcome(ofPanel: panel, in: place)
    }
    for source in ["base", name] {
      let root = folder.appendingPathComponent(source)
      for file in try FileManager.default.subpathsOfDirectory(atPath: root.path) {
        let url = root.appendingPathComponent(file)
        guard let data = try? Data(contentsOf: url) else { continue }
        // A file named `<name>.absent` takes the file away.
        if file.hasSuffix(".absent") {
          try FileManager.default.removeItem(atPath: place.path(String(file.dropLast(7))))
        } else {
          try place.write(Array(data), to: file)
        }
      }
    }
    do {
      let model = try ModelReader.read(place.path, kinds: [.residual, .probe])
      let text = model.warnings.map { $0.text(in: .english) }.joined(separator: "\n")
      return (model.warnings, place.relative(text.isEmpty ? "no problems" : text) + "\n")
    } catch {
      return (error.diagnostics, place.relative(error.text(in: .english)) + "\n")
    }
  }

  /// What reading a table of rates says.
  private static func outcome(
    ofPanel panel: URL, in place: TemporaryFolder
  ) throws -> (diagnostics: [Diagnostic], text: String) {
    func option(_ name: String) -> String? {
      let url = panel.deletingLastPathComponent().appendingPathComponent("panel.\(name)")
      return (try? String(contentsOf: url, encoding: .utf8))?
        .trimmingCharacters(in: .whitespacesAndNewlines)
    }
    try place.write(Array(try Data(contentsOf: panel)), to: "panel.csv")
    do {
      let reading = try PanelReading.read(
        place.path("panel.csv"), unit: option("unit").flatMap { PanelUnit(rawValue: $0) },
        group: option("group"))
      let warnings = reading.warnings.map { $0.text(in: .english) }
      let text = (warnings + [reading.sentence(.english)]).joined(separator: "\n")
      return (reading.warnings, place.relative(text) + "\n")
    } catch {
      return (error.diagnostics, place.relative(error.text(in: .english)) + "\n")
    }
  }

  @Test func `there are at least sixty broken models`() {
    #expect(Self.names.count >= 60)
  }

  @Test(arguments: names)
  func `a broken model is reported word for word`(_ name: String) throws {
    let outcome = try Self.outcome(of: name)
    let expected = Self.folder.appendingPathComponent("\(name).expected")
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
      try Data(outcome.text.utf8).write(to: expected)
    }
    let text = try String(contentsOf: expected, encoding: .utf8)
    #expect(outcome.text == text)
  }

  @Test(arguments: names)
  func `every message of a broken model is there in Chinese too`(_ name: String) throws {
    for diagnostic in try Self.outcome(of: name).diagnostics {
      for words in [diagnostic.message, diagnostic.hint].compactMap(\.self) {
        #expect(!words.chinese.isEmpty)
        #expect(words.chinese != words.english)
        #expect(words.chinese.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) })
      }
    }
  }

  @Test func `every code that a broken model shows has its page in both languages`() throws {
    var codes: Set<String> = []
    for name in Self.names {
      codes.formUnion(try Self.outcome(of: name).diagnostics.map(\.code))
    }
    for code in codes {
      let page = try #require(DiagnosticCode.named(code)).page
      #expect(page.english.contains("wrong") && page.chinese.contains("错误写法"))
    }
    // These need a file that cannot be kept in a repository, or a write, or a forecast.
    let elsewhere: Set<String> = [
      "not-a-file", "not-a-folder", "unreadable-file", "file-too-large", "line-too-long",
      "file-exists", "cannot-write", "too-many-places", "possible-break",
    ]
    #expect(Set(DiagnosticCode.all.map(\.id)).subtracting(codes) == elsewhere)
  }
}
