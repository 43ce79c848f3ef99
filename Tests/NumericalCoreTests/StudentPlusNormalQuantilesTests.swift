import Testing

@testable import NumericalCore

struct StudentPlusNormalQuantilesTests {
  @Test func `the table agrees with twenty digits`() throws {
    let rows = try referenceTable("student-share").filter { $0["function"] == "quantile" }
    #expect(rows.count > 300)
    for row in rows {
      let sum = StudentPlusNormal(degreesOfFreedom: try row.number("degreesOfFreedom"))
      let found = sum.quantileTable(try row.number("x"))(try row.number("share"))
      #expect(abs(found - (try row.number("value"))) < 1e-7, "\(row.testDescription)")
    }
  }

  @Test(arguments: [2.5, 2.7, 3, 3.5, 4, 5, 6.5, 8, 12, 20, 60, 1000, 1e7])
  func `the table is within a ten-millionth of the exact quantile for every share`(
    degrees: Double
  ) {
    let sum = StudentPlusNormal(degreesOfFreedom: degrees)
    let shares =
      (0...40).map { Double($0) / 40 }
      + [1e-12, 1e-8, 1e-6, 1e-5, 1e-4, 1e-3, 0.004, 0.01, 0.98, 0.99, 0.997, 0.999, 1 - 1e-9]
    for probability in [0.001, 0.05, 0.25, 0.55, 0.75, 0.9, 0.95, 0.995, 0.999] {
      let table = sum.quantileTable(probability)
      let worst = shares.map { abs(table($0) - sum.quantile(probability, studentShare: $0)) }
        .max()
      #expect((worst ?? 1) < 1e-7, "p \(probability), degree \(table.degree)")
    }
  }

  @Test func `a value alone has the bits that it has in a column`() {
    let table = StudentPlusNormal(degreesOfFreedom: 4).quantileTable(0.9)
    let shares = (0...52).map { Double($0) / 52 }
    #expect(table(shares) == shares.map { table($0) })
  }

  @Test func `lower quantiles mirror the upper ones`() {
    let sum = StudentPlusNormal(degreesOfFreedom: 6)
    #expect(sum.quantileTable(0.25)(0.35) == -sum.quantileTable(0.75)(0.35))
    #expect(sum.quantileTable(0.5)(0.35) == 0)
  }

  @Test func `a share outside of its range counts as the nearer end`() {
    let table = StudentPlusNormal(degreesOfFreedom: 6).quantileTable(0.9)
    #expect(table(-1e-18) == table(0))
    #expect(table(1 + 1e-15) == table(1))
    #expect(table(.nan).isNaN)
  }
}
