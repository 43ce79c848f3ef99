/// With how many digits a fit or a moment is computed.
public enum Precision: Hashable, Sendable {
  /// Twice the digits of a double: for anything that is printed or decided on.
  case accurate
  /// Plain doubles: for hot loops.
  case fast
}

/// A linear model fitted by least squares.
///
/// ```swift
/// let line = try LeastSquares(
///   columns: [[1, 1, 1], [0, 1, 2]], response: [1, 3, 4], hasConstant: true)
/// line.coefficients    // [1.1666…, 1.5]
/// line.standardErrors  // [0.3726…, 0.2886…]
/// ```
///
/// The accurate precision factors the scaled columns by Householder reflections in
/// double-double arithmetic, so that coefficients and standard errors are right to
/// the last digits wherever the data decide them: all eleven linear StRD sets of
/// NIST to 13 digits, among them Filip, where double precision finds none.
public struct LeastSquares: Hashable, Sendable {
  /// The estimates, in the order of the columns.
  public let coefficients: [Double]
  /// The standard errors of the estimates; NaN is never stored: without residual
  /// degrees of freedom this is empty.
  public let standardErrors: [Double]
  /// (XᵀWX)⁻¹ by columns: times the residual variance, the covariance of the
  /// estimates.
  public let unscaledCovariance: [Double]
  /// Response less fit, unweighted.
  public let residuals: [Double]
  /// The weighted sum of squared residuals.
  public let residualSum: Double
  /// The weighted sum of squares of the response, around its mean if the model has
  /// a constant.
  public let totalSum: Double
  /// Observations less columns.
  public let degreesOfFreedom: Int
  /// Whether the columns can form a constant, which R² and F are then free of.
  public let hasConstant: Bool

  /// The residual standard deviation, zero without degrees of freedom.
  public var residualDeviation: Double {
    degreesOfFreedom > 0 ? (residualSum / Double(degreesOfFreedom)).squareRoot() : 0
  }

  /// The share of the total sum of squares that the model explains, zero where there is
  /// nothing to explain.
  public var rSquared: Double { totalSum > 0 ? 1 - residualSum / totalSum : 0 }

  /// The F statistic of the model against the constant or zero: with p columns besides the
  /// constant, (explained / p) / (residual / degrees of freedom).
  ///
  /// Infinite where the fit is exact, zero where there is nothing to explain or to explain
  /// it by.
  public var fStatistic: Double {
    let model = coefficients.count - (hasConstant ? 1 : 0)
    guard model > 0, explainedSum != 0 else { return 0 }
    guard degreesOfFreedom > 0, residualSum > 0 else { return .infinity }
    return explainedSum / Double(model) / (residualSum / Double(degreesOfFreedom))
  }

  /// The total less the residual sum, rounded once.
  public let explainedSum: Double

  /// Fits a model given by its columns.
  ///
  /// - Parameters:
  ///   - columns: The columns of the design, each as long as the response.
  ///   - response: What is explained; at least as many as the columns.
  ///   - weights: Inverse variances up to a factor, greater than zero; nil for
  ///     equal ones.
  ///   - hasConstant: Whether the columns can form a constant.
  ///   - precision: The digits to compute with.
  /// - Throws: ``LinearAlgebraError``: `shapeMismatch` (also for no columns, or fewer
  ///   observations than columns), `notFinite` (the index counts the columns one after
  ///   the other, then the response, then the weights), `rankDeficient`, `overflow`.
  /// - Complexity: O(*m n*²); the accurate precision is about fifteen times slower.
  /// - Reference: Golub and Van Loan, "Matrix Computations", 4th ed., 5.3.
  public init(
    columns: [[Double]], response: [Double], weights: [Double]? = nil, hasConstant: Bool,
    precision: Precision = .accurate
  ) throws(LinearAlgebraError) {
    try Self.check(columns, response, weights)
    switch precision {
    case .accurate:
      try self.init(
        design: columns.map { $0.map { DoubleDouble($0) } },
        response: response.map { DoubleDouble($0) }, weights: weights,
        hasConstant: hasConstant)
    case .fast:
      try self.init(
        design: columns, response: response, weights: weights, hasConstant: hasConstant)
    }
  }

  /// Fits powers of one variable.
  ///
  /// ```swift
  /// try LeastSquares(powers: [0, 1], of: [0, 1, 2], response: [1, 3, 5]).coefficients
  /// // [1, 2]
  /// ```
  ///
  /// The powers are formed in double-double, because rounding them first would
  /// already cost seven digits of Filip's ten-term polynomial.
  ///
  /// - Parameters:
  ///   - powers: The powers, each at least 0 and once; 0 is the constant.
  ///   - x: The variable.
  ///   - response: What is explained, as long as `x`.
  ///   - weights: Inverse variances up to a factor, or nil for equal ones.
  /// - Throws: As ``init(columns:response:weights:hasConstant:precision:)``.
  /// - Complexity: As that.
  public init(
    powers: [Int], of x: [Double], response: [Double], weights: [Double]? = nil
  ) throws(LinearAlgebraError) {
    try Self.check([x], response, weights)
    precondition(powers.allSatisfy { $0 >= 0 }, "powers are not negative")
    let design = powers.map { power in
      x.map { value in
        (0..<power).reduce(DoubleDouble(1)) { product, _ in product * value }
      }
    }
    try self.init(
      design: design, response: response.map { DoubleDouble($0) }, weights: weights,
      hasConstant: powers.contains(0))
  }

  /// Fits a model to observations with a covariance: generalized least squares.
  ///
  /// ```swift
  /// let covariance = try Cholesky([1, 0, 0, 0, 0.5, 0, 0, 0, 1], order: 3)
  /// try LeastSquares(
  ///   columns: [[1, 1, 1]], response: [1, 3, 4], covariance: covariance
  /// ).coefficients  // [2.75]
  /// ```
  ///
  /// Columns and response are multiplied by L⁻¹, after which the errors are
  /// independent; residuals, R² and F are those of the transformed data, and R² is
  /// around zero.
  ///
  /// - Parameters:
  ///   - columns: The columns of the design, each as long as the response.
  ///   - response: What is explained.
  ///   - covariance: The factored covariance of the response, up to a factor.
  /// - Throws: As ``init(columns:response:weights:hasConstant:precision:)``.
  /// - Complexity: O(*m*² *n*) besides that.
  /// - Reference: Aitken, "On least squares and linear combination of observations",
  ///   Proc. Royal Soc. Edinburgh 55 (1936).
  public init(
    columns: [[Double]], response: [Double], covariance: Cholesky
  ) throws(LinearAlgebraError) {
    try Self.check(columns, response, nil)
    var whitened: [[Double]] = []
    for column in columns { whitened.append(try covariance.solveLower(column)) }
    try self.init(
      columns: whitened, response: try covariance.solveLower(response), hasConstant: false)
  }

  init<Number: RealNumber>(
    design: [[Number]], response: [Number], weights: [Double]?, hasConstant: Bool
  ) throws(LinearAlgebraError) {
    let (m, n) = (response.count, design.count)
    guard n > 0 else { throw .shapeMismatch(expected: 1, found: 0) }
    guard m >= n else { throw .shapeMismatch(expected: n, found: m) }
    let roots = weights?.map { Number($0).squareRoot() }
    func weighted(_ column: [Number]) -> [Number] {
      guard let roots else { return column }
      return zip(column, roots).map { $0 * $1 }
    }
    let factor = QR(design.map(weighted))
    // Data are doubles whatever the precision, so that is what a column can be
    // told apart by.
    let rank = factor.rank(tolerance: 0x1p-50)
    guard rank == n else {
      throw .rankDeficient(rank: rank, dependent: factor.order[rank...].sorted())
    }
    let y = weighted(response)
    let solution = factor.solve(factor.transposeMultiply(y))
    let gram = factor.inverseGram()

    var residuals = response
    for (column, coefficient) in zip(design, solution) {
      for i in 0..<m { residuals[i] = residuals[i] - column[i] * coefficient }
    }
    let squares = weighted(residuals).reduce(Number(0)) { $0 + $1 * $1 }
    let total = Self.totalSum(response, weights, hasConstant)
    coefficients = solution.map(\.value)
    unscaledCovariance = gram.map(\.value)
    self.residuals = residuals.map(\.value)
    residualSum = squares.value
    totalSum = total.value
    explainedSum = (total - squares).value
    degreesOfFreedom = m - n
    self.hasConstant = hasConstant
    if m > n {
      let variance = squares / Number(Double(m - n))
      standardErrors = (0..<n).map { (variance * gram[$0 * n + $0]).squareRoot().value }
    } else {
      standardErrors = []
    }
    _ = try LinearAlgebraError.checked(
      coefficients + standardErrors + [residualSum, totalSum])
  }

  private static func totalSum<Number: RealNumber>(
    _ response: [Number], _ weights: [Double]?, _ hasConstant: Bool
  ) -> Number {
    let weights = weights?.map { Number($0) }
    func weight(_ i: Int) -> Number { weights?[i] ?? Number(1) }
    var center = Number(0)
    if hasConstant {
      var (sum, mass) = (Number(0), Number(0))
      for (i, y) in response.enumerated() {
        sum = sum + weight(i) * y
        mass = mass + weight(i)
      }
      center = sum / mass
    }
    var total = Number(0)
    for (i, y) in response.enumerated() {
      total = total + weight(i) * (y - center) * (y - center)
    }
    return total
  }

  private static func check(
    _ columns: [[Double]], _ response: [Double], _ weights: [Double]?
  ) throws(LinearAlgebraError) {
    let parts = columns + [response] + (weights.map { [$0] } ?? [])
    var offset = 0
    for part in parts {
      guard part.count == response.count else {
        throw .shapeMismatch(expected: response.count, found: part.count)
      }
      if let index = part.firstIndex(where: { !$0.isFinite }) {
        throw .notFinite(index: offset + index)
      }
      offset += part.count
    }
    if let weights { precondition(weights.allSatisfy { $0 > 0 }, "weights are positive") }
  }
}
