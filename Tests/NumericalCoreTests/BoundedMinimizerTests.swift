import Glibc
import NumericalCore
import Testing

struct BoundedMinimizerTests {
  @Test func `a parabola ends at its vertex`() {
    let found = minimize(in: 0...4) { ($0 - 1) * ($0 - 1) }
    #expect(found.converged)
    #expect(abs(found.argument - 1) < 1e-7)
    #expect(found.value < 1e-14)
  }

  @Test func `a likelihood of counts peaks at their mean`() {
    // Poisson with counts 3, 5, 7: the mean 5.
    let found = minimize(in: 0.001...100) { rate in 3 * rate - 15 * log(rate) }
    #expect(abs(found.argument - 5) < 1e-6)
  }

  @Test func `a minimum at an end is approached to the tolerance`() {
    let found = minimize(in: 2...3) { $0 }
    #expect(found.converged)
    #expect(found.argument < 2 + 1e-6)
  }

  @Test func `a kink and a region without values are passed`() {
    let found = minimize(in: -1...10) { $0 < 0 ? .nan : abs($0 - 0.7) }
    #expect(abs(found.argument - 0.7) < 1e-7)
  }

  @Test func `a tolerance below the spacing of doubles is not met`() {
    let found = minimize(in: 0...4, tolerance: 0) { ($0 - 1) * ($0 - 1) }
    #expect(!found.converged)
    #expect(abs(found.argument - 1) < 1e-7)
  }

  @Test func `a function that is nowhere a number does not trap`() {
    #expect(minimize(in: 0...1) { _ in .nan }.value == .infinity)
  }
}
