import NumericalCore
import Testing

struct LeastSquaresTests {
  static func fit(_ set: StRD) throws -> LeastSquares {
    let data = try set.columns()
    let powers = try set.numbers("powers").map { Int($0) }
    if try set.literals("design") == ["polynomial"] {
      return try LeastSquares(powers: powers, of: data[1], response: data[0])
    }
    let one = [Double](repeating: 1, count: data[0].count)
    return try LeastSquares(
      columns: [one] + data.dropFirst(), response: data[0], hasConstant: true)
  }

  @Test(arguments: try StRD.sets("linear"))
  func `NIST's linear sets are solved to thirteen digits`(set: StRD) throws {
    let fit = try Self.fit(set)
    let estimates = logRelativeError(fit.coefficients, try set.numbers("estimate"))
    #expect(estimates >= 13)
    let errors = logRelativeError(fit.standardErrors, try set.numbers("standardError"))
    #expect(errors >= 12.5)
    #expect(logRelativeError(fit.residualDeviation, try set.number("residualDeviation")) >= 12.5)
    #expect(logRelativeError(fit.rSquared, try set.number("rSquared")) >= 12.5)
    let f = try set.number("f")
    // A certified infinity is an exact fit, of which rounding leaves a trace.
    #expect(f == .infinity ? fit.fStatistic > 1e20 : logRelativeError(fit.fStatistic, f) >= 12.5)
  }

  @Test func `there are eleven linear sets`() throws {
    #expect(try StRD.sets("linear").count == 11)
  }

  // y = 7/6 + 3/2 x by hand: residual sum 1/6, so s² = 1/6.
  let columns: [[Double]] = [[1, 1, 1], [0, 1, 2]]

  @Test(arguments: [Precision.accurate, .fast])
  func `a line through three points is the one worked by hand`(
    precision: Precision
  ) throws {
    let line = try LeastSquares(
      columns: columns, response: [1, 3, 4], hasConstant: true, precision: precision)
    #expect(abs(line.coefficients[0] - 7.0 / 6) < 1e-15)
    #expect(abs(line.coefficients[1] - 1.5) < 1e-15)
    #expect(abs(line.standardErrors[0] - (5.0 / 36).squareRoot()) < 1e-15)
    #expect(abs(line.standardErrors[1] - (1.0 / 12).squareRoot()) < 1e-15)
    #expect(abs(line.residualSum - 1.0 / 6) < 1e-15)
    #expect(abs(line.totalSum - 14.0 / 3) < 1e-15)
    #expect(abs(line.rSquared - 27.0 / 28) < 1e-15)
    #expect(abs(line.fStatistic - 27) < 1e-12)
    #expect(abs(line.residuals[1] - 1.0 / 3) < 1e-15)
    #expect(line.degreesOfFreedom == 1)
    // (XᵀX)⁻¹ = [5/6 −1/2; −1/2 1/2]
    #expect(abs(line.unscaledCovariance[1] + 0.5) < 1e-15)
  }

  @Test func `a weight of two is the same as two observations`() throws {
    let weighted = try LeastSquares(
      columns: columns, response: [1, 3, 4], weights: [1, 2, 1], hasConstant: true)
    let repeated = try LeastSquares(
      columns: [[1, 1, 1, 1], [0, 1, 1, 2]], response: [1, 3, 3, 4], hasConstant: true)
    for (a, b) in zip(weighted.coefficients, repeated.coefficients) {
      #expect(abs(a - b) < 1e-15)
    }
    #expect(abs(weighted.residualSum - repeated.residualSum) < 1e-15)
    #expect(abs(weighted.totalSum - repeated.totalSum) < 1e-15)
  }

  @Test func `a diagonal covariance is the same as its inverse as weights`() throws {
    let covariance = try Cholesky([1, 0, 0, 0, 0.5, 0, 0, 0, 1], order: 3)
    let general = try LeastSquares(
      columns: columns, response: [1, 3, 4], covariance: covariance)
    let weighted = try LeastSquares(
      columns: columns, response: [1, 3, 4], weights: [1, 2, 1], hasConstant: true)
    for (a, b) in zip(general.coefficients, weighted.coefficients) {
      #expect(abs(a - b) < 1e-15)
    }
    for (a, b) in zip(general.standardErrors, weighted.standardErrors) {
      #expect(abs(a - b) < 1e-15)
    }
  }

  @Test func `as many columns as observations leave no error to estimate`() throws {
    let exact = try LeastSquares(
      columns: [[1, 1], [0, 1]], response: [2, 5], hasConstant: true)
    #expect(exact.coefficients == [2, 3])
    #expect(exact.standardErrors.isEmpty)
    #expect(exact.residualDeviation == 0)
  }

  @Test func `a constant response is explained by nothing`() throws {
    let flat = try LeastSquares(columns: columns, response: [2, 2, 2], hasConstant: true)
    #expect(flat.rSquared == 0)
    #expect(flat.coefficients == [2, 0])
  }

  @Test(arguments: [Precision.accurate, .fast])
  func `dependent columns are named`(precision: Precision) {
    // The third is the sum of the first two; pivots take the column with most left
    // first, so the constant is what remains.
    #expect(throws: LinearAlgebraError.rankDeficient(rank: 2, dependent: [0])) {
      try LeastSquares(
        columns: [[1, 1, 1, 1], [0, 0.1, 0.2, 0.3], [1, 1.1, 1.2, 1.3]],
        response: [1, 2, 3, 5], hasConstant: true, precision: precision)
    }
  }

  @Test func `bad shapes and numbers are told`() {
    #expect(throws: LinearAlgebraError.shapeMismatch(expected: 3, found: 2)) {
      try LeastSquares(columns: [[1, 1]], response: [1, 2, 3], hasConstant: true)
    }
    #expect(throws: LinearAlgebraError.shapeMismatch(expected: 2, found: 1)) {
      try LeastSquares(columns: [[1], [2]], response: [1], hasConstant: true)
    }
    #expect(throws: LinearAlgebraError.notFinite(index: 4)) {
      try LeastSquares(columns: columns.dropLast(), response: [1, .nan, 3], hasConstant: true)
    }
    #expect(throws: LinearAlgebraError.notFinite(index: 6)) {
      try LeastSquares(
        columns: columns.dropLast(), response: [1, 2, 3], weights: [.infinity, 1, 1],
        hasConstant: true)
    }
  }

  @Test func `no columns, no observations and a covariance of another order are told`() throws {
    #expect(throws: LinearAlgebraError.shapeMismatch(expected: 1, found: 0)) {
      try LeastSquares(columns: [], response: [1, 2], hasConstant: false)
    }
    #expect(throws: LinearAlgebraError.shapeMismatch(expected: 1, found: 0)) {
      try LeastSquares(powers: [], of: [1, 2], response: [1, 2])
    }
    #expect(throws: LinearAlgebraError.shapeMismatch(expected: 1, found: 0)) {
      try LeastSquares(columns: [[]], response: [], hasConstant: false)
    }
    #expect(throws: LinearAlgebraError.shapeMismatch(expected: 3, found: 2)) {
      try LeastSquares(
        columns: columns, response: [1, 3, 4], weights: [1, 2], hasConstant: true)
    }
    let covariance = try Cholesky([1, 0, 0, 1], order: 2)
    #expect(throws: LinearAlgebraError.shapeMismatch(expected: 2, found: 3)) {
      try LeastSquares(columns: columns, response: [1, 3, 4], covariance: covariance)
    }
    #expect(throws: LinearAlgebraError.notFinite(index: 1)) {
      try LeastSquares(powers: [0, 1], of: [1, .nan, 3], response: [1, 3, 4])
    }
    #expect(throws: LinearAlgebraError.rankDeficient(rank: 1, dependent: [1])) {
      try LeastSquares(powers: [0, 1], of: [2, 2, 2], response: [1, 3, 4])
    }
  }

  @Test(arguments: [Precision.accurate, .fast])
  func `squares beyond the range of a double are told`(precision: Precision) {
    #expect(throws: LinearAlgebraError.overflow) {
      try LeastSquares(
        columns: columns, response: [1e200, 3, 4], hasConstant: true, precision: precision)
    }
  }

  @Test func `F is a number also where there is nothing to test`() throws {
    let constant = try LeastSquares(
      columns: [[1, 1, 1]], response: [1, 3, 4], hasConstant: true)
    #expect(constant.fStatistic == 0)
    let flat = try LeastSquares(columns: columns, response: [2, 2, 2], hasConstant: true)
    #expect(flat.fStatistic == 0)
    let exact = try LeastSquares(
      columns: [[1, 1], [0, 1]], response: [2, 5], hasConstant: true)
    #expect(exact.fStatistic == .infinity)
  }
}
