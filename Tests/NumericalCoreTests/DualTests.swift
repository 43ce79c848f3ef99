import NumericalCore
import Testing

struct DualTests {
  /// One expression of every operation, and its derivative by x by hand.
  static func f<N: RealNumber>(_ x: N) -> N {
    let wave = N.sin(x) * N.cos(x) + N.atan(x) - N.exp(-x)
    return wave / x.squareRoot() + N.log(x) + N.pow(x, N(2.5))
  }

  // mpmath 1.3.0 at 50 digits: diff of the same expression at 0.7.
  @Test func `derivatives follow the rules of calculus`() {
    let result = Self.f(Dual(value: 0.7, derivative: 1))
    #expect(relativeError(result.number, Self.f(0.7)) < 1e-14)
    #expect(relativeError(result.derivative, 3.9734737106686468) < 1e-14)
  }

  @Test func `a dual of duals gives the second derivative`() {
    let x = Dual(
      value: Dual(value: 0.7, derivative: 1), derivative: Dual(value: 1.0, derivative: 0))
    #expect(relativeError(Self.f(x).derivative.derivative, -3.7801150740581918) < 1e-13)
  }

  @Test func `a constant does not move`() {
    #expect(Dual<Double>(3).derivative == 0)
    #expect(Dual<Double>(3).value == 3)
  }
}
