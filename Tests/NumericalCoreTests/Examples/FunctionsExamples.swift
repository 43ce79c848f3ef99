// Made by Tests/Reference/examples.py from the doc comments.

import NumericalCore
import Synchronization
import Testing

struct FunctionsExamples {
  @Test func `DoubleDouble, example 1`() throws {
    let third = DoubleDouble(1) / 3
    expectShown(
      third.high,
      as: "0.3333333333333333")
    expectShown(
      (third * 3 - 1).high,
      as: "0")
  }

  @Test func `DoubleDouble, example 2`() throws {
    expectShown(
      DoubleDouble(decimal: "0.1").map { ($0 - 0.1).value } ?? 0,
      as: "-5.551115123125783e-18")
  }

  @Test func `Dual, example 1`() throws {
    let x = Dual(value: 2.0, derivative: 1)
    expectShown(
      (x * x * x).derivative,
      as: "12")
  }

  @Test func `PolyGamma, example 1`() throws {
    expectShown(
      digamma(1),
      as: "-0.5772156649015329")
  }

  @Test func `PolyGamma, example 2`() throws {
    expectShown(
      trigamma(1),
      as: "1.6449340668482264")
  }

  @Test func `RealNumber, example 1`() throws {
    expectShown(
      Double.pow(2, 0.5),
      as: "1.414213562373…")
  }
}
