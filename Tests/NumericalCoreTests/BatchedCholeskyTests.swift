import Testing

@testable import NumericalCore

struct BatchedCholeskyTests {
  /// Random positive definite systems: M Mᵀ + I.
  static func systems(order: Int, count: Int) -> [(matrix: [Double], right: [Double])] {
    let key = RandomKey(seed: 3, id: "batch \(order)")
    return (0..<count).map { system in
      let m = key.normals(
        draws: 0..<(order * order), year: system, purpose: 0, index: 0)
      var matrix = [Double](repeating: 0, count: order * order)
      for i in 0..<order {
        for j in 0..<order {
          var sum = i == j ? 1.0 : 0
          for k in 0..<order { sum += m[i * order + k] * m[j * order + k] }
          matrix[i * order + j] = sum
        }
      }
      return (matrix, key.normals(draws: 0..<order, year: system, purpose: 1, index: 0))
    }
  }

  @Test(arguments: [1, 2, 3, 4, 5, 8, 12, 16], KernelPath.available)
  func `every path gives the bits of the twin and solves the system`(
    order: Int, path: KernelPath
  ) throws {
    let systems = Self.systems(order: order, count: 19)
    var batch = BatchedCholesky(order: order, count: 19)
    for (index, system) in systems.enumerated() {
      batch.setSystem(index, matrix: system.matrix, right: system.right)
    }
    #expect(batch.solve(path: path).allSatisfy { $0 == nil })
    for (index, system) in systems.enumerated() {
      let solution = batch.solution(of: index)
      #expect(solution == KernelTwin.choleskySolve(system.matrix, system.right).solution)
      for i in 0..<order {
        var rest = -system.right[i]
        for j in 0..<order { rest += system.matrix[i * order + j] * solution[j] }
        #expect(abs(rest) < 1e-11)
      }
    }
  }

  @Test(arguments: KernelPath.available)
  func `a bad system fails alone and names its minor`(path: KernelPath) {
    var batch = BatchedCholesky(order: 2, count: 3)
    batch.setSystem(0, matrix: [4, 2, 2, 3], right: [8, 7])
    batch.setSystem(1, matrix: [1, 2, 2, 1], right: [1, 1])
    batch.setSystem(2, matrix: [.nan, 0, 0, 1], right: [1, 1])
    #expect(
      batch.solve(path: path) == [
        nil, .notPositiveDefinite(pivot: 2), .notPositiveDefinite(pivot: 1),
      ])
    // By hand (5/4, 3/2).
    let solution = batch.solution(of: 0)
    #expect(abs(solution[0] - 1.25) < 1e-15)
    #expect(abs(solution[1] - 1.5) < 1e-15)
    #expect(KernelTwin.choleskySolve([1, 2, 2, 1], [1, 1]).failed == 2)
  }

  @Test func `systems that were not set are the identity`() {
    var batch = BatchedCholesky(order: 3, count: 1)
    #expect(batch.solve() == [nil])
    #expect(batch.solution(of: 0) == [0, 0, 0])
    var none = BatchedCholesky(order: 3, count: 0)
    #expect(none.solve().isEmpty)
  }
}
