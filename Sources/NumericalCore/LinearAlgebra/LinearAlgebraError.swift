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
  /// The function or model has no finite value where it must have one: at the
  /// observation `index`, or 0 for a function alone.
  case noValue(index: Int)
  /// The data are finite, but the answer exceeds the range of a double.
  case overflow
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
    case .noValue(let index):
      "value \(index) of the function is not finite"
    case .overflow:
      "the answer exceeds the range of a double"
    }
  }
}

extension LinearAlgebraError {
  /// Throws unless there are `count` elements, all finite, and at least one.
  static func check(_ elements: [Double], count: Int) throws(LinearAlgebraError) {
    guard count >= 1, elements.count == count else {
      throw .shapeMismatch(expected: max(count, 1), found: elements.count)
    }
    if let index = firstNotFinite(elements) { throw .notFinite(index: index) }
  }

  /// Returns an answer, or throws where it is not finite.
  static func checked(_ answer: [Double]) throws(LinearAlgebraError) -> [Double] {
    guard firstNotFinite(answer) == nil else { throw .overflow }
    return answer
  }

  /// One pass of integers, which runs in wide registers as no sum may, and a search
  /// only where it fails.
  private static func firstNotFinite(_ elements: [Double]) -> Int? {
    var carried: UInt64 = 0
    for element in elements { carried |= carry(element) }
    return carried >> 63 == 0 ? nil : elements.firstIndex { !$0.isFinite }
  }

  /// Has its first bit set where the element is not finite: one more carries an
  /// exponent of all ones into the sign.
  @inline(__always)
  static func carry(_ element: Double) -> UInt64 {
    element.magnitude.bitPattern &+ 0x0010_0000_0000_0000
  }
}
