internal import NumericalCore
internal import Synchronization

/// What every candidate would have forecast from earlier years, beside what came.
///
/// ```swift
/// let test = try PanelBacktest(panel, horizon: 3)
/// test.means.first { $0.candidate == "combination" && $0.horizon == nil }?.wis
/// // 0.0078 for half of the US counties, 1997 to 2011
/// for row in test.rows { print(row.candidate, row.origin, row.horizon, row.wis) }
/// ```
///
/// At each origin a ``PanelTrend`` is fitted to what was known then, its weights and its
/// calibration included: nothing is fitted on a year it is scored on. Scored are its
/// candidates, each alone and each with its own calibration; `combination`, the weighted
/// mean of their quantiles; `no-change`, the last figure; and `drift`, a random walk on the
/// logit with the mean step of all places. The last two have intervals as wide as the
/// steps of the panel's past say.
///
/// Scores are in shares. The weighted interval score is taken over the median and the
/// central intervals of 50, 80, 90 and 95 %, and once more over 80 and 90 %, as often
/// published. A quantile below half the rounding unit counts as the zero that would be
/// published. Years at and after a break of the settings are scored only from origins at
/// or after it: no forecast can be held to a definition that comes later.
public struct PanelBacktest: Sendable {
  /// By candidate, origin and horizon, in this order of the columns.
  public let rows: [Row]
  /// The means of ``rows`` over the origins, by candidate and horizon, and for each
  /// candidate over both. Each row counts the same; skills are geometric means.
  public let means: [Row]
  /// Coverage of the combination by group and by decile of the last known rate.
  public let slices: [Slice]
  /// What came of the chances that the combination gave of meeting the target, in tenths;
  /// empty without a target.
  public let reliability: [Reliability]
  /// The origins, the earliest first.
  public let origins: [Origin]

  /// An origin: the last year that was known.
  public struct Origin: Hashable, Sendable {
    /// The last year known.
    public let year: Int
    /// The weights of the candidates, the heaviest first.
    public let weights: [PanelTrend.Weight]
    /// How long the fit, the forecasts and the scores took, by the clock that was given.
    public let seconds: Double?
  }

  /// Back-tests a panel.
  ///
  /// - Parameters:
  ///   - horizon: The most years ahead to score, at least 1.
  ///   - origins: The last years to be known, each with a year after it; `nil` for the last
  ///     five or fewer that leave `horizon` years after them and four years up to them, or
  ///     two where no year has four.
  ///   - settings: As for the fit of the whole panel.
  ///   - target: A share whose chance to be met is scored, or `nil`.
  ///   - threads: How many origins to work on at once; the result is the same.
  ///   - clock: Seconds from any start, for ``Origin/seconds``; the library has no clock.
  ///   - progress: Called after each origin with the number done and of all, from any
  ///     thread.
  /// - Throws: ``PanelBacktestError``.
  /// - Complexity: For each origin that of a fit and of 49 quantiles of every candidate;
  ///   memory for 98 numbers per place and year ahead and thread.
  public init(
    _ panel: Panel, horizon: Int, origins: [Int]? = nil, settings: PanelSettings = .init(),
    target: Double? = nil, threads: Int = 1, clock: (@Sendable () -> Double)? = nil,
    progress: (@Sendable (_ done: Int, _ of: Int) -> Void)? = nil
  ) throws(PanelBacktestError) {
    precondition(horizon >= 1, "a forecast is for at least one year")
    let last = panel.years.upperBound
    do throws(PanelTrendError) {
      try PanelTrendError.check(panel, settings)
    } catch {
      throw .trend(error, origin: last)
    }
    let years = try Self.origins(panel, horizon: horizon, given: origins)
    let done = Atomic<Int>(0)
    let results = parallelMap(count: years.count, threads: threads) { index in
      let start = clock?()
      let result = Self.origin(
        panel, years[index], horizon: horizon, settings: settings, target: target)
      let seconds = start.flatMap { start in clock.map { $0() - start } }
      progress?(done.add(1, ordering: .relaxed).newValue, years.count)
      return (result: result, seconds: seconds)
    }
    var found: [BacktestOrigin] = []
    for (result, _) in results { found.append(try result.get()) }
    guard found.contains(where: { !$0.rows.isEmpty }) else { throw .nothingToScore }
    let names = found[0].names
    rows = names.flatMap { name in found.flatMap { $0.rows.filter { $0.candidate == name } } }
    means = Row.means(rows, candidates: names)
    slices = Slice.merged(found.flatMap(\.slices))
    reliability = target == nil ? [] : Reliability.table(found.flatMap(\.chances))
    self.origins = zip(found, results).map { origin, result in
      Origin(year: origin.year, weights: origin.weights, seconds: result.seconds)
    }
  }

  private static func origin(
    _ panel: Panel, _ year: Int, horizon: Int, settings: PanelSettings, target: Double?
  ) -> Result<BacktestOrigin, PanelBacktestError> {
    do throws(PanelTrendError) {
      return .success(
        try BacktestOrigin(
          panel, year: year, horizon: horizon, settings: settings, target: target))
    } catch {
      return .failure(.trend(error, origin: year))
    }
  }

  /// The most origins and the fewest years up to one where none are given.
  private static let (most, usual, fewest) = (5, 4, 2)

  private static func origins(
    _ panel: Panel, horizon: Int, given: [Int]?
  ) throws(PanelBacktestError) -> [Int] {
    if let given {
      for year in given where !panel.years.contains(year) || year == panel.years.upperBound {
        throw .originOutside(year: year, years: panel.years)
      }
      guard !given.isEmpty else { throw .nothingToScore }
      return Set(given).sorted()
    }
    let first = panel.years.lowerBound
    let last = panel.years.upperBound - horizon
    let known = panel.firstFigure.map { max($0 - first, 0) } ?? 0
    for years in [usual, fewest] where first + known + years - 1 <= last {
      return Array((first + known + years - 1...last).suffix(most))
    }
    throw .tooFewYears(found: panel.yearCount - known, needed: horizon + fewest)
  }
}

extension Panel {
  /// The first year in which any place has a figure.
  fileprivate var firstFigure: Int? {
    years.first { year in ids.indices.contains { !self[$0, year].isNaN } }
  }
}
