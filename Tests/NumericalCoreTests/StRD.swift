import Glibc
import NumericalCore
import Testing

/// A dataset of NIST's Statistical Reference Datasets.
struct StRD: Sendable, CustomTestStringConvertible {
  let name: String
  /// The values of each field, one list per line of the table.
  let fields: [String: [[String]]]

  var testDescription: String { name }

  /// Reads all sets of a table, in its order.
  static func sets(_ table: String) throws -> [StRD] {
    var names: [String] = []
    var fields: [String: [String: [[String]]]] = [:]
    for row in try referenceTable("strd-\(table)") {
      if fields[row["set"]] == nil { names.append(row["set"]) }
      fields[row["set"], default: [:]][row["field"], default: []]
        .append(row["values"].split(separator: " ").map(String.init))
    }
    return names.map { StRD(name: $0, fields: fields[$0] ?? [:]) }
  }

  func literals(_ field: String) throws -> [String] {
    try #require(fields[field]?.first)
  }

  func numbers(_ field: String) throws -> [Double] {
    try literals(field).map { try #require(Double($0)) }
  }

  func number(_ field: String) throws -> Double { try #require(numbers(field).first) }

  /// The data by rows, to all the digits that NIST prints.
  func rows() throws -> [[DoubleDouble]] {
    try #require(fields["row"]).map { row in
      try row.map { try #require(DoubleDouble(decimal: $0)) }
    }
  }

  /// The data by columns: the response, then the predictors.
  func columns() throws -> [[Double]] {
    let rows = try #require(fields["row"]).map { try $0.map { try #require(Double($0)) } }
    return rows[0].indices.map { j in rows.map { $0[j] } }
  }
}

/// The digits on which two numbers agree: −log₁₀ of the relative error, or of the
/// value itself where zero is certified, between 0 and `cap`.
func logRelativeError(_ found: Double, _ certified: Double, cap: Double = 15) -> Double {
  if found == certified { return cap }
  let error = certified == 0 ? abs(found) : abs(found - certified) / abs(certified)
  return error.isNaN ? 0 : min(cap, max(0, -log10(error)))
}

/// The worst digits of a list.
func logRelativeError(
  _ found: [Double], _ certified: [Double], cap: Double = 15
) -> Double {
  guard found.count == certified.count else { return 0 }
  return zip(found, certified).map { logRelativeError($0, $1, cap: cap) }.min() ?? 0
}
