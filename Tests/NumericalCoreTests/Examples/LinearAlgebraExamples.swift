// Made by Tests/Reference/examples.py from the doc comments.

import NumericalCore
import Synchronization
import Testing

struct LinearAlgebraExamples {
  @Test func `Cholesky, example 1`() throws {
    let factor = try Cholesky([4, 2, 2, 3], order: 2)
    try expectShown(
      factor.solve([8, 7]),
      as: "[1.25, 1.5]")
    expectShown(
      factor.logDeterminant,
      as: "2.0794…")
  }

  @Test func `Cholesky, example 2`() throws {
    try expectShown(
      Cholesky([4, 2, 2, 3], order: 2)[1, 0],
      as: "1")
  }

  @Test func `Cholesky, example 3`() throws {
    try expectShown(
      Cholesky([4, 2, 2, 3], order: 2).solve([8, 7]),
      as: "[1.25, 1.5]")
  }

  @Test func `Cholesky, example 4`() throws {
    try expectShown(
      Cholesky([4, 0, 0, 2], order: 2).inverse(),
      as: "[0.25, 0, 0, 0.5]")
  }

  @Test func `Cholesky, example 5`() throws {
    try expectShown(
      Cholesky([4, 2, 2, 2], order: 2).multiplyLower([1, 1]),
      as: "[2, 2]")
  }

  @Test func `Cholesky, example 6`() throws {
    try expectShown(
      Cholesky([4, 2, 2, 2], order: 2).solveLower([2, 2]),
      as: "[1, 1]")
  }

  @Test func `LeastSquares, example 1`() throws {
    let line = try LeastSquares(
      columns: [[1, 1, 1], [0, 1, 2]], response: [1, 3, 4], hasConstant: true)
    expectShown(
      line.coefficients,
      as: "[1.1666…, 1.5]")
    expectShown(
      line.standardErrors,
      as: "[0.3726…, 0.2886…]")
  }

  @Test func `LeastSquares, example 2`() throws {
    try expectShown(
      LeastSquares(powers: [0, 1], of: [0, 1, 2], response: [1, 3, 5]).coefficients,
      as: "[1, 2]")
  }

  @Test func `LeastSquares, example 3`() throws {
    let covariance = try Cholesky([1, 0, 0, 0, 0.5, 0, 0, 0, 1], order: 3)
    try expectShown(
      LeastSquares(
        columns: [[1, 1, 1]], response: [1, 3, 4], covariance: covariance
      ).coefficients,
      as: "[2.75]")
  }

  @Test func `MatrixProducts, example 1`() throws {
    try expectShown(
      matrixProduct([1, 2, 3, 4], [1, 1], rows: 2, inner: 2, columns: 1),
      as: "[4, 6]")
  }

  @Test func `MatrixProducts, example 2`() throws {
    try expectShown(
      gramMatrix([1, 2, 3, 4], rows: 2, columns: 2),
      as: "[5, 11, 11, 25]")
  }

  @Test func `SymmetricEigen, example 1`() throws {
    let eigen = try SymmetricEigen([2, 1, 1, 2], order: 2)
    expectShown(
      eigen.values,
      as: "[1, 3]")
  }
}
