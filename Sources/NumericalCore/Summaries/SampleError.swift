/// Why a sample has no summary.
public enum SampleError: Error, Hashable, Sendable {
  /// There are fewer numbers, or groups, than the summary needs.
  case tooFew(found: Int, needed: Int)
  /// The number at `index` is infinite or not a number.
  case notFinite(index: Int)
  /// The numbers are finite, but their squares exceed the range of a double.
  case overflow
}

extension SampleError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .tooFew(let found, let needed): "found \(found) numbers, needed \(needed)"
    case .notFinite(let index): "element \(index) is not finite"
    case .overflow: "the squares of the numbers exceed the range of a double"
    }
  }
}
