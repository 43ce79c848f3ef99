// Made by Tests/Reference/examples.py from the doc comments.

import NumericalCore
import Synchronization
import Testing

struct KernelsExamples {
  @Test func `BinomialColumn, example 1`() throws {
    expectShown(
      BinomialDistribution(count: 4, probability: 0.5).quantiles([0.01, 0.5, 0.99]),
      as: "[0, 2, 4]")
  }

  @Test func `CholeskyBatch, example 1`() throws {
    var batch = CholeskyBatch(order: 2, count: 1)
    batch.setSystem(0, matrix: [4, 2, 2, 5], right: [8, 10])
    expectShown(
      batch.solve(),
      as: "[:]")
    expectShown(
      batch.solution(of: 0),
      as: "[1.25, 1.5]")
  }

  @Test func `ColumnFunction, example 1`() throws {
    expectShown(
      ColumnFunction.exp([0, 1]),
      as: "[1.0, 2.718281828459045]")
    expectShown(
      ColumnFunction.log(2),
      as: "0.6931471805599453")
  }

  @Test func `ColumnFunction, example 2`() throws {
    expectShown(
      ColumnFunction.erfc(1),
      as: "0.157299207050285…")
  }

  @Test func `ColumnFunction, example 3`() throws {
    expectShown(
      ColumnFunction.logistic([0, 800]),
      as: "[0.5, 1]")
  }

  @Test func `ColumnFunction, example 4`() throws {
    var column = [0.0, 1]
    ColumnFunction.log1p.apply(to: &column)
    expectShown(
      column,
      as: "[0, 0.6931471805599453]")
  }

  @Test func `RandomFill, example 1`() throws {
    let key = RandomKey(seed: 1, id: "340200")
    var column = [Double](repeating: 0, count: 3)
    var span = column.mutableSpan
    key.fillUniforms(&span, firstDraw: 0, year: 2020, purpose: 0, index: 0)
    expectShown(
      column == key.uniforms(draws: 0..<3, year: 2020, purpose: 0, index: 0),
      as: "true")
  }

  @Test func `RandomFill, example 2`() throws {
    let key = RandomKey(seed: 1, id: "340200")
    var column = [Double](repeating: 0, count: 3)
    var span = column.mutableSpan
    key.fillNormals(&span, firstDraw: 0, year: 2020, purpose: 0, index: 0)
    expectShown(
      column[2] == key.normal(draw: 2, year: 2020, purpose: 0, index: 0),
      as: "true")
  }
}
