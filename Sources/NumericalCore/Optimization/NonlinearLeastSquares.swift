/// A nonlinear model fitted by least squares.
///
/// ```swift
/// struct Saturation: NonlinearModel {
///   func value<Number: RealNumber>(at x: [Number], _ b: [Number]) -> Number {
///     b[0] * (Number(1) - Number.exp(-b[1] * x[0]))
///   }
/// }
/// let fit = try NonlinearLeastSquares(
///   Saturation(), predictors: [[1.0], [2], [3]], response: [4, 6, 7], start: [10, 1])
/// fit.parameters  // [8, 0.693147180559945…]
/// ```
///
/// The search is Levenberg and Marquardt's with Moré's scaling, from several widths
/// of the first step, and the best end wins. It is then polished by Gauss-Newton
/// steps whose residuals are formed in double-double, so that estimates and
/// standard errors are those of the minimum and not of where a search in doubles
/// stopped: on NIST's 27 nonlinear sets from both starts, at least 8 digits.
///
/// - Reference: Moré, "The Levenberg-Marquardt algorithm: implementation and
///   theory", LNM 630 (1978), doi:10.1007/BFb0067700; Nielsen, "Damping parameter
///   in Marquardt's method", IMM-REP-1999-05.
public struct NonlinearLeastSquares: Hashable, Sendable {
  /// The estimates.
  public let parameters: [Double]
  /// Their standard errors, from the curvature without second derivatives; empty
  /// without degrees of freedom.
  public let standardErrors: [Double]
  /// The sum of squared residuals.
  public let residualSum: Double
  /// Observations less parameters.
  public let degreesOfFreedom: Int
  /// The steps taken, polishing included.
  public let iterations: Int
  /// Whether the last polishing step moved no parameter by more than 10⁻¹¹ of
  /// itself. If false, the parameters are still the best found.
  public let converged: Bool

  /// The residual standard deviation, zero without degrees of freedom.
  public var residualDeviation: Double {
    degreesOfFreedom > 0 ? (residualSum / Double(degreesOfFreedom)).squareRoot() : 0
  }

  /// Fits a model.
  ///
  /// - Parameters:
  ///   - model: The curve.
  ///   - predictors: One list of predictors per observation.
  ///   - response: What is explained, at least as many as the parameters.
  ///   - start: Where to begin; the model must be finite there.
  ///   - maximumIterations: The limit in steps of one search.
  /// - Throws: ``LinearAlgebraError``: `shapeMismatch` (also for no parameters, or
  ///   fewer observations than those), `notFinite` (an index that counts the response,
  ///   then the predictors row by row, then the start), `noValue` where the model is
  ///   not finite at an observation, `rankDeficient` where the observations do not tell
  ///   some parameters apart at the end of the search, `overflow`.
  public init(
    _ model: some NonlinearModel, predictors: [[Double]], response: [Double],
    start: [Double], maximumIterations: Int = 5_000
  ) throws(LinearAlgebraError) {
    try self.init(
      model, predictors: predictors.map { $0.map { DoubleDouble($0) } },
      response: response.map { DoubleDouble($0) }, start: start,
      maximumIterations: maximumIterations)
  }

  /// Fits a model to data with more digits than a double holds.
  ///
  /// Where a model fits to the last digit, as in the set Lanczos1 of NIST, the
  /// residuals are smaller than the rounding of the data to doubles.
  ///
  /// - Parameters:
  ///   - model: The curve.
  ///   - predictors: One list of predictors per observation.
  ///   - response: What is explained, at least as many as the parameters.
  ///   - start: Where to begin; the model must be finite there.
  ///   - maximumIterations: The limit in steps of one search.
  /// - Throws: As ``init(_:predictors:response:start:maximumIterations:)``.
  public init(
    _ model: some NonlinearModel, predictors: [[DoubleDouble]], response: [DoubleDouble],
    start: [Double], maximumIterations: Int = 5_000
  ) throws(LinearAlgebraError) {
    guard predictors.count == response.count else {
      throw .shapeMismatch(expected: response.count, found: predictors.count)
    }
    guard !start.isEmpty else { throw .shapeMismatch(expected: 1, found: 0) }
    guard response.count >= start.count else {
      throw .shapeMismatch(expected: start.count, found: response.count)
    }
    for row in predictors where row.count != predictors[0].count {
      throw .shapeMismatch(expected: predictors[0].count, found: row.count)
    }
    let data = response + predictors.flatMap(\.self) + start.map { DoubleDouble($0) }
    if let index = data.firstIndex(where: { !$0.value.isFinite }) {
      throw .notFinite(index: index)
    }
    let problem = LevenbergMarquardt(
      model: model, predictors: predictors, response: response)
    try problem.checkValues(start.map { DoubleDouble($0) })
    let best = problem.search(from: start, maximumIterations: maximumIterations)
    let polished = problem.polish(best.parameters)
    let b = polished.parameters
    try problem.checkValues(b)
    let factor = QR(model.jacobian(predictors, b))
    let rank = factor.rank(tolerance: 0x1p-80)
    guard rank == b.count else {
      throw .rankDeficient(rank: rank, dependent: factor.order[rank...].sorted())
    }
    parameters = b.map(\.value)
    residualSum = polished.sum.value
    degreesOfFreedom = response.count - b.count
    iterations = best.iterations + polished.iterations
    converged = polished.converged
    if response.count > b.count {
      let variance = polished.sum / DoubleDouble(Double(response.count - b.count))
      let gram = factor.inverseGram()
      standardErrors = b.indices.map {
        (variance * gram[$0 * b.count + $0]).squareRoot().value
      }
    } else {
      standardErrors = []
    }
    _ = try LinearAlgebraError.checked(standardErrors + [residualSum])
  }
}
