internal import Glibc

/// Returns δ(a) + δ(b) − δ(a + b), what Stirling's formula leaves out of the
/// logarithm of the beta function.
func betaStirlingError(_ a: Double, _ b: Double) -> Double {
  let (small, large) = a < b ? (a, b) : (b, a)
  // δ is nearly constant over a short step at a large argument.
  return stirlingError(small) + (stirlingError(large) - stirlingError(a + b))
}

/// The beta density without its Jacobian: xᵃ yᵇ / B(a, b).
///
/// It is the derivative of Iₓ(a, b) by log(x / y), the leading factor of the
/// incomplete beta function, and through the choice of x a way to write B itself.
struct BetaKernel: Sendable {
  /// The exponent, not negative.
  let deviance: DoubleDouble
  /// The Stirling terms.
  let correction: Double
  /// ab / (2π (a + b)).
  let scale: Double
  /// The smaller and the larger shape.
  let shapes: (small: Double, large: Double)

  /// - Parameters:
  ///   - a: Greater than zero.
  ///   - b: Greater than zero.
  ///   - split: x and y = 1 − x, neither of them zero.
  ///   - correction: ``betaStirlingError(_:_:)``, if it is at hand.
  init(_ a: Double, _ b: Double, _ split: SplitProbability, correction: Double? = nil) {
    deviance = binaryDeviance(a, b, split)
    self.correction = correction ?? betaStirlingError(a, b)
    let (small, large) = a < b ? (a, b) : (b, a)
    shapes = (small, large)
    scale = small / (2 * Double.pi * (1 + small / large))
  }

  /// xᵃ yᵇ / B(a, b).
  var value: Double {
    if shapes.small >= 1 {
      return scale.squareRoot() * expNegative(deviance) * exp(-correction)
    }
    // For a small a, √a and the Stirling term of a nearly cancel: together they are
    // √2π a aᵃ exp(−a) / Γ(1 + a).
    let (a, b) = shapes
    return a * pow(a, a) / (1 + a / b).squareRoot() * expNegative(deviance)
      * exp(stirlingError(a + b) - stirlingError(b) - a - logGamma1p(a))
  }

  /// The logarithm of ``value``.
  var log: Double {
    0.5 * Glibc.log(scale) - correction - deviance.value
  }
}
