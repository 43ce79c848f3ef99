import Glibc
import NumericalCore
import Testing

struct LaplaceApproximationTests {
  @Test func `a normal density is approximated exactly`() throws {
    // Precision [2 1; 1 3]: covariance [3 -1; -1 2] / 5, determinant 5.
    let found = try laplaceApproximation(
      of: { x in
        let (a, b) = (x[0] - 1, x[1] + 2)
        return -0.5 * (2 * a * a + 2 * a * b + 3 * b * b)
      }, at: [0, 0])
    #expect(found.converged)
    #expect(abs(found.mode[0] - 1) < 1e-10)
    #expect(abs(found.mode[1] + 2) < 1e-10)
    // log(2 pi / sqrt 5)
    #expect(abs(found.logEvidence - 1.0331581102) < 1e-9)
    #expect(abs(found.covariance[0, 0] - 0.6.squareRoot()) < 1e-9)
    #expect(abs(found.covariance[1, 0] + 0.2 / 0.6.squareRoot()) < 1e-9)
    let moved = try found.point([1, 0])
    #expect(abs(moved[0] - 1 - 0.6.squareRoot()) < 1e-8)
  }

  @Test func `the curvature of a beta density in logit is its information`() throws {
    // a log x + b log(1 - x) in t = logit x: mode log(a/b), curvature ab / (a + b).
    let found = try laplaceApproximation(
      of: { -3 * log1p(exp(-$0[0])) - 7 * log1p(exp($0[0])) }, at: [0])
    #expect(found.converged)
    #expect(abs(found.mode[0] - log(3.0 / 7)) < 1e-9)
    #expect(abs(found.covariance[0, 0] - (10.0 / 21).squareRoot()) < 1e-8)
  }

  @Test func `a flat direction has no approximation`() {
    #expect(throws: LinearAlgebraError.notPositiveDefinite(pivot: 2)) {
      try laplaceApproximation(of: { -$0[0] * $0[0] + 0 * $0[1] }, at: [0.5, 0])
    }
  }

  @Test func `a density that rises on is not converged and has no approximation`() {
    #expect(throws: LinearAlgebraError.self) { try laplaceApproximation(of: { $0[0] }, at: [0]) }
  }

  @Test func `an edge of the support is told`() {
    // Highest at 0, and nothing below.
    #expect(throws: LinearAlgebraError.notFinite(index: 0)) {
      try laplaceApproximation(of: { $0[0] < 0 ? -.infinity : -$0[0] }, at: [2])
    }
  }

  @Test func `a start without a value is told`() throws {
    #expect(throws: LinearAlgebraError.noValue(index: 0)) {
      try laplaceApproximation(of: { log($0[0]) }, at: [-1])
    }
    #expect(throws: LinearAlgebraError.notFinite(index: 1)) {
      try laplaceApproximation(of: { -$0[0] * $0[0] }, at: [0, .nan])
    }
    #expect(throws: LinearAlgebraError.shapeMismatch(expected: 1, found: 0)) {
      try laplaceApproximation(of: { _ in 0 }, at: [])
    }
    let found = try laplaceApproximation(of: { -$0[0] * $0[0] }, at: [1])
    #expect(throws: LinearAlgebraError.shapeMismatch(expected: 1, found: 2)) {
      try found.point([1, 2])
    }
    #expect(throws: LinearAlgebraError.notFinite(index: 0)) { try found.point([.nan]) }
  }
}
