internal import Glibc

/// The weight of each pace in the combined forecast.
///
/// Before any evidence the weights are the paces' own, from the national
/// register. With *n* origins of the place's own past a pace whose score is *r*
/// times the best one's is worth `r^(−10 n/(n+6))` of it: one origin is an
/// anecdote, ten are a record. No pace falls below 2 %, because a campaign may
/// change its rule.
///
/// ```
/// w_k ∝ π_k (WIS_k / min WIS)^(−10 n / (n + 6))
/// ```
func paceWeights(_ paces: [Pace], scores: [String: PaceScore]) -> [Double] {
  let errors = paces.compactMap { scores[$0.name]?.error }
  let best = max(errors.min() ?? 1, 1e-6)
  var weights = paces.map { pace -> Double in
    guard let score = scores[pace.name], let error = score.error else { return pace.priorWeight }
    let origins = Double(score.origins)
    return pace.priorWeight * pow(max(error, 1e-6) / best, -10 * origins / (origins + 6))
  }
  let total = weights.reduce(0, +)
  guard total > 0 else { return weights }
  weights = weights.map { max($0 / total, 0.02) }
  let floored = weights.reduce(0, +)
  return weights.map { $0 / floored }
}
