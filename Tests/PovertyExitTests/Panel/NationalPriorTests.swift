import Glibc
import Testing

@testable import PovertyExit

@Suite struct NationalPriorTests {
  /// The covariance of a level, a drift over x and shocks, with a step at a break.
  private static func covariance(
    _ time: [Double], shock: Double, drift: Double, breakAt: Int?
  ) -> SmallMatrix {
    var result = SmallMatrix(order: time.count)
    for i in time.indices {
      for j in time.indices {
        result[i, j] = 9 + drift * time[i] * time[j] + shock * Double(min(i, j))
        if let breakAt, min(i, j) >= breakAt { result[i, j] += 1 }
      }
    }
    return result
  }

  @Test(arguments: [
    (PanelDamping.none, [0.0, 1, 2, 3, 4], 0.09), (.slow, [0, 1, 2, 2.85, 3.5725], 0.09),
    (.flat, [0, 1, 2, 3, 4], 0),
  ])
  func `the precision is the inverse of the covariance`(
    _ damping: PanelDamping, _ time: [Double], _ drift: Double
  ) throws {
    for breakAt in [nil, 1] {
      let prior = NationalPrior(
        damping, known: 3, ahead: 2, breaks: breakAt.map { [$0] } ?? [], level: -2)
      let found = prior.precision(logSpread: log(0.2))
      let factor = try #require(
        SmallCholesky(
          Self.covariance(time, shock: 0.04, drift: drift, breakAt: breakAt)))
      #expect(distance(found.matrix.elements, factor.inverse().elements) < 1e-9)
      #expect(abs(found.logDeterminant + factor.logDeterminant) < 1e-10)
      #expect(distance(found.matrix.product([-2, -2, -2, -2, -2]), found.pull) < 1e-10)
    }
  }

  @Test func `the points of the shock are those of its log-normal prior`() {
    #expect(NationalPrior.nodes.count == 11)
    #expect(NationalPrior.nodes[5].logSpread == log(0.06))
    #expect(NationalPrior.nodes[5].logDensity == 0)
    #expect(abs(NationalPrior.nodes[7].logSpread - log(0.06) - 1) < 1e-15)
    #expect(NationalPrior.nodes[7].logDensity == -0.5)
  }
}
