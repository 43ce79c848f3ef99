internal import CKernels

/// Many small symmetric positive definite systems A x = b of one order.
///
/// Eight systems are worked on side by side, one in each lane of a wide register, and
/// in one fixed order: a solution is the same bits on every machine and whatever its
/// neighbors are.
///
/// ```swift
/// var batch = CholeskyBatch(order: 2, count: 1)
/// batch.setSystem(0, matrix: [4, 2, 2, 5], right: [8, 10])
/// batch.solve()          // [:], no system failed
/// batch.solution(of: 0)  // [1.25, 1.5]
/// ```
///
/// An eighth-order system costs about ten nanoseconds. For one large system use
/// ``Cholesky``.
///
/// - Reference: Golub and Van Loan, "Matrix Computations", 4th ed., 4.2.5.
public struct CholeskyBatch: Sendable {
  /// The number of rows of each system, in `1...16`.
  public let order: Int
  /// The number of systems.
  public let count: Int

  /// The lower triangles by rows, eight systems interleaved.
  private var matrices: [Double]
  /// The right sides, after solving the solutions, eight systems interleaved.
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
    matrices = [Double](repeating: 0, count: groups * order * (order + 1) / 2 * 8)
    sides = [Double](repeating: 0, count: groups * order * 8)
    for system in 0..<(groups * 8) {
      for i in 0..<order { matrices[place(system, i, i)] = 1 }
    }
  }

  /// Sets one system.
  ///
  /// ```swift
  /// var batch = CholeskyBatch(order: 1, count: 2)
  /// batch.setSystem(1, matrix: [4], right: [8])
  /// ```
  ///
  /// - Parameters:
  ///   - index: Which, in `0..<count`.
  ///   - matrix: order × order elements; by rows, only those with column ≤ row are
  ///     read.
  ///   - right: The right side of `order` elements.
  /// - Complexity: O(*n*²).
  public mutating func setSystem(_ index: Int, matrix: [Double], right: [Double]) {
    precondition(matrix.count == order * order, "a matrix has order × order elements")
    for i in 0..<order {
      for j in 0...i { self[index, i, j] = matrix[i * order + j] }
    }
    setRight(index, right)
  }

  /// Sets the right side of one system, for instance to solve it once more.
  ///
  /// - Parameters:
  ///   - index: Which, in `0..<count`.
  ///   - right: `order` elements.
  /// - Complexity: O(*n*).
  public mutating func setRight(_ index: Int, _ right: [Double]) {
    precondition(index >= 0 && index < count, "a system is in 0..<count")
    precondition(right.count == order, "a right side has as many elements as rows")
    for i in 0..<order { sides[(index / 8 * order + i) * 8 + index % 8] = right[i] }
  }

  /// The element of a system's matrix at a row and a column ≤ row.
  ///
  /// - Complexity: O(1).
  public subscript(index: Int, row: Int, column: Int) -> Double {
    get { matrices[place(checked: index, row, column)] }
    set { matrices[place(checked: index, row, column)] = newValue }
  }

  /// Solves all systems; ``solution(of:)`` gives the answers.
  ///
  /// - Returns: The systems without a solution and why: ``LinearAlgebraError``:
  ///   `notPositiveDefinite`, also where an element of the matrix is not finite;
  ///   `notFinite` with the element of the right side at fault; `overflow`.
  /// - Complexity: O(*count* × *order*³ / 6) multiply-adds.
  public mutating func solve() -> [Int: LinearAlgebraError] { solve(on: .best) }

  mutating func solve(on path: KernelPath) -> [Int: LinearAlgebraError] {
    let groups = (count + 7) / 8
    var failed = [Int32](repeating: 0, count: groups * 8)
    let spoiled = firstNotFinite()
    ck_cholesky_solve(path.rawValue, Int32(order), matrices, &sides, &failed, groups)
    var errors = firstNotFinite().mapValues { _ in LinearAlgebraError.overflow }
    for (system, index) in spoiled { errors[system] = .notFinite(index: index) }
    for (system, pivot) in failed.enumerated() where pivot != 0 {
      errors[system] = .notPositiveDefinite(pivot: Int(pivot))
    }
    return errors
  }

  /// The systems whose right side or solution has an element that is not finite, and
  /// the first such element.
  private func firstNotFinite() -> [Int: Int] {
    var found: [Int: Int] = [:]
    for group in stride(from: 0, to: sides.count, by: order * 8) {
      var carried: UInt64 = 0
      for place in group..<(group + order * 8) {
        carried |= LinearAlgebraError.carry(sides[place])
      }
      if carried >> 63 == 0 { continue }
      for system in (group / order)..<min(group / order + 8, count) {
        found[system] = solution(of: system).firstIndex { !$0.isFinite }
      }
    }
    return found
  }

  /// Returns the solution of a system after ``solve()``; it has no meaning where that
  /// gave an error.
  ///
  /// - Parameter index: Which, in `0..<count`.
  /// - Returns: `order` elements.
  /// - Complexity: O(*n*).
  public func solution(of index: Int) -> [Double] {
    precondition(index >= 0 && index < count, "a system is in 0..<count")
    return (0..<order).map { sides[(index / 8 * order + $0) * 8 + index % 8] }
  }

  private func place(checked index: Int, _ row: Int, _ column: Int) -> Int {
    precondition(index >= 0 && index < count, "a system is in 0..<count")
    precondition(
      column >= 0 && column <= row && row < order, "0 <= column <= row < order")
    return place(index, row, column)
  }

  private func place(_ index: Int, _ row: Int, _ column: Int) -> Int {
    let triangle = order * (order + 1) / 2
    return (index / 8 * triangle + row * (row + 1) / 2 + column) * 8 + index % 8
  }
}

extension KernelTwin {
  /// One system of a batch: its solution, or the order of the first leading minor
  /// that is not positive.
  ///
  /// Right-looking: column j is finished and at once taken from all that follows.
  /// The diagonal of L keeps its reciprocal, because every later use divides by it.
  static func choleskySolve(
    _ matrix: [Double], _ right: [Double]
  ) -> (solution: [Double], failed: Int) {
    let n = right.count
    var (l, x, failed) = (matrix, right, 0)
    for j in 0..<n {
      var d = l[j * n + j]
      if !(d > 0 && d < .infinity) {
        if failed == 0 { failed = j + 1 }
        d = 1
      }
      let inverse = 1 / d.squareRoot()
      l[j * n + j] = inverse
      x[j] *= inverse
      for i in (j + 1)..<max(n, j + 1) {
        l[i * n + j] *= inverse
        let s = l[i * n + j]
        x[i] = fma(-s, x[j], x[i])
        for k in (j + 1)...i { l[i * n + k] = fma(-s, l[k * n + j], l[i * n + k]) }
      }
    }
    for i in stride(from: n - 1, through: 0, by: -1) {
      x[i] *= l[i * n + i]
      for k in 0..<i { x[k] = fma(-l[i * n + k], x[i], x[k]) }
    }
    return (x, failed)
  }
}
