import NumericalCore
import Testing

struct CholeskyTests {
  // A = [4 2 2; 2 3 1; 2 1 3] has determinant 16 and factor
  // [2 0 0; 1 √2 0; 1 0 √2], worked by hand.
  let matrix: [Double] = [4, 2, 2, 2, 3, 1, 2, 1, 3]

  @Test func `the factor of a small matrix is the one worked by hand`() throws {
    let factor = try Cholesky(matrix, order: 3)
    let root = 2.0.squareRoot()
    let expected = [[2, 0, 0], [1, root, 0], [1, 0, root]]
    for row in 0..<3 {
      for column in 0..<3 {
        #expect(abs(factor[row, column] - expected[row][column]) < 1e-15)
      }
    }
    #expect(abs(factor.logDeterminant - 2.772588722239781) < 1e-15)
  }

  @Test func `solving undoes multiplying, for one right side or two`() throws {
    let factor = try Cholesky(matrix, order: 3)
    // A (1, -2, 3) = (6, -1, 9) and A (0, 1, 0) = (2, 3, 1).
    let solution = try factor.solve([6, -1, 9, 2, 3, 1])
    for (found, expected) in zip(solution, [1.0, -2, 3, 0, 1, 0]) {
      #expect(abs(found - expected) < 1e-14)
    }
  }

  @Test func `the inverse is the adjugate over the determinant`() throws {
    let inverse = try Cholesky(matrix, order: 3).inverse()
    let expected: [Double] = [8, -4, -4, -4, 8, 0, -4, 0, 8].map { $0 / 16 }
    for (found, wanted) in zip(inverse, expected) { #expect(abs(found - wanted) < 1e-15) }
  }

  @Test func `L z weighs the columns of the factor`() throws {
    let product = try Cholesky(matrix, order: 3).multiplyLower([1, 1, 2])
    let root = 2.0.squareRoot()
    for (found, expected) in zip(product, [2, 1 + root, 1 + 2 * root]) {
      #expect(abs(found - expected) < 1e-14)
    }
  }

  @Test func `solving by the factor alone undoes drawing`() throws {
    let factor = try Cholesky(matrix, order: 3)
    let z = try factor.solveLower(try factor.multiplyLower([1, -2, 3]))
    for (found, expected) in zip(z, [1.0, -2, 3]) { #expect(abs(found - expected) < 1e-14) }
    #expect(throws: LinearAlgebraError.shapeMismatch(expected: 3, found: 2)) {
      try factor.solveLower([1, 2])
    }
  }

  @Test func `one variable needs no care`() throws {
    let factor = try Cholesky([9], order: 1)
    #expect(factor[0, 0] == 3)
    #expect(factor.inverse() == [1.0 / 9])
    #expect(try factor.solve([18]) == [2])
  }

  @Test func `an indefinite matrix names the failing minor`() {
    #expect(throws: LinearAlgebraError.notPositiveDefinite(pivot: 2)) {
      try Cholesky([1, 2, 2, 1], order: 2)
    }
    #expect(throws: LinearAlgebraError.notPositiveDefinite(pivot: 1)) {
      try Cholesky([0], order: 1)
    }
  }

  @Test func `a wrong shape or an infinite element is told`() throws {
    #expect(throws: LinearAlgebraError.shapeMismatch(expected: 4, found: 3)) {
      try Cholesky([1, 2, 3], order: 2)
    }
    #expect(throws: LinearAlgebraError.notFinite(index: 3)) {
      try Cholesky([1, 0, 0, .nan], order: 2)
    }
    let factor = try Cholesky(matrix, order: 3)
    #expect(throws: LinearAlgebraError.shapeMismatch(expected: 3, found: 4)) {
      try factor.solve([1, 2, 3, 4])
    }
    #expect(throws: LinearAlgebraError.notFinite(index: 1)) {
      try factor.solve([1, .infinity, 3])
    }
    #expect(throws: LinearAlgebraError.shapeMismatch(expected: 3, found: 1)) {
      try factor.multiplyLower([1])
    }
  }

  @Test func `no rows, numbers that are none and answers too large are told`() throws {
    #expect(throws: LinearAlgebraError.shapeMismatch(expected: 1, found: 0)) {
      try Cholesky([], order: 0)
    }
    #expect(throws: LinearAlgebraError.shapeMismatch(expected: 1, found: 1)) {
      try Cholesky([4], order: -1)
    }
    let factor = try Cholesky(matrix, order: 3)
    #expect(throws: LinearAlgebraError.shapeMismatch(expected: 3, found: 0)) {
      try factor.solve([])
    }
    #expect(throws: LinearAlgebraError.notFinite(index: 2)) {
      try factor.multiplyLower([1, 2, .nan])
    }
    #expect(throws: LinearAlgebraError.notFinite(index: 0)) {
      try factor.solveLower([.infinity, 2, 3])
    }
    let huge = try Cholesky([1e300], order: 1)
    let tiny = try Cholesky([1e-300], order: 1)
    #expect(throws: LinearAlgebraError.overflow) { try tiny.solve([1e300]) }
    #expect(throws: LinearAlgebraError.overflow) { try tiny.solveLower([1e300]) }
    #expect(throws: LinearAlgebraError.overflow) { try huge.multiplyLower([1e300]) }
  }

  @Test(arguments: [
    (
      LinearAlgebraError.notPositiveDefinite(pivot: 2),
      "the matrix is not positive definite: its leading minor of order 2 is not positive"
    ),
    (.shapeMismatch(expected: 4, found: 3), "expected 4 elements, found 3"),
    (
      .rankDeficient(rank: 1, dependent: [0, 2]),
      "only 1 columns are independent; dependent: 0, 2"
    ),
    (.notFinite(index: 3), "element 3 is not finite"),
    (.noValue(index: 3), "value 3 of the function is not finite"),
    (.overflow, "the answer exceeds the range of a double"),
  ])
  func `errors say what was wrong`(error: LinearAlgebraError, text: String) {
    #expect(error.description == text)
  }
}
