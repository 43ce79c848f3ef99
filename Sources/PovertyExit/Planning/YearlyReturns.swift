internal import Glibc
internal import NumericalCore

/// The number of people who return to poverty (返贫) in one year.
///
/// Each of n people returns with the year's risk; the risk itself varies from
/// year to year with mean q and coefficient of variation v, because a bad
/// harvest or an epidemic strikes many at once:
///
///     risk ~ Beta(a, b),  a + b = (1 − q) ÷ (q v²) − 1,  a = q (a + b)
///     returns | risk ~ Binomial(n, risk)
///
/// With v = 0 the count is binomial.
///
/// ```swift
/// let returns = YearlyReturns(people: 94_682, risk: 0.005)
/// returns.mean            // 473.41
/// returns.quantile(0.95)  // 509
/// ```
///
/// Reference: N. L. Johnson, A. W. Kemp, S. Kotz, *Univariate Discrete
/// Distributions*, 3rd ed. 2005, 6.2.2.
public struct YearlyReturns: Hashable, Sendable {
  /// The people at risk.
  public let people: Int
  /// The mean yearly risk per person, `0...1`.
  public let risk: Double
  /// The coefficient of variation of the yearly risk, at least 0 and below
  /// `√((1 − risk) ÷ risk)`.
  public let variation: Double

  /// Creates the count, or returns `nil` outside the ranges of the parameters.
  public init?(people: Int, risk: Double, variation: Double = 0) {
    guard people >= 0, (0...1).contains(risk), variation >= 0,
      variation * variation * risk < 1 - risk || variation == 0
    else { return nil }
    self.people = people
    self.risk = risk
    self.variation = variation
  }

  /// The expected returns of a year.
  public var mean: Double { Double(people) * risk }

  /// The chance that nobody returns.
  public var chanceOfNone: Double {
    exp(
      betaBinomial?.logMass(0)
        ?? BinomialDistribution(count: people, probability: risk).logMass(0))
  }

  /// The smallest number that is not exceeded with probability `level`.
  ///
  /// - Parameter level: A probability in `0..<1`.
  /// - Complexity: O(1) without variation, else O(result).
  public func quantile(_ level: Double) -> Int {
    guard let distribution = betaBinomial else {
      return BinomialDistribution(count: people, probability: risk).quantile(level)
    }
    var sum = 0.0
    for count in 0..<people {
      sum += exp(distribution.logMass(count))
      if sum >= level { return count }
    }
    return people
  }

  /// The largest mean risk at which nobody returns with probability
  /// `confidence`, for independent people: `1 − confidence^(1 ÷ people)`.
  public static func riskForNone(people: Double, confidence: Double) -> Double {
    // The power is within 1e-6 of 1: expm1 keeps the digits of the difference.
    people > 0 ? -expm1(log(confidence) / people) : 1
  }

  /// The distribution when the risk varies between years, `nil` when it is binomial.
  private var betaBinomial: BetaBinomialDistribution? {
    guard variation > 0, risk > 0, risk < 1 else { return nil }
    let size = (1 - risk) / (risk * variation * variation) - 1
    return BetaBinomialDistribution(
      count: people, probability: BetaDistribution(mean: risk, size: size))
  }
}
