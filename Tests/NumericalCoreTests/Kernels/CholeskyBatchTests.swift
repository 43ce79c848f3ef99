import Testing

@testable import NumericalCore

struct CholeskyBatchTests {
  /// A positive definite matrix B Bᵀ + I of small random numbers, and a right side.
  static func system(_ order: Int, _ id: Int) -> (matrix: [Double], right: [Double]) {
    let key = RandomKey(seed: 7, id: "\(id)")
    let b = key.normals(draws: 0..<(order * order), year: 0, purpose: 0, index: 0)
    var matrix = [Double](repeating: 0, count: order * order)
    for i in 0..<order {
      for j in 0..<order {
        matrix[i * order + j] = i == j ? 1 : 0
        for k in 0..<order { matrix[i * order + j] += b[i * order + k] * b[j * order + k] }
      }
    }
    return (matrix, key.normals(draws: 0..<order, year: 1, purpose: 0, index: 0))
  }

  @Test(arguments: 1...16)
  func `every instruction set solves with the bits of the plain Swift`(order: Int) {
    // 19 systems are two groups and a part of one.
    var batch = CholeskyBatch(order: order, count: 19)
    let systems = (0..<19).map { Self.system(order, $0) }
    for (i, system) in systems.enumerated() {
      batch.setSystem(i, matrix: system.matrix, right: system.right)
    }
    let twins = systems.map { KernelTwin.choleskySolve($0.matrix, $0.right).solution }
    for path in KernelPath.available {
      var batch = batch
      #expect(batch.solve(on: path).isEmpty)
      #expect((0..<19).map { batch.solution(of: $0) } == twins)
    }
    // A solution put into its system gives the right side.
    for (system, x) in zip(systems, twins) {
      for i in 0..<order {
        var left = 0.0
        for j in 0..<order { left += system.matrix[i * order + j] * x[j] }
        #expect(abs(left - system.right[i]) < 1e-11)
      }
    }
  }

  @Test func `systems of one batch fail alone and name their minor`() {
    var batch = CholeskyBatch(order: 3, count: 7)
    batch.setSystem(0, matrix: [4, 0, 0, 2, 5, 0, 0, 0, 1], right: [8, 10, 1])
    // Its second leading minor is 1 × 1 − 2 × 2.
    batch.setSystem(1, matrix: [1, 0, 0, 2, 1, 0, 0, 0, 1], right: [1, 1, 1])
    batch.setSystem(2, matrix: [1, 0, 0, 0, 1, 0, 0, 0, .nan], right: [1, 1, 1])
    // Infinite, too large an answer, no number on the right.
    batch.setSystem(4, matrix: [.infinity, 0, 0, 0, 1, 0, 0, 0, 1], right: [1, 1, 1])
    batch.setSystem(5, matrix: [1, 0, 0, 0, 1e-300, 0, 0, 0, 1], right: [1, 1e300, 1])
    batch.setSystem(6, matrix: [1, 0, 0, 0, 1, 0, 0, 0, 1], right: [1, 1, .nan])
    batch.setSystem(3, matrix: [-1, 0, 0, 0, -1, 0, 0, 0, 1], right: [1, 1, 1])
    for path in KernelPath.available {
      var batch = batch
      #expect(
        batch.solve(on: path) == [
          1: .notPositiveDefinite(pivot: 2), 2: .notPositiveDefinite(pivot: 3),
          3: .notPositiveDefinite(pivot: 1), 4: .notPositiveDefinite(pivot: 1),
          5: .overflow, 6: .notFinite(index: 2),
        ])
      #expect(batch.solution(of: 0) == [1.25, 1.5, 1])
    }
    #expect(KernelTwin.choleskySolve([1, 0, 2, 1], [1, 1]).failed == 2)
  }

  @Test func `a right side can be changed and solved again`() {
    var batch = CholeskyBatch(order: 2, count: 1)
    batch.setSystem(0, matrix: [4, 2, 2, 5], right: [8, 10])
    #expect(batch[0, 1, 0] == 2)
    #expect(batch.solve().isEmpty)
    #expect(batch.solution(of: 0) == [1.25, 1.5])
    batch.setRight(0, [4, 2])
    batch[0, 1, 0] = 0
    batch[0, 1, 1] = 16
    #expect(batch.solve().isEmpty)
    #expect(batch.solution(of: 0) == [1, 0.125])
  }

  @Test func `a batch agrees with LAPACK`() throws {
    let (matrix, right) = Self.system(12, 99)
    var batch = CholeskyBatch(order: 12, count: 1)
    batch.setSystem(0, matrix: matrix, right: right)
    #expect(batch.solve().isEmpty)
    let expected = try Cholesky(matrix, order: 12).solve(right)
    for (x, y) in zip(batch.solution(of: 0), expected) { #expect(abs(x - y) < 1e-12) }
  }

  @Test func `an empty batch has nothing to solve`() {
    var batch = CholeskyBatch(order: 4, count: 0)
    #expect(batch.solve().isEmpty)
  }
}
