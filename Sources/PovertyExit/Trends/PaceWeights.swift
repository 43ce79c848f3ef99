internal import Glibc

/// The weight of each pace in the combined forecast.
///
/// Before any evidence the weights are the paces' own, from the national
/// register. With *n* origins of the place's own past a pace whose score is *r*
/// times the best one's is worth `r^(−10 n/(n+6))` of it: one origin is an
/// anecdote, ten are a record. A pace that no origin could test takes the mean
/// factor of the tested ones, so that being untested is no advantage. No pace
/// falls below 2 % before the weights are scaled to sum to 1, because a campaign
/// may change its rule; a pace beyond its reach fades to nothing.
///
/// ```
/// w_k ∝ reach_k · max(2 %, π_k f_k / Σ π f),   f_k = (WIS_k / min WIS)^(−10 n / (n + 6))
/// ```
func paceWeights(
  _ paces: [Pace], scores: [String: PaceScore], reach: [Double]? = nil
) -> [Double] {
  let errors = paces.compactMap { scores[$0.name]?.error }
  let best = max(errors.min() ?? 1, 1e-6)
  let factors = paces.map { pace -> Double? in
    guard let score = scores[pace.name], let error = score.error else { return nil }
    let origins = Double(score.origins)
    return pow(max(error, 1e-6) / best, -10 * origins / (origins + 6))
  }
  var tested = 0.0
  var prior = 0.0
  for (pace, factor) in zip(paces, factors) {
    guard let factor else { continue }
    tested += pace.priorWeight * factor
    prior += pace.priorWeight
  }
  let untested = prior > 0 ? tested / prior : 1
  let weights = zip(paces, factors).map { $0.priorWeight * ($1 ?? untested) }
  let total = weights.reduce(0, +)
  let floored = zip(weights, reach ?? weights.map { _ in 1 }).map { max($0 / total, 0.02) * $1 }
  let sum = floored.reduce(0, +)
  return sum > 0 ? floored.map { $0 / sum } : floored
}
