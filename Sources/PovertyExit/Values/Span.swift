/// One year, or several years published as a single figure.
///
/// ```swift
/// Span(2014...2015).count        // 2
/// Span(2016).description         // "2016"
/// Span("2014..2015")             // Span(2014...2015)
/// ```
///
/// A flow belongs to the years of its span; a stock named `opening` is counted
/// at the start of the first year and one named `closing` at the end of the
/// last.
public struct Span: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The years covered, both ends included.
  public let years: ClosedRange<Int>

  /// Creates the span of one year.
  public init(_ year: Int) { years = year...year }

  /// Creates the span of several years.
  public init(_ years: ClosedRange<Int>) { self.years = years }

  /// Reads `2016` or `2014..2015` (also `2014-2015`, `2014~2015`), or returns
  /// `nil`. Years lie in `1900...2200`.
  public init?(_ text: some StringProtocol) {
    let digits = text.split(whereSeparator: { ".-~–—～至".contains($0) })
    let numbers = digits.compactMap { Int($0) }
    guard numbers.count == digits.count, (1...2).contains(numbers.count),
      let first = numbers.first, let last = numbers.last,
      first <= last, first >= 1900, last <= 2200
    else { return nil }
    years = first...last
  }

  /// The first year.
  public var first: Int { years.lowerBound }
  /// The last year.
  public var last: Int { years.upperBound }
  /// The number of years, at least 1.
  public var count: Int { years.count }

  public var description: String {
    count == 1 ? "\(first)" : "\(first)..\(last)"
  }

  public static func < (left: Span, right: Span) -> Bool {
    (left.first, left.last) < (right.first, right.last)
  }
}
