internal import Glibc
internal import NumericalCore

/// The posterior of a hazard trend: for each of several precisions κ a normal
/// distribution of `[intercept, slope]` around its mode.
///
/// Level and slope are nearly normal when κ is known, but κ is not: a few rows
/// leave it open by a factor of ten, and where it is large the line is sharp. A
/// single normal distribution around the joint mode runs into that funnel and
/// halves the intervals. So log κ stands on seven points, up to three prior
/// standard deviations to either side of its center, each with its own Laplace
/// approximation and the weight of its evidence.
///
/// Reference: H. Rue, S. Martino, N. Chopin, "Approximate Bayesian inference for
/// latent Gaussian models by using integrated nested Laplace approximations",
/// *Journal of the Royal Statistical Society B* 71(2), 2009, §3.
struct HazardPosterior: Sendable {
  /// One precision with the lines it allows.
  struct Node: Sendable {
    let logPrecision: Double
    let weight: Double
    let laplace: LaplaceApproximation
  }

  let link: HazardLink
  let center: Double
  let nodes: [Node]

  /// The line and the precision κ of one future.
  func draw(_ future: Future) -> (line: HazardTrend.Line, precision: Double) {
    let luck = future.uniform(.parameters, year: 0, index: 2)
    var total = 0.0
    let node =
      nodes.first {
        total += $0.weight
        return luck <= total
      } ?? nodes[nodes.count - 1]
    let normals = (0..<2).map { future.normal(.parameters, year: 0, index: UInt8($0)) }
    let point = (try? node.laplace.point(normals)) ?? node.laplace.mode
    return (
      HazardTrend.Line(link: link, center: center, intercept: point[0], slope: point[1]),
      exp(node.logPrecision)
    )
  }
}

extension HazardTrend {
  /// The posterior under the stated priors, or `nil` without a row.
  func posterior(_ history: History) -> HazardPosterior? {
    guard let last = history.rows.last else { return nil }
    let center = Self.center(of: history)
    var start = [link.apply(last.hazard), 0]
    var found: [(logPrecision: Double, laplace: LaplaceApproximation)] = []
    // From sharp to loose: each mode is the start of the next search.
    for step in stride(from: 3, through: -3, by: -1) {
      let logPrecision = log(40) + Double(step)
      let laplace = try? laplaceApproximation(
        of: { logPosterior($0 + [logPrecision], history, center: center) }, at: start)
      guard let laplace, laplace.converged else { continue }
      start = laplace.mode
      found.append((logPrecision, laplace))
    }
    guard let best = found.map(\.laplace.logEvidence).max() else { return nil }
    let weights = found.map { exp($0.laplace.logEvidence - best) }
    let total = weights.reduce(0, +)
    return HazardPosterior(
      link: link, center: center,
      nodes: zip(found, weights).map {
        .init(logPrecision: $0.logPrecision, weight: $1 / total, laplace: $0.laplace)
      })
  }
}
