import Testing

@testable import PovertyExit

@Suite struct CandidateFitTests {
  private static func fit(
    places: Int, groups: Int, damping: PanelDamping
  ) throws -> CandidateFit {
    let panel = try PanelForecastTests.panel(
      "fit \(places)", places: places, years: 6, groups: groups, gaps: 0.1)
    let shape = PanelShape(panel)
    let linked = LinkedPanel(panel, shape, link: .logit)
    return CandidateFit(
      PanelCandidate(link: .logit, damping: damping), linked, shape,
      PanelScatter(linked, shape), points: 32)
  }

  @Test(arguments: PanelDamping.allCases)
  func `few places are integrated over points whose weights sum to one`(
    _ damping: PanelDamping
  ) throws {
    let fit = try Self.fit(places: 30, groups: 3, damping: damping)
    #expect(fit.nodes.count > 3 && fit.nodes.count <= 32)
    #expect(abs(fit.nodes.reduce(0) { $0 + $1.weight } - 1) < 1e-5)
    #expect(fit.nodes.allSatisfy { $0.student.degreesOfFreedom > 2 && $0.groups != nil })
    #expect(fit.nodes.allSatisfy { ($0.places.slope == 0) == (damping == .flat) })
    let degrees = fit.nodes.map(\.student.degreesOfFreedom)
    let (least, most) = (degrees.min() ?? 0, degrees.max() ?? 0)
    #expect(fit.student.degreesOfFreedom > least && fit.student.degreesOfFreedom < most)
  }

  @Test func `many places take the most likely kernel`() throws {
    let fit = try Self.fit(places: 220, groups: 1, damping: .none)
    #expect(fit.nodes.count == 1)
    #expect(fit.nodes[0].weight == 1)
    #expect(fit.nodes[0].groups == nil)
    #expect(fit.nodes[0].evidence == nil)
    // The panel has levels of .7, slopes of .08 a year and a noise of .12.
    #expect(abs(fit.nodes[0].places.level - 0.7) < 0.15)
    #expect(abs(fit.nodes[0].places.slope - 0.08) < 0.02)
    #expect(abs(fit.nodes[0].places.noise - 0.12) < 0.02)
  }

  @Test func `the points of a lattice fill each direction evenly`() {
    let points = (0..<200).map { PanelPosterior.latticeShares($0, dimension: 11) }
    for axis in 0..<11 {
      let sorted = points.map { $0[axis] }.sorted()
      // Kolmogorov's distance of 200 independent numbers is above .0586 on every second
      // axis.
      for (rank, share) in sorted.enumerated() {
        #expect(abs(share - (Double(rank) + 0.5) / 200) < 0.0586)
      }
    }
  }
}
