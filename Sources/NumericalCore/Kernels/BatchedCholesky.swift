internal import CKernels

/// Solves many small symmetric positive definite systems of one order.
///
/// Eight systems are worked on side by side, one in each lane of a wide register, in
/// a fixed order: the results are the same bits on every machine.
///
/// ```swift
/// var batch = BatchedCholesky(order: 2, count: 1)
/// batch.setSystem(0, matrix: [4, 2, 2, 3], right: [8, 7])
/// batch.solve()         // [nil]: no system failed
/// batch.solution(of: 0)  // [1.25, 1.5]
/// ```
///
/// - Reference: Golub and Van Loan, "Matrix Computations", 4th ed., 4.2.
public struct BatchedCholesky: Sendable {
  /// The number of rows of each system, in `1...16`.
  public let order: Int
  /// The number of systems.
  public let count: Int

  private var matrices: [Double]
  private var sides: [Double]

  /// Creates systems that are all the identity with a right side of zero.
  ///
  /// - Parameters:
  ///   - order: The number of rows of each, in `1...16`.
  ///   - count: The number of systems, not negative.
  public init(order: Int, count: Int) {
    precondition(order >= 1 && order <= 16, "an order is in 1...16")
    precondition(count >= 0, "a count is not negative")
    self.order = order
    self.count = count
    let groups = (count + 7) / 8
    matrices = [Double](repeating: 0, count: groups * order * order * 8)
    sides = [Double](repeating: 0, count: groups * order * 8)
    for group in 0..<groups {
      for i in 0..<order {
        for lane in 0..<8 { matrices[((group * order + i) * order + i) * 8 + lane] = 1 }
      }
    }
  }

  /// Sets one system.
  ///
  /// - Parameters:
  ///   - index: Which, in `0..<count`.
  ///   - matrix: order × order elements; by rows, only those with column ≤ row are
  ///     read.
  ///   - right: The right side of `order` elements.
  public mutating func setSystem(_ index: Int, matrix: [Double], right: [Double]) {
    precondition(index >= 0 && index < count, "a system is in 0..<count")
    precondition(matrix.count == order * order && right.count == order, "order × order")
    let (group, lane) = (index / 8, index % 8)
    for i in 0..<order {
      for j in 0...i {
        matrices[((group * order + i) * order + j) * 8 + lane] = matrix[i * order + j]
      }
      sides[(group * order + i) * 8 + lane] = right[i]
    }
  }

  /// Solves all systems in place; ``solution(of:)`` gives the answers.
  ///
  /// - Returns: Per system nil, or why it has no solution
  ///   (``LinearAlgebraError/notPositiveDefinite(pivot:)``, also where an element is
  ///   not a number).
  /// - Complexity: O(count × order³ / 3), about 3 ns an eighth-order row operation of
  ///   eight lanes.
  public mutating func solve() -> [LinearAlgebraError?] { solve(path: .best) }

  mutating func solve(path: KernelPath) -> [LinearAlgebraError?] {
    let groups = (count + 7) / 8
    var failed = [Int32](repeating: 0, count: groups * 8)
    ck_cholesky_solve(
      Int32(path.rawValue), Int32(order), &matrices, &sides, &failed, groups)
    return failed.prefix(count).map {
      $0 == 0 ? nil : .notPositiveDefinite(pivot: Int($0))
    }
  }

  /// Returns the solution of a system after ``solve()``; without meaning where that
  /// named an error.
  public func solution(of index: Int) -> [Double] {
    precondition(index >= 0 && index < count, "a system is in 0..<count")
    let (group, lane) = (index / 8, index % 8)
    return (0..<order).map { sides[(group * order + $0) * 8 + lane] }
  }
}

extension KernelTwin {
  /// One system of the batch in plain Swift, or the order of the first minor that is
  /// not positive.
  static func choleskySolve(
    _ matrix: [Double], _ right: [Double]
  ) -> (solution: [Double], failed: Int) {
    let n = right.count
    var (a, b, failed) = (matrix, right, 0)
    for j in 0..<n {
      var d = a[j * n + j]
      for k in 0..<j { d.addProduct(-a[j * n + k], a[j * n + k]) }
      if !(d > 0) {
        if failed == 0 { failed = j + 1 }
        d = 1
      }
      // The diagonal keeps its reciprocal: every later use divides by it.
      let inverse = 1 / d.squareRoot()
      a[j * n + j] = inverse
      for k in 0..<j { b[j].addProduct(-a[j * n + k], b[k]) }
      b[j] *= inverse
      for i in (j + 1)..<max(n, j + 1) {
        var s = a[i * n + j]
        for k in 0..<j { s.addProduct(-a[i * n + k], a[j * n + k]) }
        a[i * n + j] = s * inverse
      }
    }
    for i in stride(from: n - 1, through: 0, by: -1) {
      for k in (i + 1)..<max(n, i + 1) { b[i].addProduct(-a[k * n + i], b[k]) }
      b[i] *= a[i * n + i]
    }
    return (b, failed)
  }
}
