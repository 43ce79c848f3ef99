internal import Glibc

extension CandidateFit {
  /// The number of places from which the kernels are taken as known.
  static let manyPlaces = 200
  /// The most places whose distances settle ν.
  static let studentSample = 2_048

  /// Fits a candidate.
  ///
  /// - Parameters:
  ///   - scatter: The sums of `linked`, shared by the dampings of one link.
  ///   - breaks: The years, from 0, in which the definition changed.
  ///   - start: A fit of the same candidate to begin from.
  init(
    _ candidate: PanelCandidate, _ linked: LinkedPanel, _ shape: PanelShape,
    _ scatter: PanelScatter, breaks: Set<Int> = [], start: CandidateFit? = nil
  ) {
    var model = PanelPosterior(candidate, linked, shape, scatter, breaks: breaks)
    model.search(place: start?.place, group: start?.group)
    var student = StudentScale(model.distances(linked, shape, sample: Self.studentSample))
    if shape.placeCount < Self.manyPlaces, shape.placeCount > 2 {
      // Few places: one that is far out would draw the kernel to itself, so each counts
      // by its own scale.
      for _ in 0..<2 {
        let weights = model.weights(linked, shape, student)
        model = PanelPosterior(
          candidate, linked, shape, PanelScatter(linked, shape, weights: weights),
          breaks: breaks)
        model.search(place: model.place, group: model.group)
        student = StudentScale(
          model.distances(linked, shape, sample: Self.studentSample))
      }
    }
    self.init(
      candidate: candidate, unit: linked.unit,
      nodes: shape.placeCount < Self.manyPlaces ? model.nodes() : [model.modeNode],
      student: student, place: model.place, group: model.group)
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

  var modeNode: CandidateFit.Node { node(place, group, weight: 1) }

  func node(_ place: [Double], _ group: [Double]?, weight: Double) -> CandidateFit.Node {
    CandidateFit.Node(
      weight: weight, places: KernelParameters.kernel(place, candidate.damping),
      groups: group.map { KernelParameters.kernel($0, candidate.damping) })
  }

  /// What the groups' places say under a kernel.
  func evidence(_ kernel: PanelKernel) -> [GroupEvidence] {
    GroupEvidence.all(
      scatter, shape, covariance: kernel.covariance(years: shape.yearCount), noise: noise)
  }

  /// Finds the most likely kernels: the places' first, then the groups' given those.
  mutating func search(place start: [Double]?, group groupStart: [Double]?) {
    if !placeFit.blocks.isEmpty { place = placeFit.mode(from: start) }
    guard group != nil else { return }
    let evidence = evidence(KernelParameters.kernel(place, candidate.damping))
    let fit = ScatterFit(
      blocks: GroupEvidence.blocks(evidence, years: shape.yearCount), prior: .groups,
      damping: candidate.damping, years: shape.yearCount)
    groupFit = fit
    group = fit.blocks.isEmpty ? fit.prior.center : fit.mode(from: groupStart)
  }

  /// The paths of the groups under the most likely kernels.
  func paths() -> PanelPaths {
    let node = modeNode
    return PanelPaths(
      evidence(node.places), kernel: node.groups, prior: prior, parts: .means)
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

  /// 1 / scale of each place.
  func weights(
    _ linked: LinkedPanel, _ shape: PanelShape, _ student: StudentScale
  ) -> [Double] {
    var weights = [Double](repeating: 1, count: shape.placeCount)
    eachDistance(linked, shape, step: 1) { count, distance, place in
      weights[place] = 1 / student.scale(distance, count: count)
    }
    return weights
  }

  private func eachDistance(
    _ linked: LinkedPanel, _ shape: PanelShape, step: Int,
    _ body: (_ count: Int, _ distance: Double, _ place: Int) -> Void
  ) {
    let covariance = modeNode.places.covariance(years: shape.yearCount)
    let filters = shape.patterns.map {
      PlaceFilter(covariance, noise: noise, years: $0, known: shape.yearCount)
    }
    let paths = paths().groups.map(\.mean)
    linked.values.withUnsafeBufferPointer { values in
      for place in stride(from: 0, to: shape.placeCount, by: step) {
        guard let filter = filters[Int(shape.patternOf[place])], !filter.years.isEmpty
        else { continue }
        let mean = paths[Int(shape.groupOf[place])]
        let distance = filter.distance(values, place * shape.yearCount, mean)
        body(filter.years.count, distance, place)
      }
    }
  }
}
