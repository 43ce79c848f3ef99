import Glibc
import Testing

@testable import NumericalCore

struct LineSearchTests {
  static func step(
    from x: Double, first: Double = 1, _ f: @escaping (Double) -> Double,
    slope: @escaping (Double) -> Double
  ) -> LineSearch.Place? {
    let search = LineSearch(f: { f($0[0]) }, gradient: { [slope($0[0])] })
    let start = LineSearch.Place(point: [x], value: f(x), gradient: [slope(x)])
    return search.step(from: start, along: [slope(x) < 0 ? 1 : -1], first: first)
  }

  /// Two curves of Moré and Thuente, "Line search algorithms with guaranteed
  /// sufficient decrease", ACM TOMS 20 (1994), doi:10.1145/192115.192132, (5.1) and
  /// (5.2), from their first lengths.
  @Test(arguments: [1e-3, 1e-1, 10, 1e3])
  func `both conditions of Wolfe hold at the end`(first: Double) throws {
    typealias Curve = @Sendable (Double) -> Double
    let hill: Curve = { x in -x / (x * x + 2) }
    let hillSlope: Curve = { x in (x * x - 2) / pow(x * x + 2, 2) }
    let quintic: Curve = { x in pow(x + 0.004, 5) - 2 * pow(x + 0.004, 4) }
    let quinticSlope: Curve = { x in 5 * pow(x + 0.004, 4) - 8 * pow(x + 0.004, 3) }
    for (f, slope) in [(hill, hillSlope), (quintic, quinticSlope)] {
      let end = try #require(Self.step(from: 0, first: first, f, slope: slope))
      #expect(end.value <= f(0) + 1e-4 * end.point[0] * slope(0))
      #expect(abs(end.gradient[0]) <= 0.9 * abs(slope(0)))
    }
  }

  @Test func `a value that is no number shortens the step`() throws {
    // x − ½ log x, from 1 towards an edge at 0 that the first length leaps over.
    let found = Self.step(
      from: 1, first: 50, { x in x > 0 ? x - 0.5 * log(x) : .nan },
      slope: { x in 1 - 0.5 / x })
    let end = try #require(found)
    #expect(end.point[0] > 0)
    #expect(end.value < 1)
  }

  @Test func `a slope without end is followed for ten lengthenings`() throws {
    let end = try #require(Self.step(from: 0, { -$0 }, slope: { _ in -1 }))
    #expect(end.point == [1_048_576])
  }

  @Test func `a step that rises everywhere is none`() {
    #expect(Self.step(from: 1, { -$0 }, slope: { _ in 1 }) == nil)
  }
}
