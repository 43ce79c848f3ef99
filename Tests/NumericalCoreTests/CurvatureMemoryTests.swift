import Testing

@testable import NumericalCore

struct CurvatureMemoryTests {
  @Test func `nothing remembered leaves a vector as it is`() {
    #expect(CurvatureMemory(size: 3).inverseProduct([1, 2]) == [1, 2])
  }

  @Test func `steps along both axes tell the curvature of a quadratic`() {
    // x² + 4 y²: the inverse curvature is diag(1/2, 1/8).
    var past = CurvatureMemory(size: 2)
    past.remember(move: [1, 0], turn: [2, 0])
    past.remember(move: [0, 1], turn: [0, 8])
    #expect(past.inverseProduct([2, 8]) == [1, 1])
  }

  @Test func `the oldest step is forgotten first`() {
    var past = CurvatureMemory(size: 1)
    past.remember(move: [1, 0], turn: [2, 0])
    past.remember(move: [0, 1], turn: [0, 8])
    // One pair with H₀ = 1/8.
    #expect(past.inverseProduct([2, 8]) == [0.25, 1])
  }

  @Test func `a step over a ridge is not remembered`() {
    var past = CurvatureMemory(size: 2)
    past.remember(move: [1, 0], turn: [-2, 0])
    past.remember(move: [1, 0], turn: [0, 3])
    #expect(past.isEmpty)
  }
}
