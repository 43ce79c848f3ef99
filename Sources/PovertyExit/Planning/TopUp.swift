internal import Glibc
internal import NumericalCore

/// The yearly cost of topping incomes up to a line (差额补助).
///
///     cost = Σ max(0, line − income)
///
/// ```swift
/// TopUp(line: 5_160, people: 1_785).cost                    // 9_210_600: nobody earns
/// TopUp(line: 5_160, people: 1_785, meanIncome: 1_000).cost // 7_425_600
/// ```
///
/// With a mean income m alone, the cost is between `people × (line − m)` (all
/// below the line) and `people × line` (a few rich, the others without
/// income): `max(0, line − y)` is convex in y. With a lognormal spread s it is
/// the price of a put option, `line Φ(d) − m Φ(d − s)`,
/// `d = (ln(line ÷ m) + s²/2) ÷ s`.
///
/// Reference: F. Black, M. Scholes, J. Political Economy 81 (1973),
/// doi:10.1086/260062 (the expectation).
public struct TopUp: Hashable, Sendable {
  /// The income guaranteed, yuan per person and year.
  public var line: Double
  /// The people entitled.
  public var people: Double
  /// Their mean own income, yuan per person and year.
  public var meanIncome: Double
  /// The standard deviation of the logarithm of income, or `nil` when all have the mean.
  public var spread: Double?

  /// Creates a backstop; without own income by default.
  public init(line: Double, people: Double, meanIncome: Double = 0, spread: Double? = nil) {
    self.line = line
    self.people = people
    self.meanIncome = meanIncome
    self.spread = spread
  }

  /// The cost when nobody has any income, the most it can be.
  public var most: Double { people * max(0, line) }

  /// The least cost at this mean income: everybody has exactly the mean.
  public var least: Double { people * max(0, line - max(0, meanIncome)) }

  /// The cost at the stated incomes, in yuan a year.
  public var cost: Double {
    guard let spread, spread > 0, meanIncome > 0, line > 0 else { return least }
    let d = (log(line / meanIncome) + spread * spread / 2) / spread
    // Jensen's bound holds exactly; the formula may miss it by rounding.
    return max(least, people * (line * Normal.cdf(d) - meanIncome * Normal.cdf(d - spread)))
  }
}
