import Glibc
import NumericalCore
import Testing

struct ColumnsTests {
  /// The worst distance from a reference in units of its last place.
  static func worst(_ found: [Double], _ expected: [DoubleDouble]) -> Double {
    zip(found, expected).map { found, expected in
      let ulp = max(expected.high.ulp, .leastNormalMagnitude)
      return abs((DoubleDouble(found) - expected).value) / ulp
    }.max() ?? 0
  }

  static func uniforms(_ index: UInt8) -> [Double] {
    RandomKey(seed: 9, id: "columns")
      .uniforms(draws: 0..<10_000, year: 0, purpose: 0, index: index)
  }

  @Test func `exp is within one unit of thirty digits`() {
    let wide = Self.uniforms(0).map { ($0 - 0.5) * 1_400 }
    let near = Self.uniforms(1).map { ($0 - 0.5) * 2 }
    for x in [wide, near] {
      #expect(Self.worst(Columns.exp(x), x.map { DoubleDouble.exp(DoubleDouble($0)) }) <= 1)
    }
  }

  @Test func `log is within one unit of thirty digits`() {
    let wide = Self.uniforms(2).map { exp(($0 - 0.5) * 1_400) }
    let near = Self.uniforms(3).map { 0.5 + $0 }
    for x in [wide, near] {
      #expect(Self.worst(Columns.log(x), x.map { DoubleDouble.log(DoubleDouble($0)) }) <= 1)
    }
  }

  @Test func `log1p is within two units of thirty digits`() {
    let x = Self.uniforms(4).map { $0 * 3 - 0.999 }
    let expected = x.map { DoubleDouble.log(DoubleDouble(1) + $0) }
    #expect(Self.worst(Columns.log1p(x), expected) <= 2)
    #expect(Columns.log1p([1e-20, -1e-300]) == [1e-20, -1e-300])
  }

  @Test func `the logistic function is within two units of thirty digits`() {
    let x = Self.uniforms(5).map { $0 * 1_000 - 700 } + Self.uniforms(6).map { $0 * 8 - 4 }
    let expected = x.map { x in
      DoubleDouble(1) / (DoubleDouble(1) + DoubleDouble.exp(DoubleDouble(-x)))
    }
    #expect(Self.worst(Columns.logistic(x), expected) <= 2)
  }

  @Test(arguments: ["erfc", "normalQuantile"])
  func `the table-driven kernels are within two units of fifty digits`(
    kernel: String
  ) throws {
    let rows = try referenceTable("kernels").filter { $0["function"] == kernel }
    #expect(rows.count >= 2_000)
    let x = try rows.map { try $0.number("x") }
    let expected = try rows.map { try #require(DoubleDouble(decimal: $0["value"])) }
    let found = kernel == "erfc" ? Columns.erfc(x) : Columns.normalQuantile(x)
    #expect(Self.worst(found, expected) <= 2)
  }

  @Test func `the ends of the domains are infinities, zeros or no numbers`() {
    #expect(Columns.exp([-.infinity, .infinity, 0]) == [0, .infinity, 1])
    #expect(Columns.log([0, .infinity, 1]) == [-.infinity, .infinity, 0])
    #expect(Columns.log([-1])[0].isNaN)
    #expect(Columns.log1p([-1]) == [-.infinity])
    #expect(Columns.erfc([-.infinity, .infinity, 0]) == [2, 0, 1])
    #expect(Columns.logistic([-.infinity, .infinity, 0]) == [0, 1, 0.5])
    #expect(Columns.normalQuantile([0, 1, 0.5]) == [-.infinity, .infinity, 0])
    #expect(Columns.normalQuantile([-0.1, 1.1, .nan]).allSatisfy { $0.isNaN })
    #expect(Columns.exp([.nan])[0].isNaN)
  }
}
