internal import Glibc

extension CandidateFit {
  /// The fit with its kernels held and what the places say of their groups taken from
  /// other figures.
  func updated(with linked: LinkedPanel, _ shape: PanelShape) -> CandidateFit {
    guard nodes.contains(where: { $0.evidence != nil }) else { return self }
    let figures = StudentFit(linked, shape, damping: candidate.damping)
    return CandidateFit(
      candidate: candidate, unit: unit,
      nodes: nodes.map { node in
        Node(
          weight: node.weight, places: node.places, groups: node.groups,
          student: node.student,
          evidence: figures.evidence(node.parameters)?.groups ?? node.evidence)
      }, student: student, place: place, group: group)
  }
}

extension CandidateFit.Node {
  /// The logarithms of the places' parameters and of ν − 2, in which they are fitted.
  fileprivate var parameters: [Double] {
    let slope = places.damping == .flat ? KernelParameters.places.center[1] : log(places.slope)
    return [
      log(places.level), slope, log(places.step), log(places.noise),
      log(places.persistence / (1 - places.persistence)), log(student.degreesOfFreedom - 2),
    ]
  }
}
