internal import Glibc
internal import NumericalCore

/// How the candidates would have forecast a panel's own past: the source of their weights
/// and of the calibration of their spread.
///
/// The last years are held back one by one, at most four times and never below four
/// years; each candidate is fitted to what was known and scored on the up to three years
/// that followed. Nothing is scored on a year it was fitted to.
struct PanelRecord: Sendable {
  /// The weights, in the order of the candidates.
  let weights: [Double]
  /// The geometric means of the scores in points; `nil` without an origin.
  let scores: [Double?]
  /// For each candidate and year ahead the factor on the places' spread.
  let spreads: [[Double]]
  /// The fits of the last origin, where the search for the panel's own may begin.
  let lastFits: [CandidateFit]

  /// The most places that are scored: more would say no more about the weights.
  static let sample = 1_000
  /// The most origins, the fewest years before one and the most years after.
  static let (origins, before, after) = (4, 4, 3)

  init(_ panel: Panel, _ shape: PanelShape, _ settings: PanelSettings, breaks: Set<Int>) {
    let step = max(1, (shape.placeCount + Self.sample - 1) / Self.sample)
    let scored =
      step == 1
      ? panel
      : panel.places(at: stride(from: 0, to: shape.placeCount, by: step).map { shape.order[$0] })
    let full = PanelShape(scored)
    let candidates = settings.candidates
    let last = panel.yearCount - 1
    var origins: [PanelOrigin] = []
    for known in max(Self.before, last - Self.origins + 1)..<max(last + 1, Self.before)
    where known <= last {
      let past = scored.known(in: scored.years.lowerBound + known - 1)
      guard past.incidence.contains(where: { !$0.isNaN }) else { continue }
      origins.append(
        PanelOrigin(
          scored, full, past, candidates, ahead: min(Self.after, panel.yearCount - known),
          breaks: breaks.filter { $0 < known }, starts: origins.last?.fits ?? []))
    }
    lastFits = origins.last?.fits ?? []
    let places = Double(shape.placeCount)
    spreads = candidates.indices.map {
      PanelOrigin.spreads(origins, candidate: $0, places: places, leaving: nil)
    }
    let points = candidates.indices.map { candidate -> (sum: Double, count: Double) in
      var (sum, count) = (0.0, 0.0)
      for (index, origin) in origins.enumerated() {
        let factors = PanelOrigin.spreads(
          origins, candidate: candidate, places: places, leaving: index)
        for score in origin.scores(candidate: candidate, spreads: factors) {
          sum += log(max(score, 1e-12))
          count += 1
        }
      }
      return (sum, count)
    }
    let means = points.map { $0.count > 0 ? $0.sum / $0.count : nil }
    scores = means.map { $0.map { 100 * exp($0) } }
    weights = Self.weights(
      candidates, means, origins: Double(origins.filter { $0.hasTruth }.count), places: places)
  }

  /// The documented weights before any evidence.
  ///
  /// This domain runs on quotas and deadlines, under which a constant number leaves the
  /// register each year: the national count fell by 11 to 16.5 million a year, a line on
  /// the linear scale and an ever steeper fall on the logit.
  static func prior(_ candidate: PanelCandidate) -> Double {
    let link = switch candidate.link {
    case .linear: 0.8
    case .root: 0.12
    case .logit: 0.08
    }
    let damping = switch candidate.damping {
    case .none: 0.85
    case .slow: 0.07
    case .fast: 0.03
    case .flat: 0.05
    }
    return link * damping
  }

  /// No candidate falls below this weight: a campaign may change its rule.
  static let floor = 0.002

  /// `w ∝ π^τ s^−c`, with s the score relative to the best, c = 50 n/(n+1) N/(N+30) for n
  /// origins of N places and τ = 1 / (1 + n N / 10).
  static func weights(
    _ candidates: [PanelCandidate], _ scores: [Double?], origins: Double, places: Double
  ) -> [Double] {
    let best = scores.compactMap { $0 }.min() ?? 0
    let power = 50 * origins / (origins + 1) * places / (places + 30)
    let fading = 1 / (1 + origins * places / 10)
    let logs = zip(candidates, scores).map { candidate, score in
      fading * log(prior(candidate)) - power * ((score ?? best) - best)
    }
    let top = logs.max() ?? 0
    let raw = logs.map { exp($0 - top) }
    let total = raw.reduce(0, +)
    let floored = raw.map { max($0 / total, floor) }
    let sum = floored.reduce(0, +)
    return floored.map { $0 / sum }
  }
}
