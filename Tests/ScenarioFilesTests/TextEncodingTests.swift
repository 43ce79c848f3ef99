import Foundation
import PovertyExit
import ScenarioFiles
import Testing

/// One register in the encodings in which it may come.
@Suite struct TextEncodingTests {
  static let text = SmallModel.register

  private func model(_ bytes: [UInt8]) throws -> Model {
    let folder = try TemporaryFolder(["model.yaml": SmallModel.head])
    try folder.write(bytes, to: "register.csv")
    return try ModelReader.read(folder.path)
  }

  @Test func `GBK, UTF-16 and a byte order mark give the same ledger as UTF-8`() throws {
    let expected = try model(Array(Self.text.utf8))
    #expect(expected.warnings.isEmpty)
    let gbk = try Self.encoded("GBK")
    #expect(gbk != Array(Self.text.utf8))
    for bytes in [gbk, [0xFF, 0xFE] + (try Self.encoded("UTF-16LE"))] {
      let model = try model(bytes)
      #expect(model.ledger == expected.ledger)
      #expect(model.warnings.map(\.code) == ["other-encoding"])
    }
    let marked = try model([0xEF, 0xBB, 0xBF] + Array(Self.text.utf8))
    #expect(marked.ledger == expected.ledger)
    #expect(marked.warnings.isEmpty)
  }

  /// The text in another encoding, made by the system's own `iconv` command.
  private static func encoded(_ name: String) throws -> [UInt8] {
    let folder = try TemporaryFolder(["utf8": text])
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [
      "iconv", "-f", "UTF-8", "-t", name, "-o", folder.path("out"), folder.path("utf8"),
    ]
    try process.run()
    process.waitUntilExit()
    return Array(try Data(contentsOf: URL(fileURLWithPath: folder.path("out"))))
  }

  /// Sequences that look like UTF-8 and are not: Unicode 16.0, table 3-7, and
  /// M. Kuhn's UTF-8 decoder stress test (2015), sections 3 to 5.
  @Test(
    arguments: [
      [0xC0, 0xAF], [0xC1, 0xBF], [0xE0, 0x80, 0xAF], [0xE0, 0x9F, 0xBF], [0xF0, 0x80, 0x80, 0xAF],
      [0xF0, 0x8F, 0xBF, 0xBF], [0xED, 0xA0, 0x80], [0xED, 0xBF, 0xBF], [0xF4, 0x90, 0x80, 0x80],
      [0xF5, 0x80, 0x80, 0x80], [0x80], [0xBF], [0xE4, 0xB8], [0xFE], [0xFF],
    ] as [[UInt8]])
  func `what is not UTF-8 in a Chinese file is refused at its place`(_ wrong: [UInt8]) throws {
    let bytes = Array(Self.text.utf8) + Array("wuhu,2018,new,1,人,,".utf8) + wrong + [0x0A]
    #expect {
      try model(bytes)
    } throws: { error in
      let first = (error as? InvalidInput)?.diagnostics.first
      return first?.code == "not-utf-8" && first?.line == 8 && first?.column == 20
    }
  }
}
