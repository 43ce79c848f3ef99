/// A rule by which a register is cleared: the same count every year, the same
/// share, a rising share, whatever the deadline asks …
///
/// Exits from a poverty register run on quotas and deadlines as often as on
/// hazards, and a few years of figures cannot tell which. So several paces are
/// fitted side by side, each with its own uncertainty, and weighed.
public struct Pace: Sendable {
  /// The name in results and in `explain`, such as `last-count`.
  public let name: String
  /// The name for people.
  public let words: Words
  /// The equation, in plain symbols.
  public let equation: String
  /// How it thinks, and when it is wrong.
  public let explanation: Words
  /// The weight before any back-test of the place's own.
  ///
  /// Proportional to `1 / MAE²` of the one-step forecasts of China's national
  /// register 2016-2019 (``Tests/PovertyExitTests/NationalRegisterTests.swift``).
  /// That record holds no quotas; the weight of ``quota`` is a judgement, that of
  /// the best rule.
  public let priorWeight: Double
  /// Whether the pace repeats the campaign's own plan. What it says of the plan
  /// being met is then one in two by construction, and no evidence.
  public var followsPlan: Bool { name == "deadline" || name == "quota" }
  /// Fits the pace, or returns `nil` when the history does not carry it.
  let fit: @Sendable (History, TrendSettings) -> FittedPace?

  /// Every pace, in the order of their pages.
  public static let all: [Pace] = [
    .lastCount, .meanCount, .constantHazard, .lastHazard, .logitTrend, .cloglogTrend,
    .linearTrend, .deadline, .quota,
  ]

  /// Returns the pace named `name`, or `nil`.
  public static func named(_ name: String) -> Pace? { all.first { $0.name == name } }

  /// The exits of the `years` after the history, with flat priors and no
  /// spread, or `nil` where the history does not determine them.
  ///
  /// ```swift
  /// Pace.logitTrend.point(wuhuTo2016, years: 1)   // [23_135.1]
  /// ```
  public func point(
    _ history: History, years: Int, settings: TrendSettings = TrendSettings()
  ) -> [Double]? {
    fit(history, settings)?.points(history, years: years)
  }
}

/// A pace with its parameters: exits from a stock, year by year.
struct FittedPace: Sendable {
  /// How far the pace still applies, `0...1`; a factor of its weight.
  var reach = 1.0
  /// The exits in a year under flat priors and without spread, or `nil` where
  /// the history does not determine them.
  let point: @Sendable (_ stock: Double, _ year: Int) -> Double?
  /// The exits in a year of one future; kept inside `0...stock` by the caller.
  let path: @Sendable (Future) -> @Sendable (_ stock: Double, _ year: Int) -> Double
}

extension FittedPace {
  /// The exits of the `years` after the history without spread, or `nil` where
  /// they are not determined.
  func points(_ history: History, years: Int) -> [Double]? {
    var stock = history.stock.value
    var exits: [Double] = []
    for ahead in 1...max(years, 1) {
      guard let next = point(stock, history.origin + ahead) else { return nil }
      exits.append(min(max(next, 0), stock))
      stock -= exits[ahead - 1]
    }
    return exits
  }
}
