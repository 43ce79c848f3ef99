import Glibc
import NumericalCore
import Testing

struct MinimizerTests {
  @Test(arguments: UnconstrainedProblem.all)
  func `published problems end at their published minima`(problem: UnconstrainedProblem) {
    let found = minimize(from: problem.start, maximumIterations: 2_000, problem.sum)
    #expect(found.converged, "\(found.ending) after \(found.iterations)")
    // The minima are printed to six digits; where they are 0, so is the sum in effect.
    #expect(abs(found.value - problem.minimum) <= max(1e-5 * problem.minimum, 1e-12))
    for (x, expected) in zip(found.point, problem.point ?? found.point) {
      #expect(abs(x - expected) < 1e-7)
    }
  }

  @Test(arguments: [1, 3, 20])
  func `a hundred variables are found whatever is remembered`(memory: Int) throws {
    // The extended problem of Rosenbrock (21) with its gradient.
    func slope(_ x: [Double]) -> [Double] {
      stride(from: 0, to: x.count, by: 2).flatMap { i in
        let rest = x[i + 1] - x[i] * x[i]
        return [-400 * x[i] * rest - 2 * (1 - x[i]), 200 * rest]
      }
    }
    let problem = try #require(UnconstrainedProblem.all.first { $0.number == 21 })
    let found = minimize(
      from: problem.start, gradient: slope, memory: memory, maximumIterations: 5_000,
      problem.sum)
    #expect(found.ending == .flat)
    for x in found.point { #expect(abs(x - 1) < 1e-8) }
  }

  @Test func `a quadratic is not crept down`() {
    // Condition 100: the steepest descent would take about a thousand steps.
    let found = minimize(from: [Double](repeating: 1, count: 10)) { x in
      zip(x, 1...10).reduce(0) { $0 + Double($1.1 * $1.1) * $1.0 * $1.0 }
    }
    #expect(found.converged)
    #expect(found.iterations <= 50)
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
    #expect(found.ending == .iterationLimit)
    #expect(found.iterations == 30)
    #expect(found.value < -1)
  }

  @Test func `ten variables of unlike scales are found`() {
    let found = minimize(from: [Double](repeating: 1, count: 10)) { x in
      zip(x, 1...10).reduce(0) { $0 + Double($1.1 * $1.1) * pow($1.0 - Double($1.1), 2) }
    }
    #expect(found.converged)
    for (i, x) in found.point.enumerated() { #expect(abs(x - Double(i + 1)) < 1e-7) }
  }

  @Test func `no step is allowed to be taken`() {
    #expect(minimize(from: [3], maximumIterations: 0) { $0[0] * $0[0] }.ending == .iterationLimit)
    let there = minimize(from: [0], maximumIterations: 0) { $0[0] * $0[0] }
    #expect(there.ending == .flat)
    #expect(there.point == [0])
  }

  @Test func `a gradient that is no number ends the search`() {
    let found = minimize(from: [3], gradient: { _ in [.nan] }) { $0[0] * $0[0] }
    #expect(found.ending == .noLowerPoint)
    #expect(found.point == [3])
  }

  @Test func `a kink is approached without a claim to have converged`() {
    let found = minimize(from: [1.1]) { $0[0] > 0 ? $0[0] : -3 * $0[0] }
    #expect(!found.converged)
    #expect(found.ending == .noLowerPoint)
    #expect(found.value < 1e-3)
  }

  @Test func `a gradient that points the wrong way moves nothing`() {
    func wrong(_ x: [Double]) -> [Double] { [-2 * x[0]] }
    let found = minimize(from: [3], gradient: wrong) { $0[0] * $0[0] }
    #expect(!found.converged)
    #expect(found.ending == .noLowerPoint)
    #expect(found.iterations == 0)
    #expect(found.point == [3])
  }
}
