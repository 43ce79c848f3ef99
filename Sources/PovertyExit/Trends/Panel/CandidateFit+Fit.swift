internal import Glibc

extension CandidateFit {
  /// The number of places, and of figures, from which the kernels are taken as known.
  static let (manyPlaces, manyFigures) = (200, 1_500)
  /// The points at which the parameters of few places are taken, and how many are enough
  /// to score a candidate on the past.
  static let (points, scoredPoints) = (96, 16)
  /// The most places whose distances settle ν.
  static let studentSample = 2_048

  /// Fits a candidate.
  ///
  /// - Parameters:
  ///   - scatter: The sums of `linked`, shared by the dampings of one link.
  ///   - breaks: The years, from 0, in which the definition changed.
  ///   - start: A fit of the same candidate to begin from.
  ///   - points: Where places are few, at how many points the parameters are taken.
  init(
    _ candidate: PanelCandidate, _ linked: LinkedPanel, _ shape: PanelShape,
    _ scatter: PanelScatter, breaks: Set<Int> = [], start: CandidateFit? = nil,
    points: Int = CandidateFit.points
  ) {
    var model = PanelPosterior(candidate, linked, shape, scatter, breaks: breaks)
    model.search(place: start?.place, group: start?.group)
    let nodes: [Node]
    if shape.placeCount < Self.manyPlaces, shape.figureCount < Self.manyFigures {
      // Few places: one that is far out would draw the kernel to itself, so each counts
      // by its own scale.
      nodes = model.nodes(StudentFit(linked, shape, damping: candidate.damping), count: points)
    } else {
      nodes = [
        model.node(
          model.place, model.group, weight: 1,
          student: StudentScale(
            model.distances(linked, shape, sample: Self.studentSample)))
      ]
    }
    var center = 0.0
    for node in nodes { center += node.weight * log(node.student.degreesOfFreedom - 2) }
    self.init(
      candidate: candidate, unit: linked.unit, nodes: nodes,
      student: StudentScale(degreesOfFreedom: 2 + exp(center)), place: model.place,
      group: model.group)
  }
}

/// What the figures say of the kernels of a candidate.
struct PanelPosterior: Sendable {
  let candidate: PanelCandidate
  let shape: PanelShape
  let scatter: PanelScatter
  let noise: [Double]
  let prior: NationalPrior
  let placeFit: ScatterFit
  /// The most likely parameters of the places' and of the groups' kernel.
  private(set) var place: [Double]
  private(set) var group: [Double]?
  private(set) var groupFit: ScatterFit?

  init(
    _ candidate: PanelCandidate, _ linked: LinkedPanel, _ shape: PanelShape,
    _ scatter: PanelScatter, breaks: Set<Int>
  ) {
    self.candidate = candidate
    self.shape = shape
    self.scatter = scatter
    noise = linked.meanNoise
    prior = NationalPrior(
      candidate.damping, known: shape.yearCount, ahead: 0, breaks: breaks,
      level: linked.value(0.1))
    placeFit = ScatterFit(
      blocks: scatter.blocks, prior: .places, damping: candidate.damping,
      years: shape.yearCount)
    place = KernelParameters.places.center
    group = shape.groups.count > 1 ? KernelParameters.groups.center : nil
  }

  func node(
    _ place: [Double], _ group: [Double]?, weight: Double, student: StudentScale,
    evidence: [GroupEvidence]? = nil
  ) -> CandidateFit.Node {
    CandidateFit.Node(
      weight: weight, places: KernelParameters.kernel(place, candidate.damping),
      groups: group.map { KernelParameters.kernel($0, candidate.damping) },
      student: student, evidence: evidence)
  }

  /// What the groups' places say under a kernel.
  func evidence(_ kernel: PanelKernel) -> [GroupEvidence] {
    GroupEvidence.all(
      scatter.cells, shape, covariance: kernel.covariance(years: shape.yearCount), noise: noise)
  }

  /// Finds the most likely kernels: the places' first, then the groups' given those.
  mutating func search(place start: [Double]?, group groupStart: [Double]?) {
    if !placeFit.blocks.isEmpty { place = placeFit.mode(from: start) }
    search(
      groups: evidence(KernelParameters.kernel(place, candidate.damping)), from: groupStart)
  }

  /// The same where each place counts by its scale.
  mutating func search(_ fit: StudentFit, from start: [Double]) -> [Double] {
    let mode = fit.mode(from: start)
    place = Array(mode.prefix(5))
    if let evidence = fit.evidence(mode) { search(groups: evidence.groups, from: group) }
    return mode
  }

  private mutating func search(groups evidence: [GroupEvidence], from groupStart: [Double]?) {
    guard group != nil else { return }
    let fit = ScatterFit(
      blocks: GroupEvidence.blocks(evidence, years: shape.yearCount), prior: .groups,
      damping: candidate.damping, years: shape.yearCount)
    groupFit = fit
    group = fit.blocks.isEmpty ? fit.prior.center : fit.mode(from: groupStart)
  }

  /// The paths of the groups under the most likely kernels.
  func paths() -> PanelPaths {
    PanelPaths(
      evidence(KernelParameters.kernel(place, candidate.damping)),
      kernel: group.map { KernelParameters.kernel($0, candidate.damping) }, prior: prior)
  }

  /// The squared distances of the places from their groups, by their number of years.
  func distances(
    _ linked: LinkedPanel, _ shape: PanelShape, sample: Int
  ) -> [Int: [Double]] {
    let step = max(1, (shape.placeCount + sample - 1) / sample)
    var result: [Int: [Double]] = [:]
    eachDistance(linked, shape, step: step) { count, distance, _ in
      result[count, default: []].append(distance)
    }
    return result
  }

  private func eachDistance(
    _ linked: LinkedPanel, _ shape: PanelShape, step: Int,
    _ body: (_ count: Int, _ distance: Double, _ place: Int) -> Void
  ) {
    let covariance = KernelParameters.kernel(place, candidate.damping)
      .covariance(years: shape.yearCount)
    let filters = shape.patterns.map {
      PlaceFilter(covariance, noise: noise, years: $0, known: shape.yearCount)
    }
    let paths = paths()
    var added = [Double](repeating: -1, count: shape.groups.count * filters.count)
    linked.values.withUnsafeBufferPointer { values in
      for place in stride(from: 0, to: shape.placeCount, by: step) {
        guard let filter = filters[Int(shape.patternOf[place])], !filter.years.isEmpty
        else { continue }
        let group = Int(shape.groupOf[place])
        let pattern = Int(shape.patternOf[place])
        let path = paths.groups[group]
        let slot = group * filters.count + pattern
        if added[slot] < 0 { added[slot] = filter.expectedDistance(path) }
        let distance =
          filter.distance(values, place * shape.yearCount, path.mean) + added[slot]
        body(filter.years.count, distance, place)
      }
    }
  }
}
