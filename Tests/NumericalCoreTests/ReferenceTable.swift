import Foundation
import Testing

/// One row of a table in `Reference/`, by the names of its columns.
struct ReferenceRow: Sendable, CustomTestStringConvertible {
  let cells: [String: String]

  subscript(name: String) -> String { cells[name] ?? "" }

  /// The number in a column, rounded once from its decimal digits.
  func number(_ name: String) throws -> Double {
    try #require(Double(self[name]), "column \(name) of \(testDescription)")
  }

  func integer(_ name: String) throws -> Int {
    try #require(Int(self[name]), "column \(name) of \(testDescription)")
  }

  var testDescription: String {
    cells.sorted { $0.key < $1.key }.filter { $0.key != "source" }
      .map { "\($0.key) \($0.value)" }.joined(separator: ", ")
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

/// The distance of two numbers relative to the second, or itself where that is 0.
func relativeError(_ found: Double, _ expected: Double) -> Double {
  if found == expected { return 0 }
  return abs(found - expected) / (expected == 0 ? 1 : abs(expected))
}

/// Compares a whole table and reports the worst row, so that a failure says how
/// far and where without a thousand lines. Values smaller than `scale` are compared
/// to it: a logarithm near zero has no digits of its own.
func expectAccuracy(
  _ rows: [ReferenceRow], within tolerance: Double, atLeast scale: Double = 0,
  sourceLocation: SourceLocation = #_sourceLocation, _ compute: (ReferenceRow) throws -> Double
) throws {
  var worst = (error: -1.0, row: "", found: 0.0)
  for row in rows {
    let found = try compute(row)
    let expected = try row.number("value")
    let error =
      abs(expected) < scale
      ? abs(found - expected) / scale : relativeError(found, expected)
    if !(error <= worst.error) { worst = (error, row.testDescription, found) }
  }
  #expect(!rows.isEmpty, sourceLocation: sourceLocation)
  #expect(
    worst.error <= tolerance, "found \(worst.found) for \(worst.row)",
    sourceLocation: sourceLocation)
}
