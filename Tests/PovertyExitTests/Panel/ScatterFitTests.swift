import Glibc
import Testing

@testable import PovertyExit

@Suite struct ScatterFitTests {
  private struct Slopes {
    let rows: [[Double?]]
    let quantities: [String: Double]
  }

  /// The 40 places of lme4's table, with or without its gaps, and lme4's estimates of
  /// `y ~ 0 + factor(year) + (1 + year || place)` by REML: our kernel with q = 0.
  private static func slopes(_ panel: String) throws -> Slopes {
    var rows = [[Double?]](repeating: [Double?](repeating: nil, count: 8), count: 40)
    for row in try referenceTable("random-slopes-panel") {
      guard panel == "complete" || row["gap"] == "0" else { continue }
      rows[try row.integer("place") - 1][try row.integer("year") - 1] = try row.number("y")
    }
    var quantities: [String: Double] = [:]
    for row in try referenceTable("random-slopes-fits")
    where row["panel"] == panel && row["fit"] == "independent counted years"
      && row["method"] == "REML"
    { quantities[row["quantity"]] = try row.number("value") }
    return Slopes(rows: rows, quantities: quantities)
  }

  private static func variances(_ quantities: [String: Double]) throws -> [Double] {
    [
      try #require(quantities["intercept_variance"]), try #require(quantities["slope_variance"]),
      try #require(quantities["residual_variance"]),
    ]
  }

  /// Nothing is known of a, b and r; q is as good as nil.
  private static let open = KernelParameters(
    center: [-1, -2, -20, -1.5, 2], spread: [1e6, 1e6, 1e-3, 1e6, 1])

  @Test func `without steps the fit is that of lme4's random slopes`() throws {
    let slopes = try Self.slopes("complete")
    let (linked, shape) = try linkedPanel(slopes.rows)
    let scatter = PanelScatter(linked, shape)
    let fit = ScatterFit(
      blocks: scatter.blocks, prior: Self.open, damping: .none, years: 8)
    let expected = try Self.variances(slopes.quantities)
    let mode = fit.mode()
    for (parameter, variance) in zip([0, 1, 3], expected) {
      #expect(abs(exp(2 * mode[parameter]) / variance - 1) < 1e-5)
    }
    let point = [0.5 * log(expected[0]), 0.5 * log(expected[1]), -20, 0.5 * log(expected[2]), 2]
    let gradient = fit.gradient(point)
    #expect(abs(gradient[0]) + abs(gradient[1]) + abs(gradient[3]) < 2e-4)
    // lme4's restricted likelihood counts the constants and the 8 yearly means.
    let likelihood =
      -fit.value(point) - 0.5 * 39 * 8 * log(2 * Double.pi) - 0.5 * 8 * log(40.0)
    #expect(abs(likelihood - (try #require(slopes.quantities["log_likelihood"]))) < 1e-8)
  }

  @Test func `with gaps and equal scales the fit of few places is that of lme4`() throws {
    let slopes = try Self.slopes("gaps")
    let (linked, shape) = try linkedPanel(slopes.rows)
    let fit = StudentFit(linked, shape, damping: .none)
    let expected = try Self.variances(slopes.quantities)
    func likelihood(_ x: [Double]) -> Double {
      // ν so large that the scales are equal; the prior does not count.
      let point = [x[0], x[1], -20, x[2], 2, 20]
      return StudentFit.parameters.penalty(point) - fit.value(point)
    }
    let point = expected.map { 0.5 * log($0) }
    let slope = differences(point, step: 1e-3, likelihood)
    #expect(slope.allSatisfy { abs($0) < 2e-3 })
    let apart = point.map { $0 + 0.2 }
    #expect(differences(apart, step: 1e-3, likelihood).allSatisfy { abs($0) > 0.1 })
  }

  @Test(arguments: [PanelDamping.none, .slow, .flat])
  func `the gradient is that of the value`(_ damping: PanelDamping) throws {
    let slopes = try Self.slopes("gaps")
    let groups = slopes.rows.indices.map { String($0 % 5) }
    let (linked, shape) = try linkedPanel(
      slopes.rows, groups: groups, noise: (0..<8).map { 0.01 * Double($0) })
    let fit = ScatterFit(
      blocks: PanelScatter(linked, shape).blocks, prior: .places, damping: damping, years: 8)
    let x = [-0.2, -2.2, -1.8, -1.3, 0.7]
    #expect(distance(fit.gradient(x), differences(x) { fit.value($0) }) < 1e-5)
  }

  @Test func `the mode has no slope`() throws {
    let slopes = try Self.slopes("complete")
    let (linked, shape) = try linkedPanel(slopes.rows)
    for damping in PanelDamping.allCases {
      let fit = ScatterFit(
        blocks: PanelScatter(linked, shape).blocks, prior: .places, damping: damping, years: 8)
      let mode = fit.mode()
      let free = damping == .flat ? [0, 2, 3, 4] : [0, 1, 2, 3, 4]
      let gradient = fit.gradient(mode)
      #expect(free.allSatisfy { abs(gradient[$0]) < 1e-2 })
      #expect(fit.value(mode) <= fit.value(fit.prior.center))
    }
  }

  @Test func `without places the mode is the prior's middle`() {
    let fit = ScatterFit(blocks: [], prior: .places, damping: .none, years: 3)
    #expect(distance(fit.mode(), KernelParameters.places.center) < 1e-9)
  }
}
