import NumericalCore
import Testing

struct BivariateNormalTests {
  @Test func `upper tails agree with thirty digits`() throws {
    try expectAccuracy(referenceTable("bivariate-normal"), within: 1e-13) { row in
      BivariateNormal(correlation: try row.number("correlation"))
        .upperTail(try row.number("x"), try row.number("y"))
    }
  }

  @Test(arguments: [-0.9, -0.5, 0, 0.3, 0.5, 0.99])
  func `the quadrant at the center has Sheppard's probability`(r: Double) {
    // 1/4 + asin(r) / 2π, by mpmath 1.3.0 at 30 digits.
    let expected: [Double: Double] = [
      -0.9: 0.071783146564353127, -0.5: 1.0 / 6, 0: 0.25, 0.3: 0.29849334201033914, 0.5: 1.0 / 3,
      0.99: 0.47747329317779394,
    ]
    let found = BivariateNormal(correlation: r).cdf(0, 0)
    #expect(relativeError(found, expected[r] ?? 0) < 1e-14)
  }

  @Test func `perfect correlation leaves one variable`() {
    #expect(BivariateNormal(correlation: 1).cdf(1, 2) == Normal.cdf(1))
    #expect(BivariateNormal(correlation: -1).upperTail(1, 2) == 0)
    // P(−1 < X < 2) = Φ(2) − Φ(−1)
    let between = BivariateNormal(correlation: -1).upperTail(-1, -2)
    #expect(abs(between - 0.8185946141203637) < 1e-15)
    let far = BivariateNormal(correlation: -1).upperTail(10, -11)
    #expect(relativeError(far, Normal.upperTail(10) - Normal.upperTail(11)) < 1e-15)
  }

  @Test func `an infinite bound leaves the other variable`() {
    let pair = BivariateNormal(correlation: 0.4)
    #expect(pair.upperTail(-.infinity, 1.5) == Normal.upperTail(1.5))
    #expect(pair.upperTail(1.5, -.infinity) == Normal.upperTail(1.5))
    #expect(pair.upperTail(.infinity, 0) == 0)
    #expect(pair.upperTail(60, 60) == 0)
    #expect(pair.cdf(.nan, 0).isNaN)
  }

  @Test func `the order of the variables does not matter`() {
    let pair = BivariateNormal(correlation: -0.7)
    #expect(pair.upperTail(0.3, 2) == pair.upperTail(2, 0.3))
  }
}
