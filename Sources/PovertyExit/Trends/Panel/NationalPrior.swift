internal import Glibc

/// What is known of the nation's path before its figures: a level, a drift and yearly
/// shocks.
///
/// ```
/// m₁ ~ N(g(0.1), σ₀²)
/// m_{t+1} = m_t + δ x_t + ε_t,   δ ~ N(0, s_δ²),   ε_t ~ N(0, v)
/// log √v ~ N(log 0.06, 1)
/// ```
///
/// x is 1 in the years known and fades by the damping thereafter. The spread of the
/// shocks rests on a handful of steps: it is not fitted but summed over 11 points.
struct NationalPrior: Sendable {
  /// The standard deviation σ₀ of the level.
  static let levelSpread = 3.0
  /// The standard deviation of the drift, in logit units a year.
  static let driftSpread = 0.3
  /// The median and the spread of the logarithm of √v.
  static let shock = (median: 0.06, spread: 1.0)
  /// The standard deviation of a step at a break of definition.
  static let breakSpread = 1.0

  let steps: [Double]
  /// The positions of steps, from 0, at which the definition changed.
  let breaks: Set<Int>
  let isFlat: Bool
  let level: Double

  /// - Parameters:
  ///   - level: g(0.1), the middle of the prior of the first year.
  ///   - breaks: The years, from 0, in which the definition changed.
  init(
    _ damping: PanelDamping, known: Int, ahead: Int, breaks: Set<Int>, level: Double
  ) {
    steps = damping.steps(known: known, ahead: ahead)
    self.breaks = Set(breaks.map { $0 - 1 })
    isFlat = damping == .flat
    self.level = level
  }

  /// The points of log √v with their prior log densities.
  static let nodes: [(logSpread: Double, logDensity: Double)] = (0..<11).map { node in
    let z = -2.5 + 0.5 * Double(node)
    return (log(shock.median) + shock.spread * z, -0.5 * z * z)
  }

  /// The precision of the path, its product with the prior mean and the logarithm of
  /// its determinant, for one spread of the shocks.
  func precision(
    logSpread: Double
  ) -> (matrix: SmallMatrix, pull: [Double], logDeterminant: Double) {
    let count = steps.count + 1
    let shock = exp(2 * logSpread)
    let spread = Self.breakSpread * Self.breakSpread
    let variances = steps.indices.map { breaks.contains($0) ? shock + spread : shock }
    // (C + s² x xᵀ)⁻¹ = C⁻¹ − C⁻¹ x xᵀ C⁻¹ / (s⁻² + xᵀ C⁻¹ x)
    let drift = isFlat ? 0 : Self.driftSpread * Self.driftSpread
    let scaled = zip(steps, variances).map { $0 / $1 }
    var sum = 0.0
    for (x, z) in zip(steps, scaled) { sum += x * z }
    let shrink = drift / (1 + drift * sum)
    var matrix = SmallMatrix(order: count)
    func add(_ i: Int, _ j: Int, _ value: Double) {
      matrix[i + 1, j + 1] += value
      matrix[i, j] += value
      matrix[i + 1, j] -= value
      matrix[i, j + 1] -= value
    }
    for i in steps.indices {
      add(i, i, 1 / variances[i])
      for j in steps.indices where drift > 0 { add(i, j, -shrink * scaled[i] * scaled[j]) }
    }
    let sure = 1 / (Self.levelSpread * Self.levelSpread)
    matrix[0, 0] += sure
    var pull = [Double](repeating: 0, count: count)
    pull[0] = sure * level
    var logDeterminant = log(sure) - log(1 + drift * sum)
    for variance in variances { logDeterminant -= log(variance) }
    return (matrix, pull, logDeterminant)
  }
}
