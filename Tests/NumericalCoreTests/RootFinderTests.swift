import Glibc
import NumericalCore
import Testing

struct RootFinderTests {
  @Test func `the root of two is found to the last digit`() throws {
    let root = try findRoot(in: 0...2) { $0 * $0 - 2 }
    #expect(root.converged)
    #expect(abs(root.argument - 2.0.squareRoot()) <= 4 * 2.0.squareRoot().ulp)
  }

  @Test func `a steep function of high order is bracketed all the way`() throws {
    let root = try findRoot(in: -1...3) { pow($0 - 1, 9) }
    #expect(root.converged)
    #expect(abs(root.argument - 1) < 0.02)
    let jump = try findRoot(in: 0...1) { $0 < 0.3 ? -1 : 1 }
    #expect(abs(jump.argument - 0.3) < 1e-14)
  }

  @Test func `an end that is a root is the answer`() throws {
    #expect(try findRoot(in: 1...2) { $0 - 1 }.argument == 1)
    #expect(try findRoot(in: 1...2) { $0 - 2 }.argument == 2)
  }

  @Test func `a tolerance ends the search early`() throws {
    var calls = 0
    let root = try findRoot(in: 0...3, tolerance: 0.1) {
      calls += 1
      return exp($0) - 5
    }
    #expect(abs(root.argument - log(5.0)) < 0.1)
    #expect(calls < 10)
  }

  @Test func `no change of sign is told with both values`() {
    let error = RootError.notBracketed(lower: 1, upper: 2)
    #expect(throws: error) { try findRoot(in: 0...1) { $0 + 1 } }
    let half = #expect(throws: RootError.self) { try findRoot(in: -1...4) { $0.squareRoot() } }
    // No number is equal to itself, so that the text is compared.
    #expect(half?.description.hasSuffix("nan and 2.0") == true)
    #expect(
      error.description
        == "no change of sign between the ends, where the function is 1.0 and 2.0")
  }

  @Test func `a value that is no number stops the search`() throws {
    let root = try findRoot(in: 0...4) { $0 == 0 ? -1 : ($0 == 4 ? 1 : .nan) }
    #expect(!root.converged)
  }
}
