internal import Glibc

/// Quantiles of a stream that is too long to keep.
///
/// ```swift
/// var costs = StreamingQuantiles()
/// for cost in [30.0, 10, 20] { costs.insert(cost) }
/// costs.quantile(at: 0.5)  // 20
/// ```
///
/// Exact, and equal to ``quantile(sorted:at:)``, up to 1,000 numbers. After that a
/// merging t-digest: the numbers are kept as centers with weights, small near both
/// ends, so that a quantile p is off by at most about p (1 − p) / 50 in rank. The
/// result depends on the order of the numbers, never on time or chance.
///
/// - Reference: Dunning and Ertl, "Computing extremely accurate quantiles using
///   t-digests", 2019, arXiv:1902.04023.
public struct StreamingQuantiles: Hashable, Sendable {
  /// How many numbers are kept as they are.
  public static let exactCount = 1_000

  /// The number of numbers inserted.
  public private(set) var count = 0

  private var centers: [Double] = []
  private var weights: [Double] = []
  private var buffer: [Double] = []
  private var smallest = Double.infinity
  private var largest = -Double.infinity

  /// Creates an empty summary.
  public init() {}

  /// Adds a number.
  ///
  /// - Parameter value: Any finite number.
  /// - Complexity: O(log *n*) on average, in bounded memory.
  public mutating func insert(_ value: Double) {
    precondition(value.isFinite, "a number of a stream is finite")
    count += 1
    smallest = min(smallest, value)
    largest = max(largest, value)
    buffer.append(value)
    if buffer.count > Self.exactCount { merge() }
  }

  /// Returns the value below which a share of the stream lies.
  ///
  /// - Parameter probability: In `0...1`; the ends give the exact extremes.
  /// - Returns: The quantile, nil for an empty stream.
  /// - Complexity: O(*k* log *k*) in the numbers kept, at most about 1,200.
  public func quantile(at probability: Double) -> Double? {
    precondition(probability >= 0 && probability <= 1, "a probability is in 0...1")
    guard count > 0 else { return nil }
    if centers.isEmpty {
      return NumericalCore.quantile(sorted: buffer.sorted(), at: probability)
    }
    var merged = self
    merged.merge()
    return merged.interpolated(probability)
  }

  /// Between the middles of the centers in rank, and the extremes at both ends.
  private func interpolated(_ probability: Double) -> Double {
    let target = probability * Double(count)
    var (rank, value) = (0.0, smallest)
    var reached = 0.0
    for (center, weight) in zip(centers, weights) {
      let middle = reached + 0.5 * weight
      if target <= middle {
        let share = (target - rank) / (middle - rank)
        return value + share * (center - value)
      }
      (rank, value) = (middle, center)
      reached += weight
    }
    return value + (target - rank) / (Double(count) - rank) * (largest - value)
  }

  private mutating func merge() {
    let all = (zip(centers, weights).map { ($0, $1) } + buffer.map { ($0, 1) })
      .sorted { $0.0 < $1.0 }
    buffer = []
    centers = []
    weights = []
    let total = Double(count)
    var reached = 0.0
    var limit = Self.limit(after: 0) * total
    for (center, weight) in all {
      if let last = weights.last, reached + weight <= limit {
        let sum = last + weight
        centers[centers.count - 1] += (center - centers[centers.count - 1]) * weight / sum
        weights[weights.count - 1] = sum
      } else {
        limit = Self.limit(after: reached / total) * total
        centers.append(center)
        weights.append(weight)
      }
      reached += weight
    }
  }

  /// The rank at which the center that begins at `rank` must end: one step of 1/200
  /// of the arc of a half circle.
  private static func limit(after rank: Double) -> Double {
    let angle = asin(2 * rank - 1) + .pi / 200
    return angle >= .pi / 2 ? 1 : 0.5 * (sin(angle) + 1)
  }
}
