import NumericalCore
import Testing

struct MatrixProductsTests {
  @Test func `products are those worked by hand`() throws {
    // [1 3 5; 2 4 6] [1 0; 0 1; 1 1] = [6 8; 8 10]
    let product = try matrixProduct(
      [1, 2, 3, 4, 5, 6], [1, 0, 1, 0, 1, 1], rows: 2, inner: 3, columns: 2)
    #expect(product == [6, 8, 8, 10])
    // Aᵀ A for the same A.
    let gram = try gramMatrix([1, 2, 3, 4, 5, 6], rows: 2, columns: 3)
    #expect(gram == [5, 11, 17, 11, 25, 39, 17, 39, 61])
  }

  @Test func `bad shapes are told`() {
    #expect(throws: LinearAlgebraError.shapeMismatch(expected: 4, found: 3)) {
      try matrixProduct([1, 2, 3], [1, 1], rows: 2, inner: 2, columns: 1)
    }
    #expect(throws: LinearAlgebraError.shapeMismatch(expected: 2, found: 1)) {
      try matrixProduct([1, 2, 3, 4], [1], rows: 2, inner: 2, columns: 1)
    }
    #expect(throws: LinearAlgebraError.shapeMismatch(expected: 4, found: 3)) {
      try gramMatrix([1, 2, 3], rows: 2, columns: 2)
    }
  }

  @Test func `no elements, numbers that are none and answers too large are told`() {
    #expect(throws: LinearAlgebraError.shapeMismatch(expected: 1, found: 0)) {
      try matrixProduct([], [1], rows: 0, inner: 1, columns: 1)
    }
    #expect(throws: LinearAlgebraError.shapeMismatch(expected: 1, found: 0)) {
      try gramMatrix([], rows: 2, columns: 0)
    }
    #expect(throws: LinearAlgebraError.notFinite(index: 1)) {
      try matrixProduct([1, .nan], [1], rows: 2, inner: 1, columns: 1)
    }
    #expect(throws: LinearAlgebraError.notFinite(index: 0)) {
      try matrixProduct([1, 2], [.infinity], rows: 2, inner: 1, columns: 1)
    }
    #expect(throws: LinearAlgebraError.notFinite(index: 1)) {
      try gramMatrix([1, -.infinity], rows: 2, columns: 1)
    }
    #expect(throws: LinearAlgebraError.overflow) {
      try matrixProduct([1e200], [1e200], rows: 1, inner: 1, columns: 1)
    }
    #expect(throws: LinearAlgebraError.overflow) { try gramMatrix([1e200], rows: 1, columns: 1) }
  }
}
