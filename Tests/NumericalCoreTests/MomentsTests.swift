import NumericalCore
import Testing

struct MomentsTests {
  static func check(_ moments: Moments, _ set: StRD, atLeast digits: (String) throws -> Double)
    throws
  {
    for (field, found) in [
      ("mean", moments.mean), ("deviation", moments.standardDeviation),
      ("autocorrelation", moments.autocorrelation),
    ] {
      let reached = logRelativeError(found, try set.number(field))
      #expect(reached >= (try digits(field)), "\(field) of \(set.name)")
    }
  }

  @Test(arguments: try StRD.sets("univariate"))
  func `moments of doubles are as good as exact arithmetic`(set: StRD) throws {
    let limits = try referenceTable("strd-exact").filter { $0["set"] == set.name }
    try Self.check(Moments(set.numbers("data")), set) { field in
      let row = try #require(limits.first { $0["field"] == field })
      return try row.number("digits") - 0.3
    }
  }

  @Test(arguments: try StRD.sets("univariate"))
  func `moments of decimal literals have all certified digits`(set: StRD) throws {
    let data = try set.literals("data").map { try #require(DoubleDouble(decimal: $0)) }
    try Self.check(Moments(data), set) { _ in 14 }
  }

  @Test func `there are nine univariate sets`() throws {
    #expect(try StRD.sets("univariate").count == 9)
  }

  @Test(arguments: [Precision.accurate, .fast])
  func `a short sample is the one worked by hand`(precision: Precision) throws {
    let moments = try Moments([1, 2, 6], precision: precision)
    #expect(moments.count == 3)
    #expect(moments.mean == 3)
    #expect(moments.variance == 7)
    // (−2)(−1) + (−1)(3) over 14
    #expect(abs(moments.autocorrelation + 1.0 / 14) < 1e-16)
    #expect(try Moments([4, 4], precision: precision).autocorrelation == 0)
  }

  @Test func `too few or infinite numbers are told`() {
    #expect(throws: SampleError.tooFew(found: 1, needed: 2)) { try Moments([1.0]) }
    #expect(throws: SampleError.notFinite(index: 1)) { try Moments([1, .nan]) }
    #expect(throws: SampleError.tooFew(found: 0, needed: 2)) { try Moments([Double]()) }
    #expect(throws: SampleError.notFinite(index: 0)) {
      try Moments([DoubleDouble(.infinity), DoubleDouble(1)])
    }
    #expect(throws: SampleError.overflow) { try Moments([1e200, -1e200]) }
    #expect(throws: SampleError.overflow) { try Moments([1e308, 1e308], precision: .fast) }
    #expect(
      SampleError.overflow.description == "the squares of the numbers exceed the range of a double"
    )
    #expect(
      SampleError.tooFew(found: 1, needed: 2).description == "found 1 numbers, needed 2")
    #expect(SampleError.notFinite(index: 1).description == "element 1 is not finite")
  }
}
