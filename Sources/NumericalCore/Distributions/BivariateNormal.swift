internal import Glibc

/// Two standard normal variables with a correlation.
///
/// ```swift
/// BivariateNormal(correlation: 0.5).cdf(0, 0)  // 0.333333333333333…
/// ```
public struct BivariateNormal: Hashable, Sendable {
  /// The correlation, in `-1...1`.
  public let correlation: Double

  /// Creates the distribution.
  ///
  /// - Parameter correlation: In `-1...1`.
  public init(correlation: Double) {
    precondition(correlation >= -1 && correlation <= 1, "a correlation is in -1...1")
    self.correlation = correlation
  }

  /// Returns P(X ≤ x and Y ≤ y).
  ///
  /// ```swift
  /// BivariateNormal(correlation: 0.5).cdf(-1, -1)  // 0.062514094709663…
  /// ```
  ///
  /// - Parameters:
  ///   - x: Any number; NaN gives itself.
  ///   - y: Any number; NaN gives itself.
  /// - Returns: The probability, to 10⁻¹³ of itself down to 10⁻³⁰⁰.
  /// - Complexity: As ``upperTail(_:_:)``, which it is at (−x, −y).
  public func cdf(_ x: Double, _ y: Double) -> Double { upperTail(-x, -y) }

  /// Returns P(X > x and Y > y).
  ///
  /// ```swift
  /// BivariateNormal(correlation: 0.5).upperTail(0, 0)  // 0.333333333333333…
  /// ```
  ///
  /// The integral of φ(t) Q((y − r t) / √(1 − r²)) over t > x. The integrand is
  /// positive and log-concave, so that adaptive quadrature from its peak outwards
  /// keeps the relative accuracy that series in the correlation lose in the tails.
  ///
  /// - Parameters:
  ///   - x: Any number; NaN gives itself.
  ///   - y: Any number; NaN gives itself.
  /// - Returns: The probability, to 10⁻¹³ of itself down to 10⁻³⁰⁰.
  /// - Complexity: Some hundred to some thousand normal tails, more as the
  ///   correlation nears −1 or 1.
  /// - Reference: Genz, "Numerical computation of rectangular bivariate and
  ///   trivariate normal and t probabilities", Statistics and Computing 14 (2004),
  ///   doi:10.1023/B:STCO.0000035304.20635.31.
  public func upperTail(_ x: Double, _ y: Double) -> Double {
    if x.isNaN || y.isNaN { return .nan }
    if x == .infinity || y == .infinity { return 0 }
    if x == -.infinity { return Normal.upperTail(y) }
    if y == -.infinity { return Normal.upperTail(x) }
    let r = correlation
    if r == 0 { return Normal.upperTail(x) * Normal.upperTail(y) }
    if r == 1 { return Normal.upperTail(max(x, y)) }
    if r == -1 { return x < -y ? interval(x, -y) : 0 }
    // The larger bound outside leaves the narrower range of integration.
    let (h, k) = x >= y ? (x, y) : (y, x)
    let spread = ((1 - r) * (1 + r)).squareRoot()
    func integrand(_ t: Double) -> Double {
      // One rounding: the difference may cancel.
      Normal.density(t) * Normal.upperTail(k.addingProduct(-r, t) / spread)
    }
    return integrate(integrand, from: h, conditional: (k, spread))
  }

  /// P(a < X < b), from the side where the tails are small.
  private func interval(_ a: Double, _ b: Double) -> Double {
    a > 0
      ? Normal.upperTail(a) - Normal.upperTail(b) : Normal.cdf(b) - Normal.cdf(a)
  }

  private func integrate(
    _ f: (Double) -> Double, from h: Double, conditional: (k: Double, spread: Double)
  ) -> Double {
    // The integrand is a density times a step: it can only be large near 0, near h,
    // and near where the step is passed.
    let r = correlation
    let edge = conditional.k / r
    let width = abs(conditional.spread / r)
    var marks = [h, h + 40]
    for point in [0, edge, conditional.k * r] where point > h && point < h + 40 {
      marks.append(point)
    }
    for multiple in [-40.0, -8, -1, 1, 8, 40] {
      let point = edge + multiple * width
      if point > h, point < h + 40 { marks.append(point) }
    }
    for distance in [0.01, 0.1, 0.5, 1, 2, 4, 8, 16] { marks.append(h + distance) }
    marks.sort()
    let rough = zip(marks, marks.dropFirst()).map { gauss(f, $0, $1) }
    let total = rough.reduce(0, +)
    guard total > 0 else { return 0 }
    var sums: [Double] = []
    for (index, whole) in rough.enumerated() {
      sums.append(refine(f, marks[index], marks[index + 1], whole, total, depth: 0))
    }
    return sum(sums)
  }

  private func refine(
    _ f: (Double) -> Double, _ a: Double, _ b: Double, _ whole: Double,
    _ total: Double, depth: Int
  ) -> Double {
    let middle = 0.5 * (a + b)
    let left = gauss(f, a, middle)
    let right = gauss(f, middle, b)
    let both = left + right
    // Halving shows an error far larger than that of the halves.
    if abs(both - whole) <= 1e-13 * max(both, 1e-3 * total) || depth >= 40 { return both }
    return refine(f, a, middle, left, total, depth: depth + 1)
      + refine(f, middle, b, right, total, depth: depth + 1)
  }

  /// Gauss-Legendre quadrature with ten nodes.
  private func gauss(_ f: (Double) -> Double, _ a: Double, _ b: Double) -> Double {
    let center = 0.5 * (a + b)
    let half = 0.5 * (b - a)
    var sum = 0.0
    for i in 0..<5 {
      let distance = half * Self.nodes[i]
      sum += Self.weights[i] * (f(center - distance) + f(center + distance))
    }
    return half * sum
  }

  private static let nodes = SIMD8<Double>(
    0.14887433898163122, 0.4333953941292472, 0.6794095682990244, 0.8650633666889845,
    0.9739065285171717, 0, 0, 0)
  private static let weights = SIMD8<Double>(
    0.29552422471475287, 0.26926671930999635, 0.21908636251598204, 0.1494513491505806,
    0.06667134430868814, 0, 0, 0)
}
