import NumericalCore
import Testing

struct SymmetricEigenTests {
  @Test func `a small matrix has the eigenvalues worked by hand`() throws {
    let eigen = try SymmetricEigen([2, 1, 1, 2], order: 2)
    #expect(abs(eigen.values[0] - 1) < 1e-15)
    #expect(abs(eigen.values[1] - 3) < 1e-15)
    // (1, 1) / √2 up to its sign.
    #expect(abs(abs(eigen.vectors[1][0]) - 0.5.squareRoot()) < 1e-15)
    #expect(abs(eigen.vectors[1][0] - eigen.vectors[1][1]) < 1e-15)
  }

  @Test func `bad shapes and numbers are told`() {
    #expect(throws: LinearAlgebraError.shapeMismatch(expected: 4, found: 1)) {
      try SymmetricEigen([1], order: 2)
    }
    #expect(throws: LinearAlgebraError.shapeMismatch(expected: 1, found: 0)) {
      try SymmetricEigen([], order: 0)
    }
    #expect(throws: LinearAlgebraError.shapeMismatch(expected: 1, found: 1)) {
      try SymmetricEigen([4], order: -1)
    }
    #expect(throws: LinearAlgebraError.overflow) {
      // Its larger eigenvalue is twice its elements.
      try SymmetricEigen([1.5e308, 1.5e308, 1.5e308, 1.5e308], order: 2)
    }
    #expect(throws: LinearAlgebraError.notFinite(index: 0)) {
      try SymmetricEigen([.infinity], order: 1)
    }
    #expect(
      LinearAlgebraError.notConverged.description
        == "the iteration for the eigenvalues did not end")
  }
}
