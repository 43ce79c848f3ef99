internal import Glibc

/// Fits the polynomial of ``StudentPlusNormalQuantiles``.
///
/// Interpolation at the extrema of Chebyshev's polynomials, doubled until the last
/// coefficients are small. The nodes of a coarser grid are kept, and its polynomial is where the
/// search at a new node begins: one step of Halley's method is enough there.
struct StudentPlusNormalSolver {
  private let rule: NormalMixtureRule
  private let tail: Double
  /// √½ over the deviations of the mixture at a share, and what is computed from them.
  private var inverses: [Double]
  private var tails: [Double]
  private var powers: [Double]

  /// - Parameters:
  ///   - rule: The mixture.
  ///   - tail: P(X > x), in `0...0.5`.
  init(rule: NormalMixtureRule, tail: Double) {
    self.rule = rule
    self.tail = tail
    inverses = [Double](repeating: 0, count: rule.variances.count)
    tails = inverses
    powers = inverses
  }

  /// What the coefficients left out may add up to.
  private static let allowance = 1e-8
  /// Above this degree the powers of t would cost more digits than they give.
  private static let highestDegree = 40

  /// The coefficients of the powers of t.
  mutating func polynomial() -> [Double] {
    guard tail < 0.5 else { return [0] }
    let start = Normal.upperQuantile(tail)
    guard rule.variances.count > 1 else { return [start] }
    var values = firstValues(from: start, intervals: 12)
    while true {
      let count = values.count - 1
      let series = ChebyshevSeries(extrema: values)
      let end = series.coefficients.suffix(count / 8 + 1).reduce(0) { $0 + abs($1) }
      if end < Self.allowance || count == 48 {
        return series.trimmed(leavingOut: Self.allowance, atMost: Self.highestDegree).powers
      }
      var finer = [values[0]]
      for j in 0..<count {
        let t = cos(.pi * (Double(j) + 0.5) / Double(count))
        finer.append(
          quantile(at: StudentPlusNormalQuantiles.share(at: t), series.value(at: t)))
        finer.append(values[j + 1])
      }
      values = finer
    }
  }

  /// The quantiles at the extrema from t = 1 on: computed from w = 0, where the quantile is
  /// the normal one, each from the line through the two before it.
  private mutating func firstValues(from start: Double, intervals: Int) -> [Double] {
    var values = [start]
    for j in 1...intervals {
      let t = -cos(.pi * Double(j) / Double(intervals))
      let last = values[j - 1]
      let guess = j == 1 ? last : 2 * last - values[j - 2]
      values.append(quantile(at: StudentPlusNormalQuantiles.share(at: t), guess))
    }
    return values.reversed()
  }

  /// The quantile at a share, by Halley's method from a guess.
  private mutating func quantile(at share: Double, _ guess: Double) -> Double {
    rule.variances.withUnsafeBufferPointer { variances in
      inverses.withUnsafeMutableBufferPointer { inverses in
        for j in 0..<variances.count {
          inverses[j] = 1 / (2 + 2 * share * (variances[j] - 1)).squareRoot()
        }
      }
    }
    var x = guess
    for _ in 0..<50 {
      let (upper, density, slope) = probabilities(x)
      let excess = upper - tail
      let step = 2 * excess * density / (2 * density * density + excess * slope)
      x = max(0, x + min(max(step, -0.5), 0.5))
      // The next step is of the order of the cube of this one.
      if abs(step) < 5e-4 { break }
    }
    return x
  }

  /// The tail, the density and its slope at x for the share of ``inverses``.
  private mutating func probabilities(
    _ x: Double
  ) -> (upper: Double, density: Double, slope: Double) {
    let count = inverses.count
    inverses.withUnsafeBufferPointer { inverses in
      tails.withUnsafeMutableBufferPointer { tails in
        powers.withUnsafeMutableBufferPointer { powers in
          for j in 0..<count {
            let argument = x * inverses[j]
            tails[j] = argument
            powers[j] = -argument * argument
          }
        }
      }
    }
    ColumnFunction.erfc.apply(to: &tails)
    ColumnFunction.exp.apply(to: &powers)
    var (upper, density, slope) = (0.0, 0.0, 0.0)
    rule.weights.withUnsafeBufferPointer { weights in
      for j in 0..<count {
        upper += weights[j] * tails[j]
        let term = weights[j] * powers[j] * inverses[j]
        density += term
        slope += term * inverses[j] * inverses[j]
      }
    }
    // The inverses hold a √½ each, φ a 1/√2π.
    let constant = 0.5641895835477563
    return (0.5 * upper, constant * density, -2 * constant * x * slope)
  }
}
