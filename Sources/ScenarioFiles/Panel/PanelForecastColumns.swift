/// The columns of a table of forecasts.
///
/// ```swift
/// PanelForecastColumns(levels: [0.8, 0.9], unit: .percent, target: 0.02).names
/// // ["y", "y-lo-80", "y-hi-80", "y-lo-90", "y-hi-90", "p_zero", "p_met"]
/// ```
///
/// `y` is the median, `y-lo-80` and `y-hi-80` hold the middle 80 % of the futures, all
/// in the unit of the table that was read; `p_zero` and `p_met` are the probabilities,
/// in `0...1`, that the rate is published as zero and that it is at most the target.
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
  public var names: [String] { rateNames + ["p_zero"] + (target == nil ? [] : ["p_met"]) }

  /// The names of the columns that hold rates.
  public var rateNames: [String] {
    ["y"]
      + levels.flatMap { level in
        let percent = CSVTable.cell((level * 10_000).rounded() / 100)
        return ["y-lo-\(percent)", "y-hi-\(percent)"]
      }
  }

  /// The names of all columns of a long table.
  public var header: [String] { ["unique_id", "ds"] + names }

  /// The probabilities of the quantiles that the columns show, ascending.
  public var probabilities: [Double] { Set(unsorted).sorted() }

  /// For each column of a rate the position of its quantile in ``probabilities``.
  var positions: [Int] {
    let sorted = probabilities
    return unsorted.map { probability in sorted.firstIndex(of: probability) ?? 0 }
  }

  /// The probabilities in the order of the columns.
  private var unsorted: [Double] {
    [0.5] + levels.flatMap { [(1 - $0) / 2, (1 + $0) / 2] }
  }
}
