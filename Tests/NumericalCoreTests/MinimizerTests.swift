import Glibc
import NumericalCore
import Testing

struct MinimizerTests {
  static func rosenbrock(_ x: [Double]) -> Double {
    100 * pow(x[1] - x[0] * x[0], 2) + pow(1 - x[0], 2)
  }

  @Test func `Rosenbrock's valley ends at (1, 1)`() {
    let found = minimize(from: [-1.2, 1], Self.rosenbrock)
    #expect(found.converged)
    #expect(abs(found.point[0] - 1) < 1e-7)
    #expect(abs(found.point[1] - 1) < 1e-7)
    #expect(found.value < 1e-14)
  }

  @Test func `a given gradient is used`() {
    func slope(_ x: [Double]) -> [Double] { [2 * x[0], 8 * (x[1] - 1), 18 * (x[2] + 2)] }
    let found = minimize(from: [3, -4, 5], gradient: slope) { x in
      x[0] * x[0] + 4 * pow(x[1] - 1, 2) + 9 * pow(x[2] + 2, 2)
    }
    #expect(found.converged)
    for (x, expected) in zip(found.point, [0.0, 1, -2]) { #expect(abs(x - expected) < 1e-8) }
  }

  @Test func `the search keeps inside of the domain`() {
    // x - log x has its minimum 1 at 1 and no value below 0.
    let found = minimize(from: [40]) { $0[0] > 0 ? $0[0] - log($0[0]) : .nan }
    #expect(found.converged)
    #expect(abs(found.point[0] - 1) < 1e-8)
    #expect(abs(found.value - 1) < 1e-14)
  }

  @Test func `a slope without end does not converge`() {
    let found = minimize(from: [0], maximumIterations: 30) { -$0[0] }
    #expect(!found.converged)
    #expect(found.value < -1)
  }

  @Test func `ten variables of unlike scales are found`() {
    let found = minimize(from: [Double](repeating: 1, count: 10)) { x in
      zip(x, 1...10).reduce(0) { $0 + Double($1.1 * $1.1) * pow($1.0 - Double($1.1), 2) }
    }
    #expect(found.converged)
    for (i, x) in found.point.enumerated() { #expect(abs(x - Double(i + 1)) < 1e-7) }
  }

  @Test func `a kink is approached without a claim to have converged`() {
    let found = minimize(from: [1.1]) { $0[0] > 0 ? $0[0] : -3 * $0[0] }
    #expect(!found.converged)
    #expect(found.value < 1e-3)
  }

  @Test func `a gradient that points the wrong way moves nothing`() {
    func wrong(_ x: [Double]) -> [Double] { [-2 * x[0]] }
    let found = minimize(from: [3], gradient: wrong) { $0[0] * $0[0] }
    #expect(!found.converged)
    #expect(found.point == [3])
  }
}
