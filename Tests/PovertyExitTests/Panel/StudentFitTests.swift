import Glibc
import NumericalCore
import Testing

@testable import PovertyExit

@Suite struct StudentFitTests {
  private static let rows: [[Double?]] = [
    [0.1, 0.5, nil, -0.2], [0.7, nil, 0.3, 0.4], [-0.5, 0.1, 0.2, -0.9], [nil, nil, 0.6, nil],
    [0.2, -0.1, nil, 0.8], [1, 1.1, 0.9, 1.3], [3, 2.5, 2.2, -2],
  ]
  private static let groups = ["a", "b", "a", "a", "b", "b", "a"]
  private static let x = [-0.4, -2.1, -1.7, -1.2, 0.6, 1.5]

  @Test func `the gradient is that of the value`() throws {
    let (linked, shape) = try linkedPanel(
      Self.rows, groups: Self.groups, noise: [0.01, 0, 0.02, 0.01])
    for damping in [PanelDamping.none, .slow] {
      let fit = StudentFit(linked, shape, damping: damping)
      let found = fit.gradient(Self.x)
      #expect(distance(found, differences(Self.x, step: 1e-3) { fit.value($0) }) < 5e-3)
    }
  }

  @Test func `the weights are those of the expected distances`() throws {
    let (linked, shape) = try linkedPanel(Self.rows, groups: Self.groups)
    let fit = StudentFit(linked, shape, damping: .none)
    let evidence = try #require(fit.evidence(Self.x))
    let covariance = KernelParameters.kernel(Self.x, .none).covariance(years: 4)
    let nu = 2 + exp(Self.x[5])
    for place in 0..<shape.placeCount {
      let years = shape.patterns[Int(shape.patternOf[place])]
      let group = evidence.groups[Int(shape.groupOf[place])]
      let factor = try #require(SmallCholesky(covariance.restricted(to: years)))
      let away = years.map { linked.values[place * 4 + $0] - group.mean[$0] }
      let square = zip(away, factor.solve(away)).reduce(0) { $0 + $1.0 * $1.1 }
      let open = factor.inverse().inner(group.covariance.restricted(to: years))
      let expected = (nu + Double(years.count)) / (nu - 2 + square + open)
      #expect(abs(evidence.weights[place] / expected - 1) < 2e-3)
    }
  }

  @Test func `the place that falls apart counts least`() throws {
    let (linked, shape) = try linkedPanel(Self.rows, groups: Self.groups)
    let evidence = try #require(StudentFit(linked, shape, damping: .none).evidence(Self.x))
    #expect(evidence.weights.firstIndex(of: evidence.weights.min() ?? 0) == 6)
  }

  @Test func `a place alone in its group has the weight of the t without news`() throws {
    let (linked, shape) = try linkedPanel([[5, -5, 5]])
    let evidence = try #require(StudentFit(linked, shape, damping: .none).evidence(Self.x))
    let nu = 2 + exp(Self.x[5])
    // w = (ν + n) / (ν − 2 + n / w).
    #expect(abs(evidence.weights[0] - nu / (nu - 2)) < 1e-2)
  }

  /// Two places whose path is unknown: their difference is all that is known of V, a t
  /// process of twice the covariance when their scales are one, which large ν makes them.
  @Test func `for equal scales two places tell what their difference tells`() throws {
    let (linked, shape) = try linkedPanel([[0.4, 1.1, 0.2], [-0.3, 0.6, 0.9]])
    let fit = StudentFit(linked, shape, damping: .none)
    func found(_ x: [Double]) throws -> Double { try #require(fit.evidence(x)).logDensity }
    func expected(_ x: [Double]) throws -> Double {
      let covariance = 2 * KernelParameters.kernel(x, .none).covariance(years: 3)
      let factor = try #require(SmallCholesky(covariance))
      let away = [0.7, 0.5, -0.7]
      let square = zip(away, factor.solve(away)).reduce(0) { $0 + $1.0 * $1.1 }
      return -0.5 * (factor.logDeterminant + square)
    }
    let (x, y) = ([-0.4, -2.1, -1.7, -1.2, 0.6, 16], [-1, -1.1, -0.7, -0.2, 1.6, 16])
    #expect(abs(try found(x) - found(y) - (expected(x) - expected(y))) < 1e-5)
  }
}
