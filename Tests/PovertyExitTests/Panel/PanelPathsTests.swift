import Glibc
import Testing

@testable import PovertyExit

/// Everything is compared with one large normal vector: the figures of the groups and the
/// paths, whose covariance is written down element by element.
@Suite struct PanelPathsTests {
  private static let (known, ahead) = (4, 2)
  private static let kernel = PanelKernel(
    level: 0.4, slope: 0.05, step: 0.1, noise: 0.05, persistence: 0.7, damping: .slow)
  private static let others = PanelKernel(
    level: 0.2, slope: 0.15, step: 0.02, noise: 0.1, persistence: 0.9, damping: .slow)

  private static func evidence() -> [GroupEvidence] {
    let own = PanelKernel(
      level: 0.6, slope: 0.1, step: 0.1, noise: 0.1, persistence: 1, damping: .slow
    ).covariance(years: known)
    return [
      GroupEvidence(
        years: [0, 1, 2, 3], mean: [-2, -2.2, -2.5, -2.7], covariance: (1 / 4.0) * own),
      GroupEvidence(
        years: [1, 3], mean: [-1.2, -1.7],
        covariance: (1 / 2.0) * own.restricted(to: [1, 3])),
      GroupEvidence(
        years: [0, 1, 2, 3], mean: [-3, -2.9, -3.3, -3.6], covariance: (1 / 9.0) * own),
      GroupEvidence(years: [], mean: [], covariance: SmallMatrix(order: 0)),
    ]
  }

  /// The covariance of the nation's path: level, drift over x and shocks.
  private static func national(_ shock: Double, breakAt: Int?) -> SmallMatrix {
    // x: one a year known, .85 and .7225 ahead.
    let time = [0, 1, 2, 3, 3.85, 4.5725]
    var result = SmallMatrix(order: 6)
    for i in 0..<6 {
      for j in 0..<6 {
        result[i, j] = 9 + 0.09 * time[i] * time[j] + shock * Double(min(i, j))
        if let breakAt, min(i, j) >= breakAt { result[i, j] += 1 }
      }
    }
    return result
  }

  private struct Answer {
    var logEvidence = 0.0
    var nation = [Double](repeating: 0, count: 6)
    var nationSquares = SmallMatrix(order: 6)
    var group = [[Double]](repeating: [Double](repeating: 0, count: 6), count: 4)
    var groupSquares = [SmallMatrix](repeating: SmallMatrix(order: 6), count: 4)
  }

  private static func stacked(
    _ evidence: [GroupEvidence], _ kernel: PanelKernel, level: Double, breakAt: Int?
  ) throws -> Answer {
    let cells = evidence.indices.flatMap { g in evidence[g].years.map { (group: g, year: $0) } }
    let figures = evidence.flatMap(\.mean).map { $0 - level }
    let own = kernel.covariance(years: known + ahead)
    var logs: [Double] = []
    var answers: [Answer] = []
    for node in NationalPrior.nodes {
      let nation = national(exp(2 * node.logSpread), breakAt: breakAt)
      var all = SmallMatrix(order: cells.count)
      for (i, a) in cells.enumerated() {
        for (j, b) in cells.enumerated() {
          all[i, j] = nation[a.year, b.year]
          guard a.group == b.group else { continue }
          let group = evidence[a.group]
          let row = try #require(group.years.firstIndex(of: a.year))
          let column = try #require(group.years.firstIndex(of: b.year))
          all[i, j] += own[a.year, b.year] + group.covariance[row, column]
        }
      }
      let factor = try #require(SmallCholesky(all))
      let solved = factor.solve(figures)
      let square = zip(figures, solved).reduce(0) { $0 + $1.0 * $1.1 }
      logs.append(node.logDensity - 0.5 * (factor.logDeterminant + square))
      var answer = Answer()
      func fill(
        _ mean: inout [Double], _ squares: inout SmallMatrix, _ prior: (Int, Int) -> Double,
        _ shared: (Int, (group: Int, year: Int)) -> Double
      ) {
        for year in 0..<6 {
          let row = cells.map { shared(year, $0) }
          mean[year] = level + zip(row, solved).reduce(0) { $0 + $1.0 * $1.1 }
          let weights = factor.solve(row)
          for other in 0..<6 {
            squares[year, other] =
              prior(year, other)
              - zip(weights, cells).reduce(0) { $0 + $1.0 * shared(other, $1.1) }
          }
        }
      }
      fill(&answer.nation, &answer.nationSquares, { nation[$0, $1] }) { nation[$0, $1.year] }
      for g in 0..<4 {
        fill(&answer.group[g], &answer.groupSquares[g], { nation[$0, $1] + own[$0, $1] }) {
          nation[$0, $1.year] + ($1.group == g ? own[$0, $1.year] : 0)
        }
      }
      answers.append(answer)
    }
    let best = logs.max() ?? 0
    let total = logs.reduce(0) { $0 + exp($1 - best) }
    var result = Answer()
    result.logEvidence = best + log(total)
    func mix(
      _ mean: (Answer) -> [Double], _ square: (Answer) -> SmallMatrix
    ) -> ([Double], SmallMatrix) {
      var (middle, squares) = ([Double](repeating: 0, count: 6), SmallMatrix(order: 6))
      for (answer, log) in zip(answers, logs) {
        let weight = exp(log - best) / total
        for i in 0..<6 {
          middle[i] += weight * mean(answer)[i]
          for j in 0..<6 {
            squares[i, j] += weight * (square(answer)[i, j] + mean(answer)[i] * mean(answer)[j])
          }
        }
      }
      for i in 0..<6 { for j in 0..<6 { squares[i, j] -= middle[i] * middle[j] } }
      return (middle, squares)
    }
    (result.nation, result.nationSquares) = mix({ $0.nation }, { $0.nationSquares })
    for g in 0..<4 {
      (result.group[g], result.groupSquares[g]) = mix({ $0.group[g] }, { $0.groupSquares[g] })
    }
    return result
  }

  @Test(arguments: [nil, 2])
  func `the paths are those of one large normal vector`(_ breakAt: Int?) throws {
    let evidence = Self.evidence()
    let prior = NationalPrior(
      .slow, known: Self.known, ahead: Self.ahead, breaks: breakAt.map { [$0] } ?? [],
      level: -2.2)
    let found = PanelPaths(evidence, kernel: Self.kernel, prior: prior)
    let expected = try Self.stacked(evidence, Self.kernel, level: -2.2, breakAt: breakAt)
    #expect(distance(found.national.mean, expected.nation) < 1e-9)
    #expect(
      distance(found.national.covariance.elements, expected.nationSquares.elements) < 1e-9)
    for g in 0..<4 {
      #expect(distance(found.groups[g].mean, expected.group[g]) < 1e-9)
      #expect(
        distance(found.groups[g].covariance.elements, expected.groupSquares[g].elements) < 1e-9)
    }
  }

  @Test func `two kernels are as likely as the large vector says`() throws {
    let evidence = Self.evidence()
    let prior = NationalPrior(
      .slow, known: Self.known, ahead: Self.ahead, breaks: [], level: -2.2)
    let found =
      PanelPaths(evidence, kernel: Self.kernel, prior: prior).logEvidence
      - PanelPaths(evidence, kernel: Self.others, prior: prior).logEvidence
    let expected =
      try Self.stacked(evidence, Self.kernel, level: -2.2, breakAt: nil).logEvidence
      - Self.stacked(evidence, Self.others, level: -2.2, breakAt: nil).logEvidence
    #expect(abs(found - expected) < 1e-9)
    #expect(abs(found) > 0.1)
  }

  @Test func `without groups the only group is the nation`() {
    let evidence = [Self.evidence()[0]]
    let prior = NationalPrior(.none, known: 4, ahead: 1, breaks: [], level: -2.2)
    let paths = PanelPaths(evidence, kernel: nil, prior: prior)
    #expect(distance(paths.groups[0].mean, paths.national.mean) < 1e-12)
    #expect(
      distance(paths.groups[0].covariance.elements, paths.national.covariance.elements) < 1e-12)
  }

  @Test func `the weights of the shocks sum to one`() {
    let prior = NationalPrior(.none, known: 4, ahead: 1, breaks: [], level: -2.2)
    let paths = PanelPaths(Self.evidence(), kernel: Self.kernel, prior: prior)
    #expect(paths.shocks.count == 11)
    #expect(abs(paths.shocks.reduce(0) { $0 + $1.weight } - 1) < 1e-12)
  }

  @Test func `a mixture has the mean and the covariance of both parts`() {
    let parts = [
      PanelPaths.Path(mean: [0, 1], covariance: .identity(2)),
      PanelPaths.Path(mean: [4, 1], covariance: SmallMatrix(order: 2)),
    ]
    let mixture = PanelPaths.mixture(parts, [0.75, 0.25], count: 2)
    // Mean 1; variance .75 + .75 · 1² + .25 · 3² = 3.75.
    #expect(mixture.mean == [1, 1])
    #expect(mixture.covariance.elements == [3.75, 0, 0, 0.75])
  }
}
