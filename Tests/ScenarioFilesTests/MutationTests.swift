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
}
