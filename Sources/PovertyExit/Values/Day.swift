/// A day of the Gregorian calendar, without time or zone.
///
/// ```swift
/// let start = Day("2018-06-21")!, end = Day("2018-10-31")!
/// end - start        // 132 days
/// (start + 132).description   // "2018-10-31"
/// ```
///
/// Days are counted with the closed formulas of H. Hinnant,
/// "chrono-Compatible Low-Level Date Algorithms" (2013), exact for every year
/// the library accepts.
public struct Day: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Days since 1970-01-01, negative before it.
  public let number: Int

  /// Creates the day that lies `number` days after 1970-01-01.
  public init(number: Int) { self.number = number }

  /// Creates a day, or returns `nil` when the calendar has no such day or the
  /// year lies outside `1900...2200`.
  public init?(year: Int, month: Int, day: Int) {
    guard (1900...2200).contains(year), (1...12).contains(month), day >= 1 else { return nil }
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    number = era * 146_097 + dayOfEra - 719_468
    guard self.components == (year, month, day) else { return nil }
  }

  /// Reads an ISO date such as `2018-10-31`, or returns `nil`.
  public init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].count == 4, parts[1].count == 2, parts[2].count == 2,
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// The year, month and day of the month.
  public var components: (year: Int, month: Int, day: Int) {
    let shifted = number + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  /// The calendar year.
  public var year: Int { components.year }

  public var description: String {
    let (year, month, day) = components
    return "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
  }

  public static func < (left: Day, right: Day) -> Bool { left.number < right.number }

  /// The number of days from `right` to `left`.
  public static func - (left: Day, right: Day) -> Int { left.number - right.number }

  /// The day `days` later.
  public static func + (day: Day, days: Int) -> Day { Day(number: day.number + days) }
}
