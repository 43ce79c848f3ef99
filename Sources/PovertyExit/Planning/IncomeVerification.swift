internal import Glibc
internal import NumericalCore

/// A threshold rule on measured income, and how often it is wrong.
///
/// True income per person is a monotone function g of a standard normal z,
/// measured income adds an independent normal error of standard deviation σ,
/// and a household exits when the measured income reaches `line + margin`:
///
///     exit:        g(z) + σ ε ≥ line + margin
///     wrong exit:  exit although g(z) < line
///     wrong-exit rate = P(wrong exit) ÷ P(exit)
///
/// ```swift
/// // half of those reviewed are above the line: rate = 1/2 − asin(ρ)/π,
/// // ρ = τ ÷ √(τ² + σ²)
/// let rule = IncomeVerification(income: .normal(mean: 4_000, deviation: 800), line: 4_000)
/// rule.wrongExitRate(noise: 800)  // 0.25
/// rule.wrongExitRate(noise: 0)    // 0
/// ```
///
/// The rate rises with σ for every distribution of income and every margin:
/// with `u = (line + margin − y)/σ` and the normal hazard λ, the logarithmic
/// derivative of P(exit | y) in log σ is `u λ(u)`, which is negative above the
/// line (u < 0) and rises with u below it, so the exits of those below the line
/// grow faster than those above it.
///
/// Reference: W. G. Cochran, "Errors of measurement in statistics",
/// Technometrics 10 (1968), doi:10.1080/00401706.1968.10490621 (setting).
public struct IncomeVerification: Hashable, Sendable {
  /// How true income per person is distributed among those reviewed.
  public enum Income: Hashable, Sendable {
    /// Normal income: mean and standard deviation in yuan, `deviation > 0`.
    case normal(mean: Double, deviation: Double)
    /// Lognormal income: median in yuan and standard deviation of its
    /// logarithm, `spread > 0`.
    case lognormal(median: Double, spread: Double)
  }

  /// The distribution of true income.
  public var income: Income
  /// The income a household must really have, in yuan.
  public var line: Double
  /// What the rule asks on top of the line, in yuan, at least 0.
  public var margin: Double

  /// Creates a rule.
  public init(income: Income, line: Double, margin: Double = 0) {
    precondition(margin >= 0 && line > 0, "the line is above zero and the margin not below it")
    self.income = income
    self.line = line
    self.margin = margin
  }

  /// The share of those reviewed whose true income is below the line.
  public var shareBelow: Double { Normal.cdf(score(line)) }

  /// The share of those reviewed who exit.
  public func exitShare(noise: Double) -> Double {
    exits(below: true, noise: noise) + exits(below: false, noise: noise)
  }

  /// The share of the exits that are wrong (错退率), or `nil` when nobody exits.
  ///
  /// - Parameter noise: The standard deviation σ of the measurement, yuan, at least 0.
  /// - Returns: A share, accurate to 10 digits.
  /// - Complexity: O(1), about 1,500 evaluations of the error function.
  public func wrongExitRate(noise: Double) -> Double? {
    let wrong = exits(below: true, noise: noise)
    let all = wrong + exits(below: false, noise: noise)
    return all > 0 ? wrong / all : nil
  }

  /// The share of those really above the line whom the rule holds back, or
  /// `nil` when nobody is above it.
  public func heldBackRate(noise: Double) -> Double? {
    let above = 1 - shareBelow
    return above > 0 ? max(0, 1 - exits(below: false, noise: noise) / above) : nil
  }

  /// The largest noise at which the wrong-exit rate stays within `limit`, or
  /// `nil` when it does so at any noise.
  ///
  /// - Complexity: 60 evaluations of the rate.
  public func noiseAllowed(limit: Double) -> Double? {
    // Pure noise picks at random: the rate tends to the share below the line.
    var high = line
    while (wrongExitRate(noise: high) ?? 0) <= limit {
      high *= 2
      if high > 1_000 * line { return nil }
    }
    var low = 0.0
    for _ in 0..<60 {
      let middle = (low + high) / 2
      if (wrongExitRate(noise: middle) ?? 0) <= limit { low = middle } else { high = middle }
    }
    return low
  }

  /// True income at the latent score z.
  private func value(_ z: Double) -> Double {
    switch income {
    case .normal(let mean, let deviation): mean + deviation * z
    case .lognormal(let median, let spread): median * exp(spread * z)
    }
  }

  /// The latent score of a true income; −∞ for incomes a lognormal cannot have.
  private func score(_ income: Double) -> Double {
    switch self.income {
    case .normal(let mean, let deviation): (income - mean) / deviation
    case .lognormal(let median, let spread):
      income > 0 ? log(income / median) / spread : -.infinity
    }
  }

  /// The slope dy/dz of income at the line, which sets the scale of the noise in z.
  private var slope: Double {
    switch income {
    case .normal(_, let deviation): deviation
    case .lognormal(_, let spread): spread * line
    }
  }

  /// P(exit and true income below, or not below, the line).
  ///
  /// The integral of φ(z) P(exit | z) over one side of the line. Its panels
  /// widen from the line outward, because the chance of exit changes there
  /// over a width σ ÷ slope and φ over a width of 1.
  private func exits(below: Bool, noise: Double) -> Double {
    let threshold = line + margin
    guard noise > 0 else { return below ? 0 : 1 - Normal.cdf(score(threshold)) }
    let edge = score(line)
    let limit = below ? -reach : reach
    guard below ? edge > limit : edge < limit else { return 0 }
    // Far beyond the reach of φ there is nothing to add.
    let start = min(max(edge, -reach), reach)
    let direction = below ? -1.0 : 1.0
    var width = min(0.5, max(noise / slope / 4, 1e-9))
    var sum = 0.0
    var z = start
    while (limit - z) * direction > 0 {
      let end = direction > 0 ? min(z + width, limit) : max(z - width, limit)
      let middle = (z + end) / 2
      let half = abs(end - z) / 2
      for (node, weight) in zip(Self.nodes, Self.weights) {
        for point in [middle - half * node, middle + half * node] {
          let exit = Normal.cdf((value(point) - threshold) / noise)
          sum += half * weight * exit * Normal.density(point)
        }
      }
      z = end
      width = min(0.5, width * 1.5)
    }
    return sum
  }

  /// Beyond ± 9 standard deviations lies less than 1 part in 10¹⁸.
  private var reach: Double { 9 }

  /// Positive nodes and weights of the 10-point Gauss–Legendre rule
  /// (M. Abramowitz, I. Stegun, Handbook of Mathematical Functions, table 25.4).
  private static let nodes = [
    0.148874338981631211, 0.433395394129247191, 0.679409568299024406,
    0.865063366688984511, 0.973906528517171720,
  ]
  private static let weights = [
    0.295524224714752870, 0.269266719309996355, 0.219086362515982044,
    0.149451349150580593, 0.066671344308688138,
  ]
}
