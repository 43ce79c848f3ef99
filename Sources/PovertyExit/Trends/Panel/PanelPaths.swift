internal import Glibc

/// The paths of the groups, the nation's included, over the years known and ahead.
struct PanelPaths: Sendable {
  /// The path of the nation.
  let national: Path
  /// The path of each group.
  let groups: [Path]
  /// The logarithm of the density of the groups' figures under the kernels.
  let logEvidence: Double
  /// The points of the national shock's spread with their weights.
  let shocks: [(logSpread: Double, weight: Double)]

  struct Path: Sendable {
    let mean: [Double]
    let covariance: SmallMatrix
  }

  /// - Parameters:
  ///   - kernel: The groups' kernel, or `nil` where there are no groups.
  ///   - parts: What is wanted of the groups' paths.
  init(
    _ evidence: [GroupEvidence], kernel: PanelKernel?, prior: NationalPrior,
    parts: Parts = .all
  ) {
    let count = prior.steps.count + 1
    let own = kernel?.covariance(years: count) ?? SmallMatrix(order: count)
    var precision = SmallMatrix(order: count)
    var pull = [Double](repeating: 0, count: count)
    var logEvidence = 0.0
    let inverses: [SmallMatrix] = evidence.map { group in
      guard !group.years.isEmpty,
        let factor = SmallCholesky(own.restricted(to: group.years) + group.covariance)
      else { return SmallMatrix(order: group.years.count) }
      let inverse = factor.inverse()
      let pulled = inverse.product(group.mean)
      precision.add(inverse, at: group.years)
      logEvidence -= 0.5 * factor.logDeterminant
      for (i, year) in group.years.enumerated() {
        pull[year] += pulled[i]
        logEvidence -= 0.5 * group.mean[i] * pulled[i]
      }
      return inverse
    }
    let national = Self.national(precision, pull, prior)
    self.national = national.path
    shocks = national.shocks
    self.logEvidence = logEvidence + national.logEvidence
    groups = parts == .evidence ? [] : zip(evidence, inverses).map { group, inverse in
      Self.path(group, inverse, own: own, national: national.path, parts: parts)
    }
  }

  /// What is worked out of the groups' paths.
  enum Parts: Sendable {
    case all, means, evidence
  }

  /// The nation's path given the groups' pull, summed over the spread of its shocks.
  private static func national(
    _ precision: SmallMatrix, _ pull: [Double], _ prior: NationalPrior
  ) -> (path: Path, shocks: [(Double, Double)], logEvidence: Double) {
    let count = pull.count
    var nodes: [(logSpread: Double, log: Double, path: Path)] = []
    for node in NationalPrior.nodes {
      let before = prior.precision(logSpread: node.logSpread)
      guard let factor = SmallCholesky(before.matrix + precision) else { continue }
      let pulled = zip(pull, before.pull).map { $0 + $1 }
      let mean = factor.solve(pulled)
      var log = node.logDensity + 0.5 * (before.logDeterminant - factor.logDeterminant)
      for i in 0..<count { log += 0.5 * mean[i] * pulled[i] }
      log -= 0.5 * before.pull[0] * prior.level
      nodes.append((node.logSpread, log, Path(mean: mean, covariance: factor.inverse())))
    }
    let best = nodes.map(\.log).max() ?? 0
    let weights = nodes.map { exp($0.log - best) }
    let total = weights.reduce(0, +)
    let path = mixture(nodes.map(\.path), weights.map { $0 / total }, count: count)
    return (
      path, zip(nodes, weights).map { ($0.logSpread, $1 / total) }, best + log(total)
    )
  }

  /// The mean and the covariance of a mixture.
  static func mixture(_ paths: [Path], _ weights: [Double], count: Int) -> Path {
    var mean = [Double](repeating: 0, count: count)
    for (path, weight) in zip(paths, weights) {
      for i in 0..<count { mean[i] += weight * path.mean[i] }
    }
    var covariance = SmallMatrix(order: count)
    for (path, weight) in zip(paths, weights) where weight > 0 {
      let away = zip(path.mean, mean).map { $0 - $1 }
      for i in 0..<count {
        for j in 0..<count {
          covariance[i, j] += weight * (path.covariance[i, j] + away[i] * away[j])
        }
      }
    }
    return Path(mean: mean, covariance: covariance)
  }

  /// A group's path: the nation's, and its own deviation as far as its figures say.
  ///
  /// With K = U_{·T} (U_TT + R)⁻¹ the path is m + K (y − m_T), its covariance
  /// U − K U_T· + (I − K E) S (I − K E)ᵀ.
  private static func path(
    _ group: GroupEvidence, _ inverse: SmallMatrix, own: SmallMatrix, national: Path,
    parts: Parts
  ) -> Path {
    let count = own.order
    let years = group.years
    var mean = national.mean
    var keep = SmallMatrix.identity(count)
    var covariance = own
    let away = zip(years, group.mean).map { $1 - national.mean[$0] }
    var gain = [[Double]](repeating: [], count: count)
    for i in 0..<count {
      let row = years.map { own[i, $0] }
      gain[i] = inverse.product(row)
      for (k, year) in years.enumerated() {
        mean[i] += gain[i][k] * away[k]
        keep[i, year] -= gain[i][k]
      }
    }
    guard parts == .all else { return Path(mean: mean, covariance: covariance) }
    for i in 0..<count {
      for (k, year) in years.enumerated() {
        let factor = gain[i][k]
        for j in 0..<count { covariance[i, j] -= factor * own[year, j] }
      }
    }
    let half = keep.product(national.covariance)
    for i in 0..<count {
      for j in 0..<count {
        var sum = 0.0
        for k in 0..<count { sum += half[i, k] * keep[j, k] }
        covariance[i, j] += sum
      }
    }
    return Path(mean: mean, covariance: covariance)
  }
}
