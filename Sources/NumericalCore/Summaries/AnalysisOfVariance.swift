/// Whether groups differ in their means: the one-way analysis of variance.
///
/// ```swift
/// let table = try AnalysisOfVariance([[1, 2, 3], [2, 3, 7]])
/// table.f  // 1.5
/// ```
///
/// With k groups of nⱼ values, F = Σ nⱼ (x̄ⱼ − x̄)² / (k − 1) over
/// Σ Σ (xᵢⱼ − x̄ⱼ)² / (n − k).
///
/// - Reference: Fisher, "Statistical Methods for Research Workers", 1925, chapter 7.
public struct AnalysisOfVariance: Hashable, Sendable {
  /// The sum of squares of the group means around the mean.
  public let betweenSum: Double
  /// The sum of squares within the groups.
  public let withinSum: Double
  /// Groups less one.
  public let betweenDegrees: Int
  /// Values less groups.
  public let withinDegrees: Int
  /// The ratio of the mean squares; infinite where groups differ and do not vary.
  public let f: Double
  /// The share of the total sum of squares that is between the groups.
  public let rSquared: Double
  /// The standard deviation within the groups.
  public let residualDeviation: Double

  /// Compares groups of doubles.
  ///
  /// - Parameters:
  ///   - groups: At least two groups, none empty, with more values than groups.
  ///   - precision: The digits to compute with.
  /// - Throws: ``SampleError``: `tooFew`, `notFinite` (the index counts through the
  ///   groups), `overflow`.
  /// - Complexity: O(*n*).
  public init(
    _ groups: [[Double]], precision: Precision = .accurate
  ) throws(SampleError) {
    switch precision {
    case .accurate: try self.init(generic: groups.map { $0.map { DoubleDouble($0) } })
    case .fast: try self.init(generic: groups)
    }
  }

  /// Compares groups of numbers with more digits than a double holds.
  ///
  /// - Parameter groups: At least two groups, none empty, with more values than groups.
  /// - Throws: ``SampleError``: `tooFew`, `notFinite` (the index counts through the
  ///   groups), `overflow`.
  /// - Complexity: O(*n*).
  public init(_ groups: [[DoubleDouble]]) throws(SampleError) {
    try self.init(generic: groups)
  }

  private init<Number: RealNumber>(generic groups: [[Number]]) throws(SampleError) {
    guard groups.count >= 2 else { throw .tooFew(found: groups.count, needed: 2) }
    let values = groups.flatMap(\.self)
    guard values.count > groups.count, groups.allSatisfy({ !$0.isEmpty }) else {
      throw .tooFew(found: values.count, needed: groups.count + 1)
    }
    if let index = values.firstIndex(where: { !$0.value.isFinite }) {
      throw .notFinite(index: index)
    }
    // Distances from one value keep the common leading digits out of the sums.
    let origin = values[0]
    func mean(_ numbers: [Number]) -> Number {
      numbers.reduce(Number(0)) { $0 + ($1 - origin) } / Number(Double(numbers.count))
    }
    let center = mean(values)
    var between = Number(0)
    var within = Number(0)
    for group in groups {
      let groupMean = mean(group)
      let distance = groupMean - center
      between = between + distance * distance * Number(Double(group.count))
      for value in group {
        let rest = value - origin - groupMean
        within = within + rest * rest
      }
    }
    guard (between + within).value.isFinite else { throw .overflow }
    betweenDegrees = groups.count - 1
    withinDegrees = values.count - groups.count
    let meanBetween = between / Number(Double(betweenDegrees))
    let meanWithin = within / Number(Double(withinDegrees))
    betweenSum = between.value
    withinSum = within.value
    let total = (between + within).value
    f =
      within.value > 0
      ? (meanBetween / meanWithin).value : (between.value > 0 ? .infinity : 0)
    rSquared = total > 0 ? (between / (between + within)).value : 0
    residualDeviation = meanWithin.squareRoot().value
  }
}
