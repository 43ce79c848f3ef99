import Foundation
import PovertyExit
import ScenarioFiles
import Testing

/// Whatever happens to a file, the reader answers: with a model, or with
/// diagnostics that point into the files.
@Suite struct MutationTests {
  /// SplitMix64 (Steele, Lea, Flood 2014): the same mutations on every run.
  struct Generator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return z ^ (z >> 31)
    }
  }

  /// One change: a byte replaced, removed or inserted, or a piece moved, doubled
  /// or cut off.
  static func mutated(_ bytes: [UInt8], _ generator: inout Generator) -> [UInt8] {
    var bytes = bytes
    let marks = Array("\"'{}[]:,-#&*!|>%@\n\r\t \\0e.万".utf8) + [0x00, 0xFF, 0xC0, 0xE4]
    for _ in 0..<Int.random(in: 1...4, using: &generator) {
      guard bytes.count > 1 else { return bytes }
      let at = Int.random(in: 0..<bytes.count, using: &generator)
      let end = min(bytes.count, at + Int.random(in: 1...40, using: &generator))
      let mark = marks[Int.random(in: 0..<marks.count, using: &generator)]
      switch Int.random(in: 0..<6, using: &generator) {
      case 0: bytes[at] = mark
      case 1: bytes.remove(at: at)
      case 2: bytes.insert(mark, at: at)
      case 3: bytes.insert(contentsOf: bytes[at..<end], at: at)
      case 4: bytes.removeSubrange(at..<end)
      default: bytes.removeSubrange(at...)
      }
    }
    return bytes
  }

  @Test(arguments: 0..<8)
  func `no change of a file stops the reader`(_ seed: UInt64) throws {
    let base = BrokenFilesTests.folder.appendingPathComponent("base")
    let names = ["model.yaml", "register.csv", "figures.csv", "tests.yaml", "scenarios/high.yaml"]
    var files: [String: [UInt8]] = [:]
    for name in names {
      files[name] = Array(try Data(contentsOf: base.appendingPathComponent(name)))
    }
    var generator = Generator(state: seed)
    let folder = try TemporaryFolder()
    for _ in 0..<40 {
      var changed = files
      for name in names where Bool.random(using: &generator) {
        changed[name] = Self.mutated(files[name] ?? [], &generator)
      }
      for (name, bytes) in changed { try folder.write(bytes, to: name) }
      do {
        _ = try ModelReader.read(folder.path)
      } catch {
        #expect(error.errorCount > 0)
        for diagnostic in error.diagnostics {
          let name = folder.relative(diagnostic.file)
          let lines = (changed[name] ?? []).count { $0 == 0x0A || $0 == 0x0D } + 2
          #expect((diagnostic.line ?? 1) <= lines, "\(diagnostic.text(in: .english)), seed \(seed)")
        }
      }
    }
  }

  /// One number of a file replaced by one that no document holds.
  static func renumbered(_ text: String, _ generator: inout Generator) -> String {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let numbers = ["0", "1", "3", "100", "99999999", "0.0001", "-5"]
    let line = Int.random(in: 0..<lines.count, using: &generator)
    let number = numbers[Int.random(in: 0..<numbers.count, using: &generator)]
    lines[line] = lines[line].replacing(
      /(: |, |,)[0-9]+(\.[0-9]+)?/, maxReplacements: 1
    ) { "\($0.output.1)\(number)" }
    return lines.joined(separator: "\n")
  }

  @Test(arguments: ["gongqingcheng", "lukou", "siping", "wuhu", "zhengzhou"])
  func `whatever a model's numbers are, its questions are answered or refused`(
    _ name: String
  ) throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("models")
    var files: [String: String] = [:]
    for file in ["model.yaml", "register.csv", "figures.csv"] {
      let url = root.appendingPathComponent("\(name)/\(file)")
      files[file] = try? String(contentsOf: url, encoding: .utf8)
    }
    var generator = Generator(state: 2020)
    let folder = try TemporaryFolder()
    for _ in 0..<10 {
      for (file, text) in files.sorted(by: { $0.key < $1.key }) {
        try folder.write(Array(Self.renumbered(text, &generator).utf8), to: file)
      }
      guard let model = try? ModelReader.read(folder.path) else { continue }
      for answer in model.outcome(sampling: Sampling(draws: 20)).answers {
        #expect(
          answer.findings.allSatisfy { $0.value?.isNaN != true }, "\(answer.question.id)")
      }
    }
  }
}
