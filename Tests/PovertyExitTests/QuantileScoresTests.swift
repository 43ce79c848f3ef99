import PovertyExit
import Testing

struct QuantileScoresTests {
  /// By hand, for y = 14: width .1 × 5, ½ × 4 and 1 above, over 1½; for y = 3: width .1 × 3
  /// over 1½; for y = 0: width .1 × 4, ½ × 4 and 2 below, over 1½.
  @Test func `scores are the means of those by hand`() throws {
    let scores = try #require(
      QuantileScores(
        levels: [0.1, 0.5, 0.9], quantiles: [8, 10, 13, 2, 3, 5, 2, 4, 6, 1, 2, 3],
        observed: [14, 3, 0, .nan], scales: [2, 1, 0, 1]))
    #expect(scores.count == 3)
    #expect(abs(scores.dispersion - (0.5 + 0.3 + 0.4) / 4.5) < 1e-15)
    #expect(abs(scores.underprediction - 3 / 4.5) < 1e-15)
    #expect(abs(scores.overprediction - 4 / 4.5) < 1e-15)
    #expect(abs(scores.weightedIntervalScore - 8.2 / 4.5) < 1e-15)
    #expect(abs(scores.meanAbsoluteError - 8.0 / 3) < 1e-15)
    // 4 / 2 and 0 / 1; the third has no scale.
    #expect(scores.meanAbsoluteScaledError == 1)
    #expect(scores.coverage.map(\.level) == [0.8])
    #expect(abs(scores.coverage[0].share - 1.0 / 3) < 1e-15)
  }

  @Test func `each central level has its coverage`() throws {
    let scores = try #require(
      QuantileScores(
        levels: [0.05, 0.25, 0.5, 0.75, 0.95], quantiles: [1, 2, 3, 4, 5, 1, 2, 3, 4, 5],
        observed: [4.5, 4]))
    #expect(abs(scores.coverage[0].level - 0.9) < 1e-15)
    #expect(scores.coverage.map(\.share) == [1, 0.5])
    #expect(scores.coverage[1].level == 0.5)
    #expect(scores.meanAbsoluteScaledError == nil)
  }

  @Test func `without outcomes there are no scores`() {
    #expect(
      QuantileScores(levels: [0.1, 0.5, 0.9], quantiles: [1, 2, 3], observed: [.nan]) == nil)
    #expect(QuantileScores.continuousRankedProbabilityScore(grid: [], observed: []) == nil)
  }

  @Test func `relative skill is the ratio of the interval scores`() throws {
    let near = try #require(QuantileScores(levels: [0.5], quantiles: [4], observed: [5]))
    let far = try #require(QuantileScores(levels: [0.5], quantiles: [1], observed: [5]))
    #expect(near.relativeSkill(against: far) == 0.25)
  }

  @Test func `the ranked probability score of a grid nears that of the curve`() throws {
    // Uniform on 0...1 at y = ¼: ∫ (F − 1{x ≥ y})² = y³/3 + (1 − y)³/3.
    let exact = (0.25 * 0.25 * 0.25 + 0.75 * 0.75 * 0.75) / 3
    let grid = (0..<100).map { (Double($0) + 0.5) / 100 }
    let found = try #require(
      QuantileScores.continuousRankedProbabilityScore(
        grid: grid + grid, observed: [0.25, .nan]))
    #expect(abs(found - exact) < 2e-5)
    // Two values 0 and 2 at y = 1: E|X − y| − ½ E|X − X′| = 1 − ½.
    #expect(
      QuantileScores.continuousRankedProbabilityScore(grid: [0, 2], observed: [1]) == 0.5)
  }
}
