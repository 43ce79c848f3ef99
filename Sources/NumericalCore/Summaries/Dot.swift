internal import CKernels

/// Returns the dot product, as if computed in twice the precision and rounded once.
///
/// ```swift
/// dot([1e16, 1, -1e16], [1, 1, 1])  // 1.0
/// ```
///
/// Sixteen interleaved sums, each with the rounding errors of its products and
/// additions kept; the same bits on every machine.
///
/// - Parameters:
///   - x: Any finite numbers.
///   - y: As many.
/// - Complexity: O(*n*).
/// - Reference: Ogita, Rump, Oishi, "Accurate sum and dot product", SIAM J. Sci.
///   Comput. 26 (2005), doi:10.1137/030601818, algorithm Dot2.
public func dot(_ x: [Double], _ y: [Double]) -> Double {
  dot(x, y, path: .best)
}

func dot(_ x: [Double], _ y: [Double], path: KernelPath) -> Double {
  precondition(x.count == y.count, "vectors of one length")
  return ck_dot(path.rawValue, x, y, x.count)
}

extension KernelTwin {
  /// The kernel behind ``dot(_:_:)`` in plain Swift.
  static func dot(_ x: [Double], _ y: [Double]) -> Double {
    var sums = [Double](repeating: 0, count: 16)
    var lost = sums
    // The last group is filled with zeros, which change nothing.
    for i in 0..<((x.count + 15) / 16 * 16) {
      let (a, b) = i < x.count ? (x[i], y[i]) : (0, 0)
      let p = a * b
      let exact = DoubleDouble.sum(sums[i % 16], p)
      lost[i % 16] += (-p).addingProduct(a, b)
      lost[i % 16] += exact.low
      sums[i % 16] = exact.high
    }
    var total = 0.0
    var rest = 0.0
    for lane in 0..<16 {
      let exact = DoubleDouble.sum(total, sums[lane])
      rest += exact.low
      rest += lost[lane]
      total = exact.high
    }
    // An infinite total leaves infinity minus infinity behind.
    return total.isFinite ? total + rest : total
  }
}
