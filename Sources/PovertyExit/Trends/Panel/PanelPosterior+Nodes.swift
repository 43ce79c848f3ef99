internal import Glibc
internal import NumericalCore

extension PanelPosterior {
  /// The log density of the figures and the parameters, but for a constant.
  func logPosterior(place: [Double], group: [Double]?) -> Double {
    let within = placeFit.value(place)
    guard within.isFinite else { return -.infinity }
    let node = node(place, group, weight: 1)
    let paths = PanelPaths(evidence(node.places), kernel: node.groups, prior: prior, parts: .evidence)
    let between = group.map { KernelParameters.groups.penalty($0) } ?? 0
    return paths.logEvidence - within - between
  }

  /// Points of the parameters with their weights: a few places leave the kernels open,
  /// and a kernel taken as known would make the forecast too sure.
  ///
  /// The points are drawn from a normal distribution around the mode, evenly spread by a
  /// lattice, and weighted by posterior over proposal.
  ///
  /// Reference: H. Rue, S. Martino, N. Chopin, *Journal of the Royal Statistical Society
  /// B* 71(2), 2009, §6.5; R. A. Owen, "Monte Carlo theory, methods and examples", ch. 9.
  func nodes() -> [CandidateFit.Node] {
    let own = Proposal(mode: place, fit: placeFit)
    let shared = group.flatMap { group in
      groupFit.map { Proposal(mode: group, fit: $0) }
    }
    let count = scatter.groupSizes.reduce(0, +) < 10 ? 128 : 48
    let dimension = own.free.count + (shared?.free.count ?? 0)
    var found: [(place: [Double], group: [Double]?, log: Double)] = []
    for index in 0..<count {
      let normals = Self.latticeNormals(index, dimension: dimension)
      let (place, placeLog) = own.point(Array(normals.prefix(own.free.count)))
      let second = shared?.point(Array(normals.dropFirst(own.free.count)))
      let log = logPosterior(place: place, group: second?.0 ?? group)
      found.append((place, second?.0 ?? group, log - placeLog - (second?.1 ?? 0)))
    }
    let best = found.map(\.log).max() ?? 0
    guard best.isFinite else { return [modeNode] }
    let weights = found.map { exp($0.log - best) }
    let total = weights.reduce(0, +)
    return zip(found, weights).compactMap {
      $1 / total < 1e-6 ? nil : node($0.place, $0.group, weight: $1 / total)
    }
  }

  /// A point of a lattice in the unit cube, as normals.
  ///
  /// The fractions of k φ⁻ʲ with φ the root of φ^(d+1) = φ + 1 fill a cube evenly in
  /// each of its d directions.
  static func latticeNormals(_ index: Int, dimension: Int) -> [Double] {
    var phi = 1.5
    for _ in 0..<60 { phi = pow(1 + phi, 1 / Double(dimension + 1)) }
    return (0..<dimension).map { j in
      let place = 0.5 + Double(index + 1) * pow(phi, -Double(j + 1))
      return Normal.quantile(min(max(place - place.rounded(.down), 1e-9), 1 - 1e-9))
    }
  }
}

/// A normal distribution around a mode from which points are taken.
private struct Proposal {
  let mode: [Double]
  /// The parameters that matter.
  let free: [Int]
  /// The root of the covariance, by rows, lower.
  private let root: SmallMatrix
  private let logDensityAtMode: Double

  /// How much wider than the posterior's curvature the proposal is.
  private static let widening = 1.25

  init(mode: [Double], fit: ScatterFit) {
    self.mode = mode
    let free = fit.damping == .flat ? [0, 2, 3, 4] : [0, 1, 2, 3, 4]
    self.free = free
    let n = free.count
    var curvature = SmallMatrix(order: n)
    let step = 1e-3
    for (i, parameter) in free.enumerated() {
      var (up, down) = (mode, mode)
      up[parameter] += step
      down[parameter] -= step
      let (high, low) = (fit.gradient(up), fit.gradient(down))
      for (j, other) in free.enumerated() {
        curvature[i, j] += 0.25 * (high[other] - low[other]) / step
        curvature[j, i] += 0.25 * (high[other] - low[other]) / step
      }
    }
    // Never wider than the prior, and never not positive.
    for i in 0..<n where !(curvature[i, i] > 0) { curvature[i, i] = 1 }
    var factor = SmallCholesky(curvature)
    if factor == nil {
      for i in 0..<n {
        for j in 0..<n where i != j { curvature[i, j] = 0 }
      }
      factor = SmallCholesky(curvature)
    }
    let covariance = factor?.inverse() ?? .identity(n)
    let lower = SmallCholesky(Self.widening * Self.widening * covariance)
    var root = SmallMatrix(order: n)
    var logDensity = 0.0
    for i in 0..<n {
      for j in 0..<i { root[i, j] = lower?.factor[i * n + j] ?? 0 }
      root[i, i] = 1 / (lower?.factor[i * n + i] ?? 1)
      logDensity -= log(root[i, i])
    }
    self.root = root
    logDensityAtMode = logDensity
  }

  /// The point of some normals and its log density.
  func point(_ normals: [Double]) -> ([Double], Double) {
    var point = mode
    var square = 0.0
    let moved = root.product(normals)
    for (i, parameter) in free.enumerated() {
      point[parameter] += moved[i]
      square += normals[i] * normals[i]
    }
    return (point, logDensityAtMode - 0.5 * square)
  }
}
