import NumericalCore
import Testing

@Suite struct PolyGammaTests {
  @Test func `digamma agrees with 50 digits`() throws {
    let rows = try referenceTable("polygamma").filter { $0["function"] == "digamma" }
    try expectAccuracy(rows, within: 1e-15, atLeast: 1) { digamma(try $0.number("x")) }
  }

  @Test func `trigamma agrees with 50 digits`() throws {
    let rows = try referenceTable("polygamma").filter { $0["function"] == "trigamma" }
    try expectAccuracy(rows, within: 1e-15) { trigamma(try $0.number("x")) }
  }
}
