import Foundation
import Testing

/// One row of a table in `Reference/`, by the names of its columns.
struct ReferenceRow: Sendable {
  let cells: [String: String]

  subscript(name: String) -> String { cells[name] ?? "" }

  /// The number in a column, rounded once from its decimal digits.
  func number(_ name: String) throws -> Double {
    try #require(Double(self[name]), "column \(name) of \(cells)")
  }

  func integer(_ name: String) throws -> Int {
    try #require(Int(self[name]), "column \(name) of \(cells)")
  }
}

/// Reads a table written by a generator of `Tests/Reference`.
func referenceTable(_ name: String) throws -> [ReferenceRow] {
  let file = try #require(
    Bundle.module.url(forResource: name, withExtension: "csv", subdirectory: "Reference"))
  let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
  let header = lines[0].split(separator: ",", omittingEmptySubsequences: false).map(String.init)
  return lines.dropFirst().map { line in
    let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    return ReferenceRow(cells: Dictionary(uniqueKeysWithValues: zip(header, cells)))
  }
}
