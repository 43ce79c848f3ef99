import NumericalCore
import Testing

struct AnalysisOfVarianceTests {
  static func groups<Number>(
    _ set: StRD, _ read: (String) -> Number?
  ) throws -> [[Number]] {
    func number(_ text: String) throws -> Number { try #require(read(text)) }
    let written = try (set.fields["group"] ?? []).map { try $0.map(number) }
    let repeated = try (set.fields["pattern"] ?? []).map { pattern in
      let pair = [try number(pattern[1]), try number(pattern[2])]
      let times = try #require(Int(pattern[3]))
      return [try number(pattern[0])] + (0..<times).flatMap { _ in pair }
    }
    return written + repeated
  }

  @Test(arguments: try StRD.sets("anova"))
  func `F of doubles is as good as exact arithmetic`(set: StRD) throws {
    let limit = try #require(
      referenceTable("strd-exact").first { $0["set"] == set.name && $0["field"] == "f" })
    let table = try AnalysisOfVariance(Self.groups(set) { Double($0) })
    let reached = logRelativeError(table.f, try set.number("f"))
    #expect(reached >= (try limit.number("digits")) - 0.3)
  }

  @Test(arguments: try StRD.sets("anova"))
  func `the table of decimal literals has all certified digits`(set: StRD) throws {
    let table = try AnalysisOfVariance(Self.groups(set) { DoubleDouble(decimal: $0) })
    #expect(logRelativeError(table.f, try set.number("f")) >= 13.5)
    #expect(logRelativeError(table.rSquared, try set.number("rSquared")) >= 13.5)
    #expect(logRelativeError(table.betweenSum, try set.number("betweenSum")) >= 13.5)
    #expect(logRelativeError(table.withinSum, try set.number("withinSum")) >= 13.5)
    let deviation = logRelativeError(
      table.residualDeviation, try set.number("residualDeviation"))
    #expect(deviation >= 13.5)
  }

  @Test func `there are eleven sets of groups`() throws {
    #expect(try StRD.sets("anova").count == 11)
  }

  @Test(arguments: [Precision.accurate, .fast])
  func `two groups of three are those worked by hand`(precision: Precision) throws {
    // Means 2 and 4 around 3: between 6; within 2 + 14; F = 6 / (16 / 4) = 1.5.
    let table = try AnalysisOfVariance([[1, 2, 3], [2, 3, 7]], precision: precision)
    #expect(table.betweenSum == 6)
    #expect(table.withinSum == 16)
    #expect(table.betweenDegrees == 1)
    #expect(table.withinDegrees == 4)
    #expect(table.f == 1.5)
    #expect(abs(table.rSquared - 6.0 / 22) < 1e-16)
    #expect(table.residualDeviation == 2)
  }

  @Test func `groups that do not vary differ infinitely or not at all`() throws {
    #expect(try AnalysisOfVariance([[1.0, 1], [2, 2]]).f == .infinity)
    let same = try AnalysisOfVariance([[1.0, 1], [1, 1]])
    #expect(same.f == 0)
    #expect(same.rSquared == 0)
  }

  @Test func `too few groups or values are told`() {
    #expect(throws: SampleError.tooFew(found: 1, needed: 2)) {
      try AnalysisOfVariance([[1.0, 2]])
    }
    #expect(throws: SampleError.tooFew(found: 2, needed: 3)) {
      try AnalysisOfVariance([[1.0], [2]])
    }
    #expect(throws: SampleError.tooFew(found: 2, needed: 3)) {
      try AnalysisOfVariance([[1.0, 2], []])
    }
    #expect(throws: SampleError.tooFew(found: 0, needed: 2)) {
      try AnalysisOfVariance([[Double]]())
    }
    #expect(throws: SampleError.overflow) { try AnalysisOfVariance([[1e200, 2], [1, 2]]) }
    #expect(throws: SampleError.notFinite(index: 2)) {
      try AnalysisOfVariance([[1.0, 2], [.nan]])
    }
  }
}
