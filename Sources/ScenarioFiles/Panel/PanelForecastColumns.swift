/// Predictive distributions of the rates of many places, as a table asks for them.
public protocol PanelForecastSource: Sendable {
  /// The years ahead.
  var years: ClosedRange<Int> { get }
  /// Quantiles as shares, by place, then year, then probability.
  func quantiles(at probabilities: [Double], places: Range<Int>) -> [Double]
  /// The probability of a share of at most `rate`, by place and then year.
  func chance(atOrBelow rate: Double, places: Range<Int>) -> [Double]
}

/// The columns of a table of forecasts.
///
/// ```swift
/// PanelForecastColumns(levels: [0.8, 0.9], unit: .percent, target: 0.02).names
/// // ["y", "y-lo-80", "y-hi-80", "y-lo-90", "y-hi-90", "p_zero", "p_met"]
/// ```
///
/// `y` is the median, `y-lo-80` and `y-hi-80` hold the middle 80 % of the futures, all
/// in the unit of the table that was read; `p_zero` and `p_met` are the probabilities,
/// in `0...1`, of no poverty at all and of at most the target.
public struct PanelForecastColumns: Hashable, Sendable {
  /// The shares of futures inside the intervals, each in `0..<1`.
  public let levels: [Double]
  /// The unit of the rates.
  public let unit: PanelUnit
  /// The share to be reached, or `nil`.
  public let target: Double?

  /// Creates the columns.
  public init(levels: [Double], unit: PanelUnit, target: Double? = nil) {
    self.levels = levels
    self.unit = unit
    self.target = target
  }

  /// The names of the columns behind the place and the year.
  public var names: [String] {
    ["y"]
      + levels.flatMap { level in
        let percent = CSVTable.cell((level * 10_000).rounded() / 100)
        return ["y-lo-\(percent)", "y-hi-\(percent)"]
      } + ["p_zero"] + (target == nil ? [] : ["p_met"])
  }

  /// The names of all columns of a long table.
  public var header: [String] { ["unique_id", "ds"] + names }

  /// The probabilities of the quantiles, in the order of the columns.
  private var probabilities: [Double] {
    [0.5] + levels.flatMap { [(1 - $0) / 2, (1 + $0) / 2] }
  }

  /// The values of some places: by place, then year, then column.
  ///
  /// - Complexity: O(places × years × columns).
  public func values(
    of source: some PanelForecastSource, places: Range<Int>
  ) -> [Double] {
    let probabilities = probabilities
    let sorted = probabilities.indices.sorted { probabilities[$0] < probabilities[$1] }
    let quantiles = source.quantiles(at: sorted.map { probabilities[$0] }, places: places)
    let zero = source.chance(atOrBelow: 0, places: places)
    let met = target.map { source.chance(atOrBelow: $0, places: places) }
    let rates = probabilities.count
    let width = rates + (met == nil ? 1 : 2)
    let whole = unit.whole
    return [Double](unsafeUninitializedCapacity: zero.count * width) { values, count in
      for row in zero.indices {
        let start = row * width
        for (position, column) in sorted.enumerated() {
          values[start + column] = quantiles[row * rates + position] * whole
        }
        values[start + rates] = zero[row]
        if let met { values[start + rates + 1] = met[row] }
      }
      count = zero.count * width
    }
  }
}
