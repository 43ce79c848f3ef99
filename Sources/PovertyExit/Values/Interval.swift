internal import Glibc

/// A closed interval of real numbers, possibly unbounded.
///
/// Interval arithmetic carries the rounding of published figures through every
/// identity, so that a sum is judged by what the figures can mean and not by
/// what they happen to print:
///
/// ```swift
/// let opening = Interval(133_450, 133_550)   // printed 13.35 万
/// opening - Interval(60_181)                 // 73_269...73_369
/// ```
///
/// Every operation returns the set of results over all members of its
/// operands; the rounding of the arithmetic itself (1 part in 10¹⁶) is ignored.
/// Reference: R. E. Moore, *Interval Analysis*, 1966.
public struct Interval: Hashable, Sendable {
  /// The smallest member; `-∞` when unbounded below.
  public var lower: Double
  /// The largest member; `+∞` when unbounded above.
  public var upper: Double

  /// Creates the interval from `lower` to `upper`, with `lower <= upper`.
  public init(_ lower: Double, _ upper: Double) {
    precondition(lower <= upper, "an interval runs from its lower to its upper end")
    self.lower = lower
    self.upper = upper
  }

  /// Creates the interval that holds one value.
  public init(_ value: Double) { self.init(value, value) }

  /// Creates the smallest interval that holds both values; a value that is no
  /// number leaves the whole line.
  public init(spanning first: Double, _ second: Double) {
    guard !first.isNaN, !second.isNaN else {
      self.init(-.infinity, .infinity)
      return
    }
    self.init(min(first, second), max(first, second))
  }

  /// The distance between the ends.
  public var width: Double { upper - lower }

  /// Whether the interval holds a single value.
  public var isExact: Bool { lower == upper }

  /// Returns whether `value` is a member.
  public func contains(_ value: Double) -> Bool { lower <= value && value <= upper }

  /// Returns whether the two intervals share a member.
  public func overlaps(_ other: Interval) -> Bool {
    lower <= other.upper && other.lower <= upper
  }

  /// The whole numbers inside, or `nil` when there are none or the interval is
  /// unbounded or reaches beyond 2⁵³.
  public var integers: ClosedRange<Int>? {
    let first = lower.rounded(.up)
    let last = upper.rounded(.down)
    guard first <= last, abs(first) < 0x1p53, abs(last) < 0x1p53 else { return nil }
    return Int(first)...Int(last)
  }

  public static func + (left: Interval, right: Interval) -> Interval {
    Interval(left.lower + right.lower, left.upper + right.upper)
  }

  public static func - (left: Interval, right: Interval) -> Interval {
    Interval(left.lower - right.upper, left.upper - right.lower)
  }

  public static func * (left: Interval, right: Interval) -> Interval {
    let products = [
      left.lower * right.lower, left.lower * right.upper,
      left.upper * right.lower, left.upper * right.upper,
    ].map { $0.isNaN ? 0 : $0 }  // 0 x ∞ is 0: the factor 0 is exact
    return Interval(products.min() ?? 0, products.max() ?? 0)
  }

  /// The quotients. A divisor that holds 0 gives the whole line.
  public static func / (left: Interval, right: Interval) -> Interval {
    guard !right.contains(0) else { return Interval(-.infinity, .infinity) }
    // End by end, so that exact operands give the same bits as their values do; ∞ ÷ ∞ is
    // left out because the other quotients already reach as far.
    let quotients = [
      left.lower / right.lower, left.lower / right.upper,
      left.upper / right.lower, left.upper / right.upper,
    ].filter { !$0.isNaN }
    return Interval(quotients.min() ?? 0, quotients.max() ?? 0)
  }

  /// The members that lie inside `limits`, or the nearest end of `limits` where
  /// there are none.
  public func clamped(to limits: Interval) -> Interval {
    Interval(
      min(max(lower, limits.lower), limits.upper), min(max(upper, limits.lower), limits.upper))
  }
}
