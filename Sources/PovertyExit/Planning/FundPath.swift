/// A yearly fund that grows by a rule and carries what it does not spend.
///
/// ```swift
/// let path = FundPath(fund: 100, growth: 0.1, balanceShare: 0.04)
/// path.years(3).map(\.available)  // [100, 114, 125.56]
/// ```
///
///     fund(t+1) = fund(t) (1 + g),   available(t) = fund(t) + balance(t−1),
///     balance(t) = b × available(t)
public struct FundPath: Hashable, Sendable {
  /// One year of the fund, in yuan.
  public struct Year: Hashable, Sendable {
    /// New money of the year.
    public var fund: Double
    /// New money and what the year before left.
    public var available: Double
    /// What is left at the end (结余).
    public var balance: Double
  }

  /// New money in the first year, in yuan.
  public var fund: Double
  /// Growth of the new money a year, a share above −1.
  public var growth: Double
  /// The share of the available money left unspent (结余率), `0...1`.
  public var balanceShare: Double

  /// Creates a fund.
  public init(fund: Double, growth: Double, balanceShare: Double) {
    self.fund = fund
    self.growth = growth
    self.balanceShare = balanceShare
  }

  /// The first `count` years.
  public func years(_ count: Int) -> [Year] {
    var path: [Year] = []
    for index in 0..<max(0, count) {
      let fresh = index == 0 ? fund : path[index - 1].fund * (1 + growth)
      let available = fresh + (path.last?.balance ?? 0)
      path.append(Year(fund: fresh, available: available, balance: balanceShare * available))
    }
    return path
  }

  /// The least fund that can have paid for `items` when a share `balance` of
  /// it was left: `items / (1 − balance)`.
  public static func least(items: Interval, balance: Interval) -> Interval {
    Interval.image(of: [items, balance]) { $0[1] < 1 ? $0[0] / (1 - $0[1]) : .infinity }
  }
}
