import Testing

@testable import PovertyExit

@Suite struct GroupEvidenceTests {
  private static let kernel = PanelKernel(
    level: 0.5, slope: 0.1, step: 0.2, noise: 0.3, persistence: 0.8, damping: .none)

  /// Generalized least squares of the yearly means on all figures stacked.
  private static func stacked(
    _ rows: [[Double?]], _ noise: [Double]
  ) throws -> (mean: [Double], covariance: SmallMatrix) {
    let years = rows[0].count
    let cells = rows.indices.flatMap { i in
      (0..<years).filter { rows[i][$0] != nil }.map { (place: i, year: $0) }
    }
    let covariance = kernel.covariance(years: years)
    var all = SmallMatrix(order: cells.count)
    for (i, a) in cells.enumerated() {
      for (j, b) in cells.enumerated() where a.place == b.place {
        all[i, j] = covariance[a.year, b.year] + (i == j ? noise[a.year] : 0)
      }
    }
    let factor = try #require(SmallCholesky(all))
    let figures = try cells.map { try #require(rows[$0.place][$0.year]) }
    let solved = factor.solve(figures)
    var normal = SmallMatrix(order: years)
    var right = [Double](repeating: 0, count: years)
    for year in 0..<years {
      let column = factor.solve(cells.map { $0.year == year ? 1 : 0 })
      for (i, cell) in cells.enumerated() { normal[cell.year, year] += column[i] }
      for (i, cell) in cells.enumerated() where cell.year == year { right[year] += solved[i] }
    }
    let inner = try #require(SmallCholesky(normal))
    return (inner.solve(right), inner.inverse())
  }

  @Test func `with gaps the evidence is generalized least squares`() throws {
    let rows: [[Double?]] = [
      [0.1, 0.5, nil, -0.2], [0.7, nil, 0.3, 0.4], [-0.5, 0.1, 0.2, -0.9], [nil, nil, 0.6, nil],
      [0.2, -0.1, nil, 0.8],
    ]
    let noise = [0.01, 0.02, 0, 0.05]
    let (linked, shape) = try linkedPanel(rows, noise: noise)
    let evidence = GroupEvidence.all(
      PanelScatter(linked, shape).cells, shape, covariance: Self.kernel.covariance(years: 4),
      noise: noise)
    let expected = try Self.stacked(rows, noise)
    #expect(evidence.count == 1)
    #expect(evidence[0].years == [0, 1, 2, 3])
    #expect(distance(evidence[0].mean, expected.mean) < 1e-12)
    #expect(distance(evidence[0].covariance.elements, expected.covariance.elements) < 1e-12)
  }

  @Test func `without gaps the evidence is the mean and a share of the covariance`() throws {
    let rows: [[Double?]] = [[1, 2], [3, 5], [10, 20]]
    let (linked, shape) = try linkedPanel(rows, groups: ["a", "a", "b"])
    let covariance = Self.kernel.covariance(years: 2)
    let evidence = GroupEvidence.all(
      PanelScatter(linked, shape).cells, shape, covariance: covariance, noise: [0, 0])
    #expect(evidence.map(\.mean) == [[2, 3.5], [10, 20]])
    #expect(evidence[0].covariance == 0.5 * covariance)
    #expect(evidence[1].covariance == covariance)
  }

  @Test func `a group without figures says nothing`() throws {
    let (linked, shape) = try linkedPanel([[1, 2], [nil, nil]], groups: ["a", "b"])
    let evidence = GroupEvidence.all(
      PanelScatter(linked, shape).cells, shape, covariance: Self.kernel.covariance(years: 2),
      noise: [0, 0])
    #expect(evidence[1].years.isEmpty)
  }

  @Test func `a year in which nobody published is left out`() throws {
    let (linked, shape) = try linkedPanel([[1, nil, 2], [3, nil, nil]])
    let evidence = GroupEvidence.all(
      PanelScatter(linked, shape).cells, shape, covariance: Self.kernel.covariance(years: 3),
      noise: [0, 0, 0])
    #expect(evidence[0].years == [0, 2])
    #expect(evidence[0].covariance.order == 2)
  }

  @Test func `the scatter of equal groups is their sample covariance`() throws {
    let rows: [[Double?]] = [[1, 2], [3, 5], [2, -1]]
    let (linked, shape) = try linkedPanel(rows, groups: ["a", "b", "c"])
    let covariance = Self.kernel.covariance(years: 2)
    let evidence = GroupEvidence.all(
      PanelScatter(linked, shape).cells, shape, covariance: covariance, noise: [0, 0])
    let blocks = GroupEvidence.blocks(evidence, years: 2)
    #expect(blocks.count == 1)
    #expect(abs(blocks[0].weight - 2) < 1e-12)
    // The deviations are (−1, 0), (1, 3), (0, −3) over 3 − 1.
    #expect(distance(blocks[0].scatter.elements, [1, 1.5, 1.5, 9]) < 1e-12)
    #expect(distance(blocks[0].noise.elements, covariance.elements) < 1e-15)
  }
}
