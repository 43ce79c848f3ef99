internal import Glibc
internal import NumericalCore

/// The kernel and the ν that explain a few places, each with a scale of its own.
///
/// The scales and the groups' paths are summed over by a variational bound that is exact
/// for the scales: with R_g the covariance of the path of group g given its figures and
/// q_i the expected squared distance of a place of n years from it,
///
/// ```
/// log density = Σ_i log t(q_i; ν, n, V) + Σ_g log |R_g| / 2
/// log t(q; ν, n, V) = log Γ((ν+n)/2) − log Γ(ν/2) − n/2 log(ν−2) − log |V| / 2
///                     − (ν+n)/2 log(1 + q / (ν−2))
/// R_g⁻¹ = Σ_i w_i V⁻¹,   w_i = E[1/s_i] = (ν + n) / (ν − 2 + q_i)
/// q_i = rᵀ V⁻¹ r + tr V⁻¹ R_g
/// ```
///
/// and what the group's mean says of the groups and the nation comes on top. One place
/// far out counts for little; for ν → ∞ this is the restricted likelihood of
/// ``ScatterFit``.
///
/// Reference: M. I. Jordan, Z. Ghahramani, T. S. Jaakkola, L. K. Saul, "An introduction
/// to variational methods for graphical models", *Machine Learning* 37, 1999; C. Liu,
/// D. B. Rubin, "ML estimation of the t distribution using EM and its extensions",
/// *Statistica Sinica* 5, 1995.
struct StudentFit: Sendable {
  let linked: LinkedPanel
  let shape: PanelShape
  let damping: PanelDamping
  /// The places in their cells and how many years each has.
  private let cells: [PanelScatter.Cell]
  private let cellOf: [Int]

  /// The parameters: those of ``KernelParameters`` and log(ν − 2).
  static let parameters = KernelParameters(
    center: KernelParameters.places.center + [StudentScale.prior.center],
    spread: KernelParameters.places.spread + [StudentScale.prior.spread])

  init(_ linked: LinkedPanel, _ shape: PanelShape, damping: PanelDamping) {
    self.linked = linked
    self.shape = shape
    self.damping = damping
    var cells: [PanelScatter.Cell] = []
    var index: [Int: Int] = [:]
    cellOf = (0..<shape.placeCount).map { place in
      let (group, pattern) = (Int(shape.groupOf[place]), Int(shape.patternOf[place]))
      let slot = group * shape.patterns.count + pattern
      if let cell = index[slot] { return cell }
      index[slot] = cells.count
      cells.append(PanelScatter.Cell(group: group, pattern: pattern, count: 0, sum: []))
      return cells.count - 1
    }
    self.cells = cells
  }

  /// What the places say at a point.
  struct Evidence: Sendable {
    /// What they say of their groups' paths.
    let groups: [GroupEvidence]
    /// E[1/s] of each place.
    let weights: [Double]
    /// The logarithm of their density, but for what ``groups`` say.
    let logDensity: Double
    /// V⁻¹ of each pattern.
    fileprivate let inverses: [SmallMatrix]
  }

  /// What the places say at a point.
  ///
  /// - Parameter weights: Where the search for the weights starts.
  func evidence(_ x: [Double], from weights: [Double]? = nil) -> Evidence? {
    let kernel = KernelParameters.kernel(x, damping)
    let covariance = kernel.covariance(years: shape.yearCount)
    let student = StudentScale(degreesOfFreedom: 2 + exp(x[5]))
    var inverses: [SmallMatrix] = []
    var logDeterminants: [Double] = []
    for years in shape.patterns {
      var own = covariance.restricted(to: years)
      for (i, year) in years.enumerated() { own[i, i] += linked.meanNoise[year] }
      guard let factor = SmallCholesky(own) else { return nil }
      inverses.append(factor.inverse())
      logDeterminants.append(factor.logDeterminant)
    }
    var weights = weights ?? [Double](repeating: 1, count: shape.placeCount)
    var groups: [GroupEvidence] = []
    var distances: [Double] = []
    for _ in 0..<Self.passes {
      groups = GroupEvidence.all(
        weighted(weights), shape, covariance: covariance, noise: linked.meanNoise,
        precisions: inverses)
      distances = self.distances(groups, inverses)
      var moved = 0.0
      for place in weights.indices {
        let count = shape.patterns[Int(shape.patternOf[place])].count
        let weight = count > 0 ? student.weight(distances[place], count: count) : 1
        moved = max(moved, abs(log(weight / weights[place])))
        weights[place] = weight
      }
      if moved < 1e-9 { break }
    }
    var logDensity = 0.0
    for place in distances.indices {
      let pattern = Int(shape.patternOf[place])
      logDensity +=
        student.logDensity(distances[place], count: shape.patterns[pattern].count)
        - 0.5 * logDeterminants[pattern]
    }
    for group in groups where !group.years.isEmpty {
      guard let factor = SmallCholesky(group.covariance) else { return nil }
      logDensity += 0.5 * factor.logDeterminant
    }
    return Evidence(
      groups: groups, weights: weights, logDensity: logDensity, inverses: inverses)
  }

  private static let passes = 40

  /// −log density of the places and the parameters, but for what the groups say.
  func value(_ x: [Double]) -> Double {
    guard let evidence = evidence(x) else { return .infinity }
    return Self.parameters.penalty(x) - evidence.logDensity
  }

  /// Its derivatives: those of a ``ScatterFit`` at the weights, which are optimal.
  func gradient(_ x: [Double]) -> [Double] {
    guard let evidence = evidence(x) else { return x.map { _ in 0 } }
    let fit = ScatterFit(
      blocks: blocks(evidence), prior: .places, damping: damping, years: shape.yearCount)
    let distances = distances(evidence.groups, evidence.inverses)
    let step = 1e-4
    var slope = (x[5] - StudentScale.prior.center) / pow(StudentScale.prior.spread, 2)
    for (sign, end) in [(1.0, x[5] + step), (-1.0, x[5] - step)] {
      let student = StudentScale(degreesOfFreedom: 2 + exp(end))
      for place in distances.indices {
        let count = shape.patterns[Int(shape.patternOf[place])].count
        slope -= sign * student.logDensity(distances[place], count: count) / (2 * step)
      }
    }
    return fit.gradient(Array(x.prefix(5))) + [slope]
  }

  /// The most likely parameters.
  func mode(from start: [Double]) -> [Double] {
    guard value(start).isFinite else { return Self.parameters.center }
    return minimize(
      from: start, gradient: gradient, tolerance: 1e-5, maximumIterations: 60, value
    ).point
  }

  /// The sums over places, each by its weight.
  private func weighted(_ weights: [Double]) -> [PanelScatter.Cell] {
    let years = shape.yearCount
    var cells = cells
    for c in cells.indices {
      cells[c].sum = [Double](repeating: 0, count: shape.patterns[cells[c].pattern].count)
    }
    linked.values.withUnsafeBufferPointer { values in
      for (place, cell) in cellOf.enumerated() {
        let weight = weights[place]
        cells[cell].count += weight
        for (i, year) in shape.patterns[cells[cell].pattern].enumerated() {
          cells[cell].sum[i] += weight * values[place * years + year]
        }
      }
    }
    return cells
  }

  /// The expected squared distance of each place from its group's path.
  private func distances(
    _ groups: [GroupEvidence], _ inverses: [SmallMatrix]
  ) -> [Double] {
    let spreads = cells.map { cell in
      inverses[cell.pattern].inner(
        covariance(groups[cell.group], shape.patterns[cell.pattern]))
    }
    let means = cells.map { cell in
      let mean = mean(groups[cell.group])
      return shape.patterns[cell.pattern].map { mean[$0] }
    }
    var distances = cellOf.map { spreads[$0] }
    withUnsafeTemporaryAllocation(of: Double.self, capacity: shape.yearCount) { away in
      for (place, cell) in cellOf.enumerated() {
        let years = shape.patterns[cells[cell].pattern]
        let count = years.count
        let start = place * shape.yearCount
        for i in 0..<count { away[i] = linked.values[start + years[i]] - means[cell][i] }
        inverses[cells[cell].pattern].elements.withUnsafeBufferPointer { inverse in
          var square = 0.0
          for i in 0..<count {
            var sum = 0.0
            for j in 0..<count { sum += inverse[i * count + j] * away[j] }
            square += sum * away[i]
          }
          distances[place] += square
        }
      }
    }
    return distances
  }

  /// The weighted scatter of the places around their groups' paths.
  private func blocks(_ evidence: Evidence) -> [ScatterBlock] {
    var blocks = shape.patterns.map { years in
      var noise = SmallMatrix(order: years.count)
      for (i, year) in years.enumerated() { noise[i, i] = linked.meanNoise[year] }
      return ScatterBlock(
        weight: 0, years: years, noise: noise, scatter: SmallMatrix(order: years.count))
    }
    let means = evidence.groups.map { mean($0) }
    for place in 0..<shape.placeCount {
      let pattern = Int(shape.patternOf[place])
      let group = Int(shape.groupOf[place])
      let away = deviation(place, means[group])
      let open = covariance(evidence.groups[group], shape.patterns[pattern])
      let weight = evidence.weights[place]
      blocks[pattern].weight += 1
      for i in away.indices {
        for j in away.indices {
          blocks[pattern].scatter[i, j] += weight * (away[i] * away[j] + open[i, j])
        }
      }
    }
    for b in blocks.indices where blocks[b].weight > 0 {
      blocks[b].scatter = (1 / blocks[b].weight) * blocks[b].scatter
    }
    return blocks.filter { $0.weight > 0 && !$0.years.isEmpty }
  }

  private func mean(_ group: GroupEvidence) -> [Double] {
    var result = [Double](repeating: 0, count: shape.yearCount)
    for (year, value) in zip(group.years, group.mean) { result[year] = value }
    return result
  }

  private func deviation(_ place: Int, _ mean: [Double]) -> [Double] {
    shape.patterns[Int(shape.patternOf[place])].map {
      linked.values[place * shape.yearCount + $0] - mean[$0]
    }
  }

  /// The covariance of a group's path in some of its years.
  private func covariance(_ group: GroupEvidence, _ years: [Int]) -> SmallMatrix {
    guard years.count < group.years.count else { return group.covariance }
    return group.covariance.restricted(
      to: years.compactMap { group.years.firstIndex(of: $0) })
  }
}
