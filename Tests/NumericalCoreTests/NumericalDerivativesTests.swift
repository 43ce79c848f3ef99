import Glibc
import Testing

@testable import NumericalCore

struct NumericalDerivativesTests {
  // f = exp(x) sin(y) + x² y, differentiated by hand.
  static func f(_ p: [Double]) -> Double { exp(p[0]) * sin(p[1]) + p[0] * p[0] * p[1] }
  let point = [0.7, 1.3]

  @Test func `gradients are good to ten digits`() {
    let gradient = NumericalDerivatives.gradient(of: Self.f, at: point)
    let (x, y) = (point[0], point[1])
    #expect(relativeError(gradient[0], exp(x) * sin(y) + 2 * x * y) < 1e-10)
    #expect(relativeError(gradient[1], exp(x) * cos(y) + x * x) < 1e-10)
  }

  @Test func `second derivatives are good to eight digits`() {
    let hessian = NumericalDerivatives.hessian(of: Self.f, at: point)
    let (x, y) = (point[0], point[1])
    #expect(relativeError(hessian[0], exp(x) * sin(y) + 2 * y) < 1e-8)
    #expect(relativeError(hessian[1], exp(x) * cos(y) + 2 * x) < 1e-8)
    #expect(hessian[1] == hessian[2])
    #expect(relativeError(hessian[3], -exp(x) * sin(y)) < 1e-8)
  }
}
