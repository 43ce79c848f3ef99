// Made by Tests/Reference/examples.py from the doc comments.

import NumericalCore
import Synchronization
import Testing

struct OptimizationExamples {
  @Test func `BoundedMinimizer, example 1`() throws {
    expectShown(
      minimize(in: 0...4) { ($0 - 1) * ($0 - 1) }.argument,
      as: "1")
  }

  @Test func `LaplaceApproximation, example 1`() throws {
    let standard = try laplaceApproximation(of: { -0.5 * $0[0] * $0[0] }, at: [1])
    expectShown(
      standard.mode,
      as: "[0]")
    expectShown(
      standard.logEvidence,
      as: "0.918938533…")
  }

  @Test func `LaplaceApproximation, example 2`() throws {
    let skew = try laplaceApproximation(of: { $0[0] - 2 * Double.exp($0[0]) }, at: [0])
    expectShown(
      skew.mode,
      as: "[-0.69314718…]")
    try expectShown(
      skew.point([1]),
      as: "[0.306852…]")
  }

  @Test func `Minimizer, example 1`() throws {
    let bowl = minimize(from: [0, 0]) { x in
      (x[0] - 1) * (x[0] - 1) + 10 * (x[1] + 2) * (x[1] + 2)
    }
    expectShown(
      bowl.point,
      as: "[1, -2]")
  }

  @Test func `NonlinearLeastSquares, example 1`() throws {
    struct Saturation: NonlinearModel {
      func value<Number: RealNumber>(at x: [Number], _ b: [Number]) -> Number {
        b[0] * (Number(1) - Number.exp(-b[1] * x[0]))
      }
    }
    let fit = try NonlinearLeastSquares(
      Saturation(), predictors: [[1.0], [2], [3]], response: [4, 6, 7], start: [10, 1])
    expectShown(
      fit.parameters,
      as: "[8, 0.693147180559945…]")
  }

  @Test func `RootFinder, example 1`() throws {
    try expectShown(
      findRoot(in: 0...2) { $0 * $0 - 2 }.argument,
      as: "1.4142135623730951")
  }
}
