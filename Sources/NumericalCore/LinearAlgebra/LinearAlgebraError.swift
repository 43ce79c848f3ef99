/// Why a linear system has no answer.
public enum LinearAlgebraError: Error, Hashable, Sendable {
  /// The leading minor of order `pivot` (from 1) is not positive.
  case notPositiveDefinite(pivot: Int)
  /// An array has another number of elements than its place requires.
  case shapeMismatch(expected: Int, found: Int)
  /// Only `rank` columns are independent; those in `dependent` are, to rounding,
  /// combinations of the others.
  case rankDeficient(rank: Int, dependent: [Int])
  /// The iteration for the eigenvalues did not end.
  case notConverged
  /// The element at `index` is infinite or not a number.
  case notFinite(index: Int)
}

extension LinearAlgebraError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .notPositiveDefinite(let pivot):
      "the matrix is not positive definite: its leading minor of order \(pivot) is not positive"
    case .shapeMismatch(let expected, let found):
      "expected \(expected) elements, found \(found)"
    case .rankDeficient(let rank, let dependent):
      "only \(rank) columns are independent; dependent: "
        + dependent.map(String.init).joined(separator: ", ")
    case .notConverged:
      "the iteration for the eigenvalues did not end"
    case .notFinite(let index):
      "element \(index) is not finite"
    }
  }
}
