import Glibc
import NumericalCore
import Testing

struct NonlinearLeastSquaresTests {
  static func fit(_ set: StRD, _ start: String) throws -> NonlinearLeastSquares {
    let rows = try set.rows()
    // NIST fits Nelson's breakdown voltages by their logarithms.
    let response = rows.map { set.name == "Nelson" ? DoubleDouble.log($0[0]) : $0[0] }
    return try NonlinearLeastSquares(
      StRDModel(name: set.name), predictors: rows.map { Array($0.dropFirst()) },
      response: response, start: set.numbers(start))
  }

  @Test(arguments: try StRD.sets("nonlinear"), ["start1", "start2"])
  func `NIST's nonlinear sets are solved to eight digits`(set: StRD, start: String) throws {
    let fit = try Self.fit(set, start)
    let estimates = logRelativeError(
      fit.parameters, try set.numbers("estimate"), cap: 11)
    let errors = logRelativeError(
      fit.standardErrors, try set.numbers("standardError"), cap: 11)
    #expect(estimates >= 8)
    #expect(errors >= 7)
    #expect(fit.converged)
  }

  @Test func `there are 27 nonlinear sets`() throws {
    #expect(try StRD.sets("nonlinear").count == 27)
  }

  struct Line: NonlinearModel {
    func value<N: RealNumber>(at x: [N], _ b: [N]) -> N { b[0] + b[1] * x[0] }
  }

  struct Twin: NonlinearModel {
    func value<N: RealNumber>(at x: [N], _ b: [N]) -> N { (b[0] + b[1]) * x[0] }
  }

  @Test func `a linear model agrees with the linear fit`() throws {
    let fit = try NonlinearLeastSquares(
      Line(), predictors: [[0.0], [1], [2]], response: [1, 3, 4], start: [0, 0])
    let line = try LeastSquares(
      columns: [[1, 1, 1], [0, 1, 2]], response: [1, 3, 4], hasConstant: true)
    for (a, b) in zip(fit.parameters, line.coefficients) { #expect(abs(a - b) < 1e-15) }
    for (a, b) in zip(fit.standardErrors, line.standardErrors) {
      #expect(abs(a - b) < 1e-15)
    }
    #expect(abs(fit.residualDeviation - line.residualDeviation) < 1e-15)
  }

  @Test func `as many parameters as observations leave no error to estimate`() throws {
    let fit = try NonlinearLeastSquares(
      Line(), predictors: [[0.0], [1]], response: [1, 3], start: [0, 0])
    #expect(abs(fit.parameters[1] - 2) < 1e-14)
    #expect(fit.standardErrors.isEmpty)
    #expect(fit.residualDeviation == 0)
  }

  @Test func `parameters that cannot be told apart are named`() {
    #expect(throws: LinearAlgebraError.rankDeficient(rank: 1, dependent: [1])) {
      try NonlinearLeastSquares(
        Twin(), predictors: [[1.0], [2], [3]], response: [1, 3, 4], start: [1, 1])
    }
  }

  @Test func `too few observations or no numbers are told`() {
    #expect(throws: LinearAlgebraError.shapeMismatch(expected: 2, found: 1)) {
      try NonlinearLeastSquares(Line(), predictors: [[0.0]], response: [1], start: [0, 0])
    }
    #expect(throws: LinearAlgebraError.shapeMismatch(expected: 2, found: 1)) {
      try NonlinearLeastSquares(Line(), predictors: [[0.0]], response: [1, 2], start: [0, 0])
    }
    #expect(throws: LinearAlgebraError.notFinite(index: 1)) {
      try NonlinearLeastSquares(
        Line(), predictors: [[0.0], [1]], response: [1, .nan], start: [0, 0])
    }
  }

  @Test func `no parameters, ragged predictors and any number that is none are told`() {
    #expect(throws: LinearAlgebraError.shapeMismatch(expected: 1, found: 0)) {
      try NonlinearLeastSquares(Line(), predictors: [[0.0]], response: [1], start: [])
    }
    #expect(throws: LinearAlgebraError.shapeMismatch(expected: 1, found: 0)) {
      try NonlinearLeastSquares(
        Line(), predictors: [[0.0], []], response: [1, 2], start: [0, 0])
    }
    // The response is counted first, then the predictors, then the start.
    #expect(throws: LinearAlgebraError.notFinite(index: 3)) {
      try NonlinearLeastSquares(
        Line(), predictors: [[0.0], [.infinity]], response: [1, 2], start: [0, 0])
    }
    #expect(throws: LinearAlgebraError.notFinite(index: 5)) {
      try NonlinearLeastSquares(
        Line(), predictors: [[0.0], [1]], response: [1, 2], start: [0, .nan])
    }
  }

  struct Logarithm: NonlinearModel {
    func value<N: RealNumber>(at x: [N], _ b: [N]) -> N { b[0] * N.log(x[0]) }
  }

  struct Wave: NonlinearModel {
    func value<N: RealNumber>(at x: [N], _ b: [N]) -> N { N.sin(b[0] * x[0]) }
  }

  @Test func `a model without a value names the observation`() {
    #expect(throws: LinearAlgebraError.noValue(index: 1)) {
      try NonlinearLeastSquares(
        Logarithm(), predictors: [[2.0], [0], [3]], response: [1, 2, 3], start: [1])
    }
    // The search in doubles ends beyond 10⁹, where the sine to 32 digits ends.
    #expect(throws: LinearAlgebraError.noValue(index: 0)) {
      try NonlinearLeastSquares(
        Wave(), predictors: [[1.0]], response: [sin(1e9 + 0.2)], start: [1e9 - 0.2])
    }
  }

  @Test func `squares beyond the range of a double are told`() {
    #expect(throws: LinearAlgebraError.overflow) {
      try NonlinearLeastSquares(
        Line(), predictors: [[0.0], [1], [2]], response: [1e200, 3, 4], start: [0, 0])
    }
  }

  @Test func `too few steps are a flag and not an error`() throws {
    let fit = try NonlinearLeastSquares(
      Wave(), predictors: [[1.0], [2]], response: [0.9, 0.2], start: [1.2],
      maximumIterations: 0)
    // Polishing alone gets there.
    #expect(fit.converged)
  }
}
