internal import PovertyExit
internal import ScenarioFiles

/// Whether the targets of the reports are met with a given confidence.
struct TargetCheck {
  /// How likely each must be, in `0...1`.
  var confidence: Double

  /// A target that is less likely to be met.
  struct Miss {
    var place: String
    var id: String
    var finding: Finding
  }

  /// The answers that say how likely a target is, below ``confidence``.
  func misses(_ reports: [Report]) -> [Miss] {
    reports.flatMap { report in
      report.outcome.answers.filter { ["target", "threshold"].contains($0.question.kind.name) }.flatMap { answer in
        // The combined forecast judges; single readings are for information.
        answer.findings.filter { finding in
          finding.status == .infeasible
            || finding.quantity == "probability" && (finding.value ?? 0) < confidence
        }.map { Miss(place: report.place.id, id: answer.question.id, finding: $0) }
      }
    }
  }

  /// Throws with status 1 after telling each miss.
  func run(_ reports: [Report]) throws(Failure) {
    let misses = misses(reports)
    guard !misses.isEmpty else { return }
    for miss in misses {
      let sentence = miss.finding.sentence(UserLanguage.current)
      StandardStream.talk("\(miss.place): \(miss.id): \(sentence)")
    }
    let share = significant(confidence * 100) + " %"
    throw Failure(
      .notMet,
      Words(
        "targets less likely than \(share) to be met: \(misses.count)",
        "有 \(misses.count) 项目标的达成概率低于 \(share)"))
  }
}
