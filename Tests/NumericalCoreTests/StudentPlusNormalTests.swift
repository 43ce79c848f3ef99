import NumericalCore
import Testing

struct StudentPlusNormalTests {
  @Test(arguments: ["upperTail", "quantile"])
  func `a t plus a normal agrees with twenty digits of their convolution`(
    function: String
  ) throws {
    let rows = try referenceTable("student-share").filter { $0["function"] == function }
    try expectAccuracy(rows, within: 1e-12) { row in
      let sum = StudentPlusNormal(degreesOfFreedom: try row.number("degreesOfFreedom"))
      let x = try row.number("x")
      let share = try row.number("share")
      return function == "upperTail"
        ? sum.upperTail(x, studentShare: share) : sum.quantile(x, studentShare: share)
    }
  }

  /// T + ratio Z of a t that is not scaled, by its mixture in forty digits.
  @Test func `quantiles agree with an unscaled t plus a multiple of the normal`() throws {
    let rows = try referenceTable("student-plus-normal")
    try expectAccuracy(rows, within: 1e-12) { row in
      let degrees = try row.number("degreesOfFreedom")
      let ratio = try row.number("ratio")
      let student = degrees / (degrees - 2)
      let variance = student + ratio * ratio
      let sum = StudentPlusNormal(degreesOfFreedom: degrees)
      return variance.squareRoot()
        * sum.quantile(try row.number("p"), studentShare: student / variance)
    }
  }

  @Test func `at the ends of the share it is the normal and the scaled t`() {
    for degrees in [2.1, 2.5, 4, 30, 1e4] {
      let sum = StudentPlusNormal(degreesOfFreedom: degrees)
      let student = StudentT(degreesOfFreedom: degrees)
      let scale = (degrees / (degrees - 2)).squareRoot()
      for x in [0.01, 0.5, 1, 2.5, 6] {
        #expect(relativeError(sum.upperTail(x, studentShare: 0), Normal.upperTail(x)) < 1e-13)
        #expect(
          relativeError(sum.upperTail(x, studentShare: 1), student.upperTail(scale * x))
            < 1e-12)
        #expect(
          relativeError(sum.density(x, studentShare: 1), scale * student.density(scale * x))
            < 1e-12)
      }
    }
  }

  @Test func `tails far out keep their digits`() {
    let sum = StudentPlusNormal(degreesOfFreedom: 3)
    let student = StudentT(degreesOfFreedom: 3)
    for x in [1e2, 1e4, 1e8] {
      let expected = student.upperTail(x * 3.0.squareRoot())
      #expect(relativeError(sum.upperTail(x, studentShare: 1), expected) < 1e-12)
      #expect(relativeError(sum.quantile(expected, studentShare: 1), -x) < 1e-12)
    }
  }

  @Test func `the sum is symmetric and its ends have probabilities 0 and 1`() {
    let sum = StudentPlusNormal(degreesOfFreedom: 4)
    #expect(sum.cumulative(0, studentShare: 0.3) == 0.5)
    #expect(sum.cumulative(-.infinity, studentShare: 0.3) == 0)
    #expect(sum.cumulative(.infinity, studentShare: 0.3) == 1)
    #expect(sum.cumulative(.nan, studentShare: 0.3).isNaN)
    #expect(sum.density(.infinity, studentShare: 0.3) == 0)
    #expect(sum.quantile(0, studentShare: 0.3) == -.infinity)
    #expect(sum.quantile(1, studentShare: 0.3) == .infinity)
    #expect(sum.quantile(0.5, studentShare: 0.3) == 0)
    #expect(
      sum.quantile(0.25, studentShare: 0.3) == -sum.quantile(0.75, studentShare: 0.3))
    #expect(
      sum.upperTail(-1.2, studentShare: 0.3) == 1 - sum.upperTail(1.2, studentShare: 0.3))
  }

  @Test func `infinite degrees of freedom are the normal for every share`() {
    let sum = StudentPlusNormal(degreesOfFreedom: .infinity)
    for share in [0, 0.4, 1] {
      #expect(relativeError(sum.upperTail(1.7, studentShare: share), Normal.upperTail(1.7)) < 1e-14)
    }
    #expect(sum.quantileTable(0.9)(0.4) == Normal.quantile(0.9))
  }

  @Test func `the density is the slope of the probability`() {
    let sum = StudentPlusNormal(degreesOfFreedom: 3.7)
    for x in [-2, -0.3, 0, 1, 3.0] {
      let step = 1e-5
      let slope =
        (sum.cumulative(x + step, studentShare: 0.45)
          - sum.cumulative(x - step, studentShare: 0.45)) / (2 * step)
      #expect(abs(slope - sum.density(x, studentShare: 0.45)) < 1e-9)
    }
  }

  @Test func `a column of probabilities is within its stated distance`() {
    for degrees in [2.5, 3, 5, 8, 12, 20, 60, 400, .infinity] {
      let sum = StudentPlusNormal(degreesOfFreedom: degrees)
      var (x, shares) = ([Double](), [Double]())
      for i in 0...80 {
        for share in [0, 1e-6, 1e-3, 0.02, 0.1, 0.3, 0.5, 0.8, 0.95, 1] {
          x.append(-8 + 0.2 * Double(i))
          shares.append(share)
        }
      }
      let found = sum.cumulative(x, studentShares: shares)
      let worst = x.indices.map { i in
        abs(found[i] - sum.cumulative(x[i], studentShare: shares[i]))
      }.max()
      #expect((worst ?? 1) < 1e-7, "\(degrees) degrees of freedom")
    }
  }
}
