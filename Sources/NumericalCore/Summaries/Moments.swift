/// The mean, spread and serial correlation of a sample.
///
/// ```swift
/// let sample = try Moments([10_000_001, 10_000_003, 10_000_002])
/// sample.mean               // 10000002
/// sample.standardDeviation  // 1
/// ```
///
/// The accurate precision is as good as exact arithmetic on the same doubles: on
/// the nine univariate StRD sets it loses no digit that the data have.
public struct Moments: Hashable, Sendable {
  /// The number of values.
  public let count: Int
  /// The arithmetic mean.
  public let mean: Double
  /// The sum of squared distances from the mean over n − 1.
  public let variance: Double
  /// The root of the variance.
  public let standardDeviation: Double
  /// The correlation of each value with the next, Σ (xᵢ − x̄)(xᵢ₊₁ − x̄) over
  /// Σ (xᵢ − x̄)²; zero for a constant sample.
  public let autocorrelation: Double

  /// Summarizes doubles.
  ///
  /// ```swift
  /// try Moments([1, 2, 6]).variance  // 7
  /// ```
  ///
  /// - Parameters:
  ///   - values: At least two finite numbers.
  ///   - precision: The digits to compute with.
  /// - Throws: ``SampleError``: `tooFew`, `notFinite`, `overflow`.
  /// - Complexity: O(*n*), two passes.
  /// - Reference: Chan, Golub, LeVeque, "Algorithms for computing the sample variance",
  ///   The American Statistician 37 (1983), doi:10.2307/2683386: the corrected two-pass
  ///   form.
  public init(
    _ values: [Double], precision: Precision = .accurate
  ) throws(SampleError) {
    switch precision {
    case .accurate: try self.init(generic: values.map { DoubleDouble($0) })
    case .fast: try self.init(generic: values)
    }
  }

  /// Summarizes numbers with more digits than a double holds, such as decimal
  /// literals read by ``DoubleDouble/init(decimal:)``.
  ///
  /// ```swift
  /// let literals = ["0.1", "0.2", "0.3"].compactMap { DoubleDouble(decimal: $0) }
  /// try Moments(literals).mean  // 0.2
  /// ```
  ///
  /// - Parameter values: At least two finite numbers.
  /// - Throws: ``SampleError``: `tooFew`, `notFinite`, `overflow`.
  /// - Complexity: O(*n*), two passes.
  public init(_ values: [DoubleDouble]) throws(SampleError) {
    try self.init(generic: values)
  }

  private init<Number: RealNumber>(generic values: [Number]) throws(SampleError) {
    guard values.count >= 2 else { throw .tooFew(found: values.count, needed: 2) }
    if let index = values.firstIndex(where: { !$0.value.isFinite }) {
      throw .notFinite(index: index)
    }
    let total = values.reduce(Number(0)) { $0 + $1 }
    let center = total / Number(Double(values.count))
    var squares = Number(0)
    var products = Number(0)
    var rest = Number(0)
    var previous = Number(0)
    for value in values {
      let distance = value - center
      squares = squares + distance * distance
      products = products + distance * previous
      rest = rest + distance
      previous = distance
    }
    // What rounding of the mean added to every distance, to first order.
    squares = squares - rest * rest / Number(Double(values.count))
    let spread = squares / Number(Double(values.count - 1))
    guard squares.value.isFinite else { throw .overflow }
    count = values.count
    mean = center.value
    variance = spread.value
    standardDeviation = spread.squareRoot().value
    autocorrelation = squares.value > 0 ? (products / squares).value : 0
  }
}
