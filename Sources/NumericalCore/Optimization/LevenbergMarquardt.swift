/// The search behind ``NonlinearLeastSquares``.
///
/// - Reference: Moré (1978) for the scaling, Nielsen (1999) for the damping;
///   Transtrum and Sethna, "Improvements to the Levenberg-Marquardt algorithm for
///   nonlinear least-squares minimization", arXiv:1201.5885.
struct LevenbergMarquardt<Model: NonlinearModel>: Sendable {
  let model: Model
  /// The data to all their digits, for polishing.
  let exactPredictors: [[DoubleDouble]]
  let exactResponse: [DoubleDouble]
  /// The data rounded, for the search.
  let predictors: [[Double]]
  let response: [Double]

  init(model: Model, predictors: [[DoubleDouble]], response: [DoubleDouble]) {
    self.model = model
    exactPredictors = predictors
    exactResponse = response
    self.predictors = predictors.map { $0.map(\.value) }
    self.response = response.map(\.value)
  }

  /// Where a search in doubles ended.
  struct Result: Sendable {
    var parameters: [Double]
    var sum: Double
    var iterations: Int
  }

  /// How a search chooses its steps.
  struct Policy: Sendable {
    /// The first damping relative to the scaled curvature.
    var damping: Double
    /// Whether a step is bent along the curve that the model describes.
    var bends: Bool
  }

  /// Returns the best end of four searches.
  ///
  /// A wide first step can leap out of the valley of the start, a narrow one can
  /// get stuck in a flat, and a straight one crawls along a bent valley; none is
  /// best on every problem.
  func search(from start: [Double], maximumIterations: Int) -> Result {
    let policies = [
      Policy(damping: 1e-3, bends: false), Policy(damping: 1, bends: false),
      Policy(damping: 1e3, bends: false), Policy(damping: 1, bends: true),
    ]
    let ends = policies.map {
      search(from: start, policy: $0, maximumIterations: maximumIterations)
    }
    return ends.dropFirst().reduce(ends[0]) { $1.sum < $0.sum * (1 - 1e-9) ? $1 : $0 }
  }

  /// Returns the end of one search.
  func search(from start: [Double], policy: Policy, maximumIterations: Int) -> Result {
    var b = start
    var residual = residuals(b)
    var sum = squares(residual)
    var scale = [Double](repeating: 0, count: b.count)
    var lambda = policy.damping
    var growth = 2.0
    var jacobian = model.jacobian(predictors, b)
    var quiet = 0
    for iteration in 0..<maximumIterations {
      for j in b.indices {
        let norm = squares(jacobian[j]).squareRoot()
        if norm.isFinite { scale[j] = max(scale[j], norm) }
      }
      guard
        let (straight, step) = step(
          b, jacobian, residual, scale.map { $0 > 0 ? $0 : 1 }, lambda, policy.bends)
      else { return Result(parameters: b, sum: sum, iterations: iteration) }
      let next = zip(b, step).map { $0 + $1 }
      let nextResidual = residuals(next)
      let nextSum = squares(nextResidual)
      let predicted = sum - squares(linear(jacobian, residual, straight))
      let gain = (sum - nextSum) / predicted
      if nextSum.isFinite, nextSum < sum, gain > 1e-4 {
        let small = sum - nextSum <= 1e-14 * sum
        (b, residual, sum) = (next, nextResidual, nextSum)
        jacobian = model.jacobian(predictors, b)
        // Nielsen's rule: the better the prediction, the less damping.
        let excess = 2 * gain - 1
        lambda *= max(1.0 / 3, 1 - excess * excess * excess)
        growth = 2
        quiet = small ? quiet + 1 : 0
        if quiet >= 5 { return Result(parameters: b, sum: sum, iterations: iteration) }
      } else {
        lambda *= growth
        growth *= 2
        if lambda > 1e40 { return Result(parameters: b, sum: sum, iterations: iteration) }
      }
    }
    return Result(parameters: b, sum: sum, iterations: maximumIterations)
  }

  /// Returns the minimum near `start`, to the digits of double-double residuals.
  ///
  /// The Jacobian stays in doubles: its errors only slow the approach.
  func polish(_ start: [Double]) -> (
    parameters: [DoubleDouble], sum: DoubleDouble, iterations: Int, converged: Bool
  ) {
    var b = start.map { DoubleDouble($0) }
    var (residual, sum) = accurateResiduals(b)
    var move = Double.infinity
    for iteration in 0..<100 {
      let factor = QR(model.jacobian(predictors, b.map(\.value)))
      guard factor.rank(tolerance: 0x1p-52) == b.count else {
        return (b, sum, iteration, false)
      }
      let step = factor.solve(factor.transposeMultiply(residual.map(\.value)))
      var length = 1.0
      var accepted = false
      while length > 1e-3 {
        let next = zip(b, step).map { $0 + length * $1 }
        let (nextResidual, nextSum) = accurateResiduals(next)
        // Near the minimum the sum is flat to all digits; a step may not raise it.
        if (nextSum - sum).value <= 1e-25 * sum.value {
          (b, residual, sum) = (next, nextResidual, nextSum)
          accepted = true
          break
        }
        length *= 0.5
      }
      guard accepted else { return (b, sum, iteration, move <= 1e-11) }
      move = zip(b, step).map { abs($1) / max(abs($0.value), .leastNormalMagnitude) }.max() ?? 0
      if move <= 1e-16 { return (b, sum, iteration + 1, true) }
    }
    return (b, sum, 100, move <= 1e-11)
  }

  /// Throws if the model has no finite value at some observation.
  func checkValues(_ b: [DoubleDouble]) throws(LinearAlgebraError) {
    let values = exactPredictors.map { model.value(at: $0, b).value }
    if let index = values.firstIndex(where: { !$0.isFinite }) { throw .noValue(index: index) }
  }

  private func residuals(_ b: [Double]) -> [Double] {
    zip(response, predictors).map { $0 - model.value(at: $1, b) }
  }

  private func accurateResiduals(
    _ b: [DoubleDouble]
  ) -> ([DoubleDouble], DoubleDouble) {
    var sum = DoubleDouble(0)
    let residuals = zip(exactResponse, exactPredictors).map { y, x in
      let residual = y - model.value(at: x, b)
      sum = sum + residual * residual
      return residual
    }
    return (residuals, sum)
  }

  /// The least-squares step of the linear model with damping and the step to take,
  /// or nil if they are no numbers.
  ///
  /// The bent step is the geodesic acceleration of Transtrum and Sethna: with the
  /// second derivative f″ of the model along the straight step v, it is v + a/2
  /// where a is the least-squares answer to −f″.
  private func step(
    _ b: [Double], _ jacobian: [[Double]], _ residual: [Double], _ scale: [Double],
    _ lambda: Double, _ bends: Bool
  ) -> (straight: [Double], taken: [Double])? {
    let n = jacobian.count
    let damping = lambda.squareRoot()
    let augmented = jacobian.indices.map { j in
      jacobian[j] + (0..<n).map { $0 == j ? damping * scale[j] : 0 }
    }
    guard augmented.allSatisfy({ $0.allSatisfy(\.isFinite) }) else { return nil }
    let factor = QR(augmented)
    guard factor.rank(tolerance: 0) == n else { return nil }
    func answer(_ right: [Double]) -> [Double] {
      let padded = right + [Double](repeating: 0, count: n)
      return factor.solve(factor.transposeMultiply(padded))
    }
    let straight = answer(residual)
    guard straight.allSatisfy(\.isFinite) else { return nil }
    guard bends else { return (straight, straight) }
    let bend = answer(secondDerivatives(b, along: straight).map { -$0 })
    func size(_ x: [Double]) -> Double { squares(zip(x, scale).map { $0 * $1 }) }
    // A bend as long as the step means that the second order does not describe it.
    guard 4 * size(bend) <= 0.75 * 0.75 * size(straight) else {
      return (straight, straight)
    }
    return (straight, zip(straight, bend).map { $0 + 0.5 * $1 })
  }

  private func secondDerivatives(_ b: [Double], along step: [Double]) -> [Double] {
    typealias Second = Dual<Dual<Double>>
    let moving = zip(b, step).map { value, move in
      Second(
        value: Dual(value: value, derivative: move),
        derivative: Dual(value: move, derivative: 0))
    }
    return predictors.map { row in
      model.value(at: row.map { Second($0) }, moving).derivative.derivative
    }
  }

  private func linear(
    _ jacobian: [[Double]], _ residual: [Double], _ step: [Double]
  ) -> [Double] {
    var rest = residual
    for (column, move) in zip(jacobian, step) {
      for i in rest.indices { rest[i] -= column[i] * move }
    }
    return rest
  }

  private func squares(_ values: [Double]) -> Double {
    values.reduce(0) { $0 + $1 * $1 }
  }
}
