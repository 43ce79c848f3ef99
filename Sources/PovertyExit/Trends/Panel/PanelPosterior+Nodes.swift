internal import Glibc
internal import NumericalCore

extension PanelPosterior {
  /// The log density of the figures and the parameters, but for a constant.
  func logPosterior(_ evidence: StudentFit.Evidence, place: [Double], group: [Double]?) -> Double {
    let kernel = group.map { KernelParameters.kernel($0, candidate.damping) }
    let paths = PanelPaths(evidence.groups, kernel: kernel, prior: prior, parts: .evidence)
    let between = group.map { KernelParameters.groups.penalty($0) } ?? 0
    return paths.logEvidence + evidence.logDensity - StudentFit.parameters.penalty(place)
      - between
  }

  /// Points of the parameters with their weights: a few places leave the kernels open,
  /// and a kernel taken as known would make the forecast too sure.
  ///
  /// The points are drawn from a distribution around the mode, evenly spread by a
  /// lattice, and weighted by posterior over proposal.
  ///
  /// Reference: A. B. Owen, "Monte Carlo theory, methods and examples", 2013, ch. 9.
  mutating func nodes(_ fit: StudentFit, count: Int) -> [CandidateFit.Node] {
    let mode = search(fit, from: place + [StudentScale.prior.center])
    let isFlat = candidate.damping == .flat
    let own = Proposal(
      mode, free: isFlat ? [0, 2, 3, 4, 5] : [0, 1, 2, 3, 4, 5], value: fit.value,
      gradient: fit.gradient)
    let shared = group.flatMap { group in
      groupFit.map {
        Proposal(
          group, free: isFlat ? [0, 2, 3, 4] : [0, 1, 2, 3, 4], value: $0.value,
          gradient: $0.gradient)
      }
    }
    let weights = fit.evidence(mode)?.weights
    let dimension = own.free.count + (shared?.free.count ?? 0)
    var found: [(place: [Double], group: [Double]?, evidence: StudentFit.Evidence, log: Double)] =
      []
    for index in 0..<count {
      let shares = Self.latticeShares(index, dimension: dimension)
      let (place, placeLog) = own.point(Array(shares.prefix(own.free.count)))
      let second = shared?.point(Array(shares.dropFirst(own.free.count)))
      guard let evidence = fit.evidence(place, from: weights) else { continue }
      let log = logPosterior(evidence, place: place, group: second?.0 ?? group)
      guard log.isFinite else { continue }
      found.append(
        (place, second?.0 ?? group, evidence, log - placeLog - (second?.1 ?? 0)))
    }
    guard let best = found.map(\.log).max() else {
      return [
        node(place, group, weight: 1, student: StudentScale(degreesOfFreedom: 2 + exp(mode[5])))
      ]
    }
    let logs = found.map { exp($0.log - best) }
    let total = logs.reduce(0, +)
    return zip(found, logs).compactMap {
      $1 / total < 1e-6
        ? nil
        : node(
          $0.place, $0.group, weight: $1 / total,
          student: StudentScale(degreesOfFreedom: 2 + exp($0.place[5])),
          evidence: $0.evidence.groups)
    }
  }

  /// A point of a lattice in the unit cube.
  ///
  /// The fractions of k φ⁻ʲ with φ the root of φ^(d+1) = φ + 1 fill a cube evenly in
  /// each of its d directions.
  static func latticeShares(_ index: Int, dimension: Int) -> [Double] {
    var phi = 1.5
    for _ in 0..<60 { phi = pow(1 + phi, 1 / Double(dimension + 1)) }
    return (0..<dimension).map { j in
      let place = 0.5 + Double(index + 1) * pow(phi, -Double(j + 1))
      return min(max(place - place.rounded(.down), 1e-9), 1 - 1e-9)
    }
  }
}

/// A distribution around a mode from which points are taken: normal along each axis, on
/// either side as wide as the density falls there.
///
/// Reference: T. G. Martins, D. Simpson, F. Lindgren, H. Rue, "Bayesian computing with
/// INLA: New features", *Computational Statistics & Data Analysis* 67, 2013, whose
/// marginals are as wide on each side of an axis.
///
/// A lasting step that soon fades and a passing noise look alike: where one is known the
/// other may be next to nothing. In place of log √q and log √r the axes are those of
/// log √(q + r) and log √(q / r), along which the density falls evenly; the volume is the
/// same.
private struct Proposal {
  let mode: [Double]
  /// The parameters that matter.
  let free: [Int]
  /// The root of the covariance, by rows, lower: its columns are the axes.
  private let root: SmallMatrix
  /// By axis how many standard deviations the density reaches on either side.
  private var reach: [(below: Double, above: Double)]

  /// How much wider than the posterior the proposal is.
  private static let widening = 1.3

  init(
    _ mode: [Double], free: [Int], value posterior: ([Double]) -> Double,
    gradient slope: ([Double]) -> [Double]
  ) {
    func value(_ y: [Double]) -> Double { posterior(Self.parameters(y)) }
    func gradient(_ y: [Double]) -> [Double] {
      var slope = slope(Self.parameters(y))
      let share = 1 / (1 + exp(-2 * y[3]))
      (slope[2], slope[3]) = (slope[2] + slope[3], (1 - share) * slope[2] - share * slope[3])
      return slope
    }
    let mode = Self.axes(mode)
    self.mode = mode
    self.free = free
    let n = free.count
    var curvature = SmallMatrix(order: n)
    let step = 1e-3
    for (i, parameter) in free.enumerated() {
      var (up, down) = (mode, mode)
      up[parameter] += step
      down[parameter] -= step
      let (high, low) = (gradient(up), gradient(down))
      for (j, other) in free.enumerated() {
        curvature[i, j] += 0.25 * (high[other] - low[other]) / step
        curvature[j, i] += 0.25 * (high[other] - low[other]) / step
      }
    }
    for i in 0..<n where !(curvature[i, i] > 0) { curvature[i, i] = 1 }
    var factor = SmallCholesky(curvature)
    if factor == nil {
      for i in 0..<n {
        for j in 0..<n where i != j { curvature[i, j] = 0 }
      }
      factor = SmallCholesky(curvature)
    }
    let lower = SmallCholesky(factor?.inverse() ?? .identity(n))
    var root = SmallMatrix(order: n)
    for i in 0..<n {
      for j in 0..<i { root[i, j] = lower?.factor[i * n + j] ?? 0 }
      root[i, i] = 1 / (lower?.factor[i * n + i] ?? 1)
    }
    self.root = root
    reach = [(below: Double, above: Double)](repeating: (1, 1), count: n)
    let best = value(mode)
    for axis in 0..<n {
      func side(_ sign: Double) -> Double {
        var reach = 1.0
        // Where a normal density would have fallen by two: at two standard deviations.
        for _ in 0..<3 {
          var away = [Double](repeating: 0, count: n)
          away[axis] = 2 * sign * reach
          let fall = value(moved(away)) - best
          reach *= min(max((2 / max(fall, 1e-3)).squareRoot(), 0.4), 2.5)
        }
        return Self.widening * min(max(reach, 0.3), 6)
      }
      reach[axis] = (side(-1), side(1))
    }
  }

  /// log √q and log √r by log √(q + r) and log √(q / r).
  private static func axes(_ x: [Double]) -> [Double] {
    var y = x
    y[2] = x[2] + 0.5 * log1p(exp(2 * (x[3] - x[2])))
    y[3] = x[2] - x[3]
    return y
  }

  private static func parameters(_ y: [Double]) -> [Double] {
    var x = y
    x[2] = y[2] - 0.5 * log1p(exp(-2 * y[3]))
    x[3] = y[2] - 0.5 * log1p(exp(2 * y[3]))
    return x
  }

  private func moved(_ away: [Double]) -> [Double] {
    var point = mode
    let moved = root.product(away)
    for (i, parameter) in free.enumerated() { point[parameter] += moved[i] }
    return point
  }

  /// The point of some shares in `0...1` and its log density, but for a constant.
  func point(_ shares: [Double]) -> ([Double], Double) {
    var log = 0.0
    let away = zip(shares, reach).map { share, reach in
      let left = reach.below / (reach.below + reach.above)
      let isBelow = share < left
      let half = isBelow ? 0.5 * share / left : 0.5 + 0.5 * (share - left) / (1 - left)
      let normal = Normal.quantile(half)
      log -= 0.5 * normal * normal
      return normal * (isBelow ? reach.below : reach.above)
    }
    return (Self.parameters(moved(away)), log)
  }
}
