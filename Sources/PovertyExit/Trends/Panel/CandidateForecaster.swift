/// A fitted candidate ready to forecast the places of a panel some years ahead.
struct CandidateForecaster: Sendable {
  let fit: CandidateFit
  let known: Int
  let ahead: Int
  let patterns: [[Int]]
  let meanNoise: [Double]
  let nodes: [Node]

  /// One pair of kernels.
  struct Node: Sendable {
    let weight: Double
    let student: StudentScale
    let covariance: SmallMatrix
    let filters: [PlaceFilter?]
    let paths: PanelPaths
    /// For each group and pattern, what the group's path brings.
    let common: [Common?]
    /// The variance of a year's step and noise.
    let passing: Double
    /// The paths' means over the years known, a group after the other.
    let pathMeans: [Double]
    /// The same as `common`, a group after the other, a pattern after the other, a year
    /// ahead after the other.
    let commonMeans: [Double]
    let commonVariances: [Double]
    let commonDistances: [Double]
  }

  struct Common: Sendable {
    let mean: [Double]
    let variance: [Double]
    /// What its uncertainty adds to the squared distance of a place.
    let distance: Double
  }

  /// A column of places by year ahead, in logit units.
  struct Columns: Sendable {
    /// The middle.
    var mean: [Double]
    /// The variance that has the place's own Student scale.
    var student: [Double]
    /// The variance shared with the group and the nation.
    var common: [Double]
  }

  /// - Parameters:
  ///   - basis: The sums of the fitted panel.
  ///   - fitted: Its shape.
  ///   - shape: Of the panel whose places are forecast; its groups are those of `fitted`.
  init(
    _ fit: CandidateFit, _ basis: LinkBasis, fitted: PanelShape, shape: PanelShape,
    ahead: Int, breaks: Set<Int>
  ) {
    let known = shape.yearCount
    self.fit = fit
    self.known = known
    self.ahead = ahead
    patterns = shape.patterns
    meanNoise = basis.meanNoise
    let prior = NationalPrior(
      fit.candidate.damping, known: known, ahead: ahead, breaks: breaks, level: basis.level)
    let pairs = Set(
      shape.groupOf.indices.map { Int(shape.groupOf[$0]) * shape.patterns.count
        + Int(shape.patternOf[$0]) })
    nodes = fit.nodes.map { node in
      let covariance = node.places.covariance(years: known + ahead)
      let filters = shape.patterns.map {
        PlaceFilter(covariance, noise: basis.meanNoise, years: $0, known: known)
      }
      var evidence =
        node.evidence
        ?? GroupEvidence.all(
          basis.scatter.cells, fitted, covariance: node.places.covariance(years: known),
          noise: basis.meanNoise)
      // A group that the fit has never seen says nothing of itself.
      while evidence.count < fitted.groups.count {
        evidence.append(
          GroupEvidence(years: [], mean: [], covariance: SmallMatrix(order: 0)))
      }
      let paths = PanelPaths(evidence, kernel: node.groups, prior: prior)
      var common = [Common?](repeating: nil, count: fitted.groups.count * shape.patterns.count)
      for pair in pairs {
        let group = pair / shape.patterns.count
        guard let filter = filters[pair % shape.patterns.count] else { continue }
        let brought = filter.common(paths.groups[group], known: known)
        common[pair] = Common(
          mean: brought.mean, variance: brought.variance,
          distance: filter.expectedDistance(paths.groups[group]))
      }
      return Node(
        weight: node.weight, student: node.student, covariance: covariance, filters: filters, paths: paths,
        common: common,
        passing: node.places.step * node.places.step + node.places.noise * node.places.noise,
        pathMeans: paths.groups.flatMap { $0.mean.prefix(known) },
        commonMeans: common.flatMap { $0?.mean ?? [Double](repeating: 0, count: ahead) },
        commonVariances: common.flatMap { $0?.variance ?? [Double](repeating: 0, count: ahead) },
        commonDistances: common.map { $0?.distance ?? 0 })
    }
  }

  /// The degrees of freedom of the places of each pattern.
  func degreesOfFreedom(_ pattern: Int) -> Double {
    fit.student.degreesOfFreedom + Double(patterns[pattern].count)
  }

  /// A place's own noise counts when it is this far from the mean noise, as a share of
  /// the year's variance.
  private static let ownNoise = 0.05

  /// Whether a place needs a filter of its own, because its noise is unusual.
  func isUnusual(
    _ node: Node, _ linked: LinkedPanel, _ start: Int, _ years: [Int]
  ) -> Bool {
    guard !linked.noise.isEmpty else { return false }
    return years.contains { year in
      abs(linked.noise[start + year] - meanNoise[year])
        > Self.ownNoise * (node.passing + meanNoise[year])
    }
  }

  /// The filter of a place with the noise of its own figures.
  func ownFilter(
    _ node: Node, _ linked: LinkedPanel, _ start: Int, _ years: [Int], _ group: Int
  ) -> (PlaceFilter, Common)? {
    let noise = Array(linked.noise[start..<(start + known)])
    guard
      let own = PlaceFilter(node.covariance, noise: noise, years: years, known: known)
    else { return nil }
    let brought = own.common(node.paths.groups[group], known: known)
    return (
      own,
      Common(
        mean: brought.mean, variance: brought.variance,
        distance: own.expectedDistance(node.paths.groups[group]))
    )
  }
}
