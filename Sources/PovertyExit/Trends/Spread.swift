internal import Glibc
internal import NumericalCore

/// How far a year may lie from its pace: a prior scale and the errors seen.
///
/// The variance of the yearly errors has a scaled inverse chi-square prior with
/// `ν₀ = 4` degrees of freedom at the pace's own scale, so with *n* errors of
/// sum of squares *Q* a coming error is Student t with `ν₀ + n` degrees of
/// freedom and scale `√((ν₀ s₀² + Q) / (ν₀ + n))`. With no error seen the
/// interval is the prior's, and wide; each year seen narrows or widens it.
///
/// The prior scales are twice the root mean square of the errors of the same rule
/// on China's national register 2013-2019, because a county is less regular than
/// the nation; the scale of the quota pace is a judgement (see ``Pace/quota``).
///
/// Reference: A. Gelman et al., *Bayesian Data Analysis*, 3rd ed., 2013, §2.6, §3.2.
struct Spread: Hashable, Sendable {
  let degrees: Double
  let scale: Double
  private let scores: StudentScores

  /// Creates a spread.
  ///
  /// - Parameters:
  ///   - prior: The prior scale on the pace's scale, above 0.
  ///   - errors: The errors of the rows.
  ///   - fitted: How many parameters were fitted to the same rows.
  init(prior: Double, errors: [Double], fitted: Int = 0) {
    let strength = 4.0
    let seen = Double(max(errors.count - fitted, 0))
    let squares = seen > 0 ? errors.reduce(0) { $0 + $1 * $1 } : 0
    degrees = strength + seen
    scale = ((strength * prior * prior + squares) / degrees).squareRoot()
    scores = StudentScores(degrees: degrees)
  }

  /// The error of one year in one future.
  func error(_ future: Future, year: Int) -> Double {
    scale * scores(future.normal(.exits, year: year))
  }

  /// The error of a level estimated from `observations` rows, in one future.
  func level(_ future: Future, observations: Int) -> Double {
    scale / Double(max(observations, 1)).squareRoot()
      * scores(future.normal(.parameters, year: 0))
  }
}
