internal import Glibc
internal import NumericalCore

/// What is known of the covariance of the years, from rows that share a noise and a
/// pattern of published years.
struct ScatterBlock: Sendable {
  /// The number of rows, less those spent on their mean.
  var weight: Double
  /// The years, from 0, that the rows have.
  var years: [Int]
  /// The covariance that comes on top of the kernel's.
  var noise: SmallMatrix
  /// The mean product of the rows with themselves.
  var scatter: SmallMatrix
}

/// The kernel that explains the scatter of many short rows.
///
/// −log posterior = Σₖ nₖ/2 (log |Vₖ| + tr Vₖ⁻¹ Wₖ) + prior; each evaluation costs one
/// small Cholesky factor a block, whatever the number of places.
struct ScatterFit: Sendable {
  var blocks: [ScatterBlock]
  var prior: KernelParameters
  var damping: PanelDamping
  /// The number of years of the panel.
  var years: Int

  /// −log posterior, infinite where a covariance is not positive definite.
  func value(_ x: [Double]) -> Double { evaluate(x).value }

  /// Its derivatives.
  func gradient(_ x: [Double]) -> [Double] { evaluate(x).gradient }

  /// The most likely parameters, by Newton's method.
  ///
  /// Each step solves (H + μ D) δ = −g with the second derivatives H, their diagonal D and a
  /// damping μ that grows until the value falls; where H is not positive definite the
  /// expected curvature Σ n/2 tr V⁻¹ V_k V⁻¹ V_l stands in. A search that stops early is at
  /// worst less likely than it could be, which the weights of the candidates see.
  ///
  /// Reference: R. I. Jennrich, P. F. Sampson, "Newton–Raphson and related algorithms for
  /// maximum likelihood variance component estimation", *Technometrics* 18, 1976.
  func mode(from start: [Double]? = nil) -> [Double] {
    var point = start ?? prior.center
    if damping == .flat { point[1] = prior.center[1] }
    var here = evaluate(point, curvature: true)
    guard here.value.isFinite else { return prior.center }
    var caution = 1e-3
    for _ in 0..<40 {
      guard
        let step = step(here.gradient, here.observed, caution)
          ?? step(here.gradient, here.expected, caution)
      else { break }
      var next = point
      var length = 0.0
      for i in next.indices {
        let move = min(max(step[i], -2), 2)
        next[i] += move
        length = max(length, abs(move))
      }
      let there = evaluate(next, curvature: true)
      if there.value <= here.value {
        let gained = here.value - there.value
        (point, here) = (next, there)
        caution = max(caution / 10, 1e-9)
        if length < 1e-4 || gained < 1e-6 { break }
      } else {
        caution *= 10
        if length < 1e-7 || caution > 1e8 { break }
      }
    }
    return point
  }

  private func step(
    _ gradient: [Double], _ curvature: SmallMatrix, _ caution: Double
  ) -> [Double]? {
    var damped = curvature
    for i in 0..<damped.order { damped[i, i] += caution * abs(damped[i, i]) }
    return SmallCholesky(damped)?.solve(gradient.map { -$0 })
  }

  private typealias Evaluation = (
    value: Double, gradient: [Double], observed: SmallMatrix, expected: SmallMatrix
  )

  /// The value, from M = V⁻¹ − V⁻¹ W V⁻¹ the gradient n/2 tr M V_k, and the curvatures:
  /// n/2 (tr M V_kl + tr V⁻¹ V_k V⁻¹ V_l (2 V⁻¹ W − I)) and its expectation.
  private func evaluate(_ x: [Double], curvature wanted: Bool = false) -> Evaluation {
    let kernel = KernelParameters.kernel(x, damping)
    let covariance = kernel.covariance(years: years)
    let slopes = wanted ? KernelParameters.derivatives(kernel, years: years) : []
    var outer = SmallMatrix(order: years)
    var observed = SmallMatrix(order: x.count)
    var expected = observed
    var value = prior.penalty(x)
    for block in blocks where block.weight > 0 {
      guard let factor = SmallCholesky(covariance.restricted(to: block.years) + block.noise)
      else { return (.infinity, x.map { _ in 0 }, observed, expected) }
      let inverse = factor.inverse()
      let half = inverse.product(block.scatter)
      var trace = 0.0
      for i in block.years.indices { trace += half[i, i] }
      value += 0.5 * block.weight * (factor.logDeterminant + trace)
      let weight = 0.5 * block.weight
      outer.add(inverse, at: block.years, times: weight)
      outer.add(half.product(inverse), at: block.years, times: -weight)
      guard wanted else { continue }
      let products = slopes.map { inverse.product($0.restricted(to: block.years)) }
      let seen = products.map { $0.product(half) }
      for i in x.indices {
        for j in 0...i {
          let mean = weight * products[i].trace(products[j])
          expected[i, j] += mean
          observed[i, j] += 2 * weight * products[i].trace(seen[j]) - mean
        }
      }
    }
    var gradient = KernelParameters.slopes(kernel, outer)
    if wanted { KernelParameters.addBends(kernel, outer, gradient, to: &observed) }
    if damping == .flat { gradient[1] = 0 }
    for i in x.indices {
      let sure = 1 / (prior.spread[i] * prior.spread[i])
      gradient[i] += (x[i] - prior.center[i]) * sure
      observed[i, i] += sure
      expected[i, i] += sure
      for j in 0..<i {
        observed[j, i] = observed[i, j]
        expected[j, i] = expected[i, j]
      }
    }
    return (value, gradient, observed, expected)
  }
}
