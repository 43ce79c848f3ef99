internal import NumericalCore

/// How much of a work can be done in a day.
///
/// Days differ by luck with ``spread``, which averages out over a long work.
/// What is not known about the mean itself, ``meanSpread``, does not.
public struct Capacity: Hashable, Sendable {
  /// The mean amount done in a working day.
  public var mean: Double
  /// The standard deviation from day to day.
  public var spread: Double
  /// The standard deviation of the mean itself; 0 when it is known.
  public var meanSpread: Double

  /// Creates a capacity; no argument is negative.
  public init(mean: Double, spread: Double, meanSpread: Double = 0) {
    precondition(mean >= 0 && spread >= 0 && meanSpread >= 0, "a capacity is not negative")
    self.mean = mean
    self.spread = spread
    self.meanSpread = meanSpread
  }

  /// The standard deviation of what is done in `days` working days.
  func deviation(over days: Double) -> Double {
    (days * spread * spread + days * days * meanSpread * meanSpread).squareRoot()
  }
}

/// A dated piece of work: houses to rebuild, people to connect, roads to lay.
///
/// ```swift
/// let houses = Work(
///   amount: 938, start: Day("2018-06-21")!, deadline: Day("2018-10-31")!)
/// houses.workingDays                                           // 132
/// houses.requiredRate                                          // 7.106...
/// houses.probabilityDone(with: Capacity(mean: 7.5, spread: 3)) // 0.9343...
/// ```
///
/// The amount done in *n* working days is taken as normal with mean *nμ* and
/// variance *nσ² + n²τ²*, where *τ* is the doubt about the mean:
///
///     P(done) = Φ((nμ − amount) / √(nσ² + n²τ²))
///
/// The normal law is good when *n* is a month or more and the spread is not
/// much larger than the mean; a work of a few large pieces is lumpier.
public struct Work: Hashable, Sendable {
  /// What is still to be done, 0 or more.
  public var amount: Double
  /// The day the count starts; the first working day is the next one.
  public var start: Day
  /// The last day on which the work may be finished.
  public var deadline: Day
  /// The last working day before a seasonal stop (frost, floods), if there is one.
  public var lastBeforeStop: Day?
  /// The first working day after the stop; `nil` when the deadline comes first.
  public var firstAfterStop: Day?

  /// Creates a work.
  public init(
    amount: Double, start: Day, deadline: Day, lastBeforeStop: Day? = nil,
    firstAfterStop: Day? = nil
  ) {
    self.amount = amount
    self.start = start
    self.deadline = deadline
    self.lastBeforeStop = lastBeforeStop
    self.firstAfterStop = firstAfterStop
  }

  /// The days from the start to the deadline, stops included.
  public var calendarDays: Int { max(0, deadline - start) }

  /// The days left for work between the start and the deadline.
  public var workingDays: Int { calendarDays - daysLost(until: deadline.number) }

  /// The amount a day that finishes exactly on the deadline; infinite when no
  /// working day is left.
  public var requiredRate: Double {
    guard amount > 0 else { return 0 }
    return workingDays > 0 ? amount / Double(workingDays) : .infinity
  }

  /// The probability that the work is done by its deadline, in `0...1`.
  public func probabilityDone(with capacity: Capacity) -> Double {
    guard amount > 0 else { return 1 }
    let days = Double(workingDays)
    let surplus = days * capacity.mean - amount
    let deviation = capacity.deviation(over: days)
    guard deviation > 0 else { return surplus >= 0 ? 1 : 0 }
    return Normal.cdf(surplus / deviation)
  }

  /// The expected amount left undone on the deadline, in `0...amount`.
  ///
  /// With *d* the expected gap and *s* its deviation: `d Φ(d/s) + s φ(d/s)`.
  public func expectedShortfall(with capacity: Capacity) -> Double {
    guard amount > 0 else { return 0 }
    let days = Double(workingDays)
    let gap = amount - days * capacity.mean
    let deviation = capacity.deviation(over: days)
    guard deviation > 0 else { return max(0, gap) }
    let scaled = gap / deviation
    let shortfall = gap * Normal.cdf(scaled) + deviation * Normal.density(scaled)
    return min(max(0, shortfall), amount)
  }

  /// The mean capacity that makes the work done in time with `probability`.
  ///
  /// - Parameters:
  ///   - probability: Strictly between 0 and 1.
  ///   - spread: The standard deviation from day to day.
  ///   - meanSpread: The standard deviation of the mean itself.
  /// - Returns: The amount a day; infinite when no working day is left.
  public func capacityNeeded(
    for probability: Double, spread: Double, meanSpread: Double = 0
  ) -> Double {
    precondition(0 < probability && probability < 1, "a probability strictly between 0 and 1")
    guard amount > 0 else { return 0 }
    let days = Double(workingDays)
    guard days > 0 else { return .infinity }
    let reserve = Capacity(mean: 0, spread: spread, meanSpread: meanSpread).deviation(over: days)
    return max(0, (amount + Normal.quantile(probability) * reserve) / days)
  }

  /// The day on which the work ends at a steady rate, or `nil` when it never
  /// does or only after 100 years.
  public func finish(at perDay: Double) -> Day? {
    guard amount > 0 else { return start }
    let needed = (amount / perDay).rounded(.up)
    guard perDay > 0, needed < 36_525 else { return nil }
    let undisturbed = start + Int(needed)
    guard let last = lastBeforeStop, undisturbed > last else { return undisturbed }
    guard let first = firstAfterStop else { return nil }
    return undisturbed + max(0, first.number - 1 - max(last.number, start.number))
  }

  /// Days of the stop that fall after the start and up to `end`.
  private func daysLost(until end: Int) -> Int {
    guard let last = lastBeforeStop else { return 0 }
    let firstLost = max(last.number, start.number) + 1
    let lastLost = min(firstAfterStop.map { $0.number - 1 } ?? end, end)
    return max(0, lastLost - firstLost + 1)
  }
}
