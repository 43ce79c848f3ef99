internal import Glibc

/// Student's t of unit variance as a finite mixture of normals.
///
/// S given g is normal with variance r = (ν/2 − 1) / g for g ~ gamma(ν/2), so that
///
///     E f(S) = ∫ E f(√r Z) exp(k (σ − e^σ)) dσ / constant,  g = k e^σ,  k = ν/2
///
/// The integrand is analytic in a strip around the line, so that the trapezoidal rule
/// converges exponentially in its number of steps.
struct NormalMixtureRule: Hashable, Sendable {
  /// The variances r, descending.
  let variances: [Double]
  /// Their probabilities, which add up to 1.
  let weights: [Double]

  /// For the digits of a double: the steps are even in σ, which keeps the relative error
  /// of a tail as far out as the nodes go, to probabilities of about 10⁻³⁰.
  static func exact(degreesOfFreedom nu: Double) -> NormalMixtureRule {
    NormalMixtureRule(nu, step: min(0.22, 0.7 / nu.squareRoot()), leastWeight: 1e-40) {
      (offset: $0, slope: 1)
    }
  }

  /// For a table of quantiles: probabilities to 3 · 10⁻¹¹ with 12 to 38 nodes.
  static func fine(degreesOfFreedom nu: Double) -> NormalMixtureRule {
    let root = nu.squareRoot()
    return stretched(nu, step: min(0.088 * root, 0.18, 0.68 / root), leastWeight: 3e-11)
  }

  /// For a column of probabilities: to 3 · 10⁻⁸ with 10 to 26 nodes.
  static func coarse(degreesOfFreedom nu: Double) -> NormalMixtureRule {
    let root = nu.squareRoot()
    return stretched(nu, step: min(0.11 * root, 0.22, 0.76 / root), leastWeight: 1e-9)
  }

  /// Steps that grow to the left, where exp(kσ) would need many: σ = t + 1 − e⁻ᵗ.
  private static func stretched(
    _ nu: Double, step: Double, leastWeight: Double
  ) -> NormalMixtureRule {
    NormalMixtureRule(nu, step: step, leastWeight: leastWeight) {
      let fall = expm1(-$0)
      return (offset: $0 - fall, slope: 2 + fall)
    }
  }

  private init(
    _ nu: Double, step: Double, leastWeight: Double,
    _ path: (Double) -> (offset: Double, slope: Double)
  ) {
    // A normal to the last digit.
    guard nu < 1e15 else {
      (variances, weights) = ([1], [1])
      return
    }
    let k = 0.5 * nu
    func node(_ t: Double) -> (variance: Double, weight: Double) {
      let (offset, slope) = path(t)
      return ((k - 1) / k * exp(-offset), exp(k * (offset - expm1(offset))) * slope)
    }
    var nodes = [node(0)]
    for direction in [-step, step] {
      if direction > 0 { nodes.reverse() }
      var t = direction
      while true {
        let next = node(t)
        // The mode of the stretched weight lies a little to the left of zero.
        if next.weight < leastWeight { break }
        nodes.append(next)
        t += direction
      }
    }
    let total = nodes.reduce(0) { $0 + $1.weight }
    variances = nodes.map(\.variance)
    weights = nodes.map { $0.weight / total }
  }
}
