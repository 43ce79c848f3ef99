internal import Glibc
internal import NumericalCore

/// The Laplace posterior of a hazard trend: a normal distribution of
/// `[intercept, slope, log κ]` around its mode.
struct HazardPosterior: Sendable {
  let link: HazardLink
  let center: Double
  let laplace: LaplaceApproximation

  /// The line and the precision κ of one future.
  func draw(_ future: Future) -> (line: HazardTrend.Line, precision: Double) {
    let normals = (0..<3).map { future.normal(.parameters, year: 0, index: UInt8($0)) }
    return at((try? laplace.point(normals)) ?? laplace.mode)
  }

  /// The line and the precision at a point of the parameter space.
  func at(_ parameters: [Double]) -> (line: HazardTrend.Line, precision: Double) {
    (
      HazardTrend.Line(
        link: link, center: center, intercept: parameters[0], slope: parameters[1]),
      exp(min(max(parameters[2], log(1.0)), log(1e6)))
    )
  }
}

extension HazardTrend {
  /// The posterior under the stated priors, or `nil` without a row.
  func posterior(_ history: History) -> HazardPosterior? {
    guard let last = history.rows.last else { return nil }
    let center = Self.center(of: history)
    let laplace = try? laplaceApproximation(
      of: { logPosterior($0, history, center: center) },
      at: [link.apply(last.hazard), 0, log(40)])
    guard let laplace, laplace.converged else { return nil }
    return HazardPosterior(link: link, center: center, laplace: laplace)
  }
}
