import Glibc
import Testing

@testable import PovertyExit

@Suite struct SmallMatrixTests {
  // L = [2 0 0; 1 3 0; −1 2 1], so that A = L Lᵀ has the determinant 36.
  private static let matrix = SmallMatrix([4, 2, -2, 2, 10, 5, -2, 5, 6], order: 3)

  @Test func `the factor of a matrix of whole numbers`() throws {
    let factor = try #require(SmallCholesky(Self.matrix))
    #expect(distance(factor.forward([2, 4, 2]), [1, 1, 1]) < 1e-15)
    #expect(abs(factor.logDeterminant - log(36)) < 1e-14)
    // A (1, 2, 3) = (2, 37, 26).
    #expect(distance(factor.solve([2, 37, 26]), [1, 2, 3]) < 1e-13)
    #expect(
      distance(factor.inverse().product(Self.matrix).elements, SmallMatrix.identity(3).elements)
        < 1e-13)
  }

  @Test(arguments: [
    SmallMatrix([1, 2, 2, 1], order: 2), SmallMatrix([0], order: 1),
    SmallMatrix([.nan], order: 1), SmallMatrix([.infinity], order: 1),
  ])
  func `what is not positive definite has no factor`(_ matrix: SmallMatrix) {
    #expect(SmallCholesky(matrix) == nil)
  }

  @Test func `products are those by hand`() {
    #expect(Self.matrix.product([1, 2, 3]) == [2, 37, 26])
    let other = SmallMatrix([0, 1, 0, 1, 0, 0, 0, 0, 2], order: 3)
    #expect(Self.matrix.product(other).elements == [2, 4, -4, 10, 2, 10, 5, -2, 12])
    // 2 · a₀₁ + 2 · a₂₂.
    #expect(Self.matrix.inner(other) == 2 + 2 + 12)
  }

  @Test func `rows and columns are taken and added by position`() {
    #expect(Self.matrix.restricted(to: [0, 2]).elements == [4, -2, -2, 6])
    var sum = SmallMatrix(order: 3)
    sum.add(SmallMatrix([1, 2, 3, 4], order: 2), at: [0, 2], times: 10)
    #expect(sum.elements == [10, 0, 20, 0, 0, 0, 30, 0, 40])
  }
}
