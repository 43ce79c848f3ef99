internal import Glibc
internal import NumericalCore

extension PanelBacktest {
  /// The scores of one candidate.
  public struct Row: Hashable, Sendable {
    /// A candidate's name, `combination`, `no-change` or `drift`.
    public var candidate: String
    /// The last year that was known; `nil` in a mean over the origins.
    public var origin: Int?
    /// The years ahead; `nil` in a mean over them.
    public var horizon: Int?
    /// The number of places with a figure.
    public var count: Int
    /// The mean absolute error of the median.
    public var mae: Double
    /// The same as a multiple of the mean absolute change from year to year before the
    /// origin; `nil` where nothing changed.
    public var mase: Double?
    /// The mean weighted interval score.
    public var wis: Double { dispersion + overprediction + underprediction }
    /// Its part for the width of the intervals.
    public var dispersion: Double
    /// Its part for figures below the intervals.
    public var overprediction: Double
    /// Its part for figures above the intervals.
    public var underprediction: Double
    /// The weighted interval score of the median, 80 and 90 % alone.
    public var wis80And90: Double
    /// The mean continuous ranked probability score.
    public var crps: Double
    /// The shares of the figures inside of the central intervals.
    public var coverage50, coverage80, coverage90, coverage95: Double
    /// The shares of the figures in the tenths of their forecasts; a tenth each when
    /// calibrated.
    public var pit: [Double]
    /// The mean squared error of the chance to meet the target; `nil` without one.
    public var brier: Double?
    /// The weighted interval score as a multiple of that of no change; `nil` where that
    /// was perfect.
    public var skillNoChange: Double?
    /// The same against drift.
    public var skillDrift: Double?

    /// The means by candidate and horizon, and by candidate.
    static func means(_ rows: [Row], candidates: [String]) -> [Row] {
      candidates.flatMap { name -> [Row] in
        let own = rows.filter { $0.candidate == name }
        let horizons = Set(own.compactMap(\.horizon)).sorted()
        return horizons.compactMap { h in
          mean(own.filter { $0.horizon == h }, horizon: h)
        } + [mean(own, horizon: nil)].compactMap { $0 }
      }
    }

    private static func mean(_ rows: [Row], horizon: Int?) -> Row? {
      guard var result = rows.first else { return nil }
      let n = Double(rows.count)
      func mean(_ value: (Row) -> Double) -> Double { sum(rows.map(value)) / n }
      func meanOfKnown(_ value: (Row) -> Double?) -> Double? {
        let known = rows.compactMap(value)
        return known.isEmpty ? nil : sum(known) / Double(known.count)
      }
      result.origin = nil
      result.horizon = horizon
      result.count = rows.reduce(0) { $0 + $1.count }
      result.mae = mean(\.mae)
      result.mase = meanOfKnown(\.mase)
      result.dispersion = mean(\.dispersion)
      result.overprediction = mean(\.overprediction)
      result.underprediction = mean(\.underprediction)
      result.wis80And90 = mean(\.wis80And90)
      result.crps = mean(\.crps)
      result.coverage50 = mean(\.coverage50)
      result.coverage80 = mean(\.coverage80)
      result.coverage90 = mean(\.coverage90)
      result.coverage95 = mean(\.coverage95)
      result.pit = result.pit.indices.map { bin in mean { $0.pit[bin] } }
      result.brier = meanOfKnown(\.brier)
      result.skillNoChange = meanOfKnown { $0.skillNoChange.map { log($0) } }.map { exp($0) }
      result.skillDrift = meanOfKnown { $0.skillDrift.map { log($0) } }.map { exp($0) }
      return result
    }
  }

  /// Coverage of the combination among some of the places, over all origins and horizons.
  public struct Slice: Hashable, Sendable {
    /// What the places share.
    public enum Kind: Hashable, Sendable {
      /// Their group.
      case group(String)
      /// The tenth of the places, 1 to 10, by the last rate known at the origin.
      case decile(Int)
    }

    public let kind: Kind
    /// The number of figures.
    public let count: Int
    /// The mean weighted interval score.
    public let wis: Double
    /// The shares of the figures inside of the central intervals.
    public let coverage50, coverage80, coverage90, coverage95: Double

    /// The slices of all origins by kind, each figure counting the same.
    static func merged(_ parts: [Slice]) -> [Slice] {
      var byKind: [Kind: [Slice]] = [:]
      var order: [Kind] = []
      for part in parts {
        if byKind[part.kind] == nil { order.append(part.kind) }
        byKind[part.kind, default: []].append(part)
      }
      return order.sorted().compactMap { kind in byKind[kind].map { Slice(kind, $0) } }
    }

    private init(_ kind: Kind, _ parts: [Slice]) {
      let count = parts.reduce(0) { $0 + $1.count }
      func mean(_ value: (Slice) -> Double) -> Double {
        sum(parts.map { Double($0.count) * value($0) }) / Double(count)
      }
      self.kind = kind
      self.count = count
      wis = mean(\.wis)
      coverage50 = mean(\.coverage50)
      coverage80 = mean(\.coverage80)
      coverage90 = mean(\.coverage90)
      coverage95 = mean(\.coverage95)
    }

    init(_ kind: Kind, _ scores: QuantileScores) {
      self.kind = kind
      count = scores.count
      wis = scores.weightedIntervalScore
      coverage50 = scores.coverage(of: 0.5)
      coverage80 = scores.coverage(of: 0.8)
      coverage90 = scores.coverage(of: 0.9)
      coverage95 = scores.coverage(of: 0.95)
    }
  }

  /// One tenth of the chances that were given, beside what came of them.
  public struct Reliability: Hashable, Sendable {
    /// The tenth, 1 to 10.
    public let bin: Int
    /// The number of chances in it.
    public let count: Int
    /// Their mean.
    public let chance: Double
    /// The share of them that met the target.
    public let met: Double

    /// The tenths that have a chance.
    static func table(_ chances: [(chance: Double, met: Bool)]) -> [Reliability] {
      (1...10).compactMap { bin in
        let own = chances.filter { min(Int($0.chance * 10), 9) == bin - 1 }
        guard !own.isEmpty else { return nil }
        let n = Double(own.count)
        return Reliability(
          bin: bin, count: own.count, chance: sum(own.map(\.chance)) / n,
          met: Double(own.count { $0.met }) / n)
      }
    }
  }
}

extension PanelBacktest.Slice.Kind: Comparable {
  /// The groups by name, then the deciles.
  public static func < (left: Self, right: Self) -> Bool {
    switch (left, right) {
    case (.group(let left), .group(let right)): left < right
    case (.decile(let left), .decile(let right)): left < right
    case (.group, .decile): true
    case (.decile, .group): false
    }
  }
}

extension QuantileScores {
  /// The share inside of the interval of one level.
  func coverage(of level: Double) -> Double {
    coverage.first { abs($0.level - level) < 1e-9 }?.share ?? .nan
  }
}
