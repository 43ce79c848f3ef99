/// Returns where an observation falls in a sample: the probability integral
/// transform.
///
/// ```swift
/// probabilityIntegralTransform(sorted: [1, 2, 2, 5], observed: 2)  // 0.5
/// ```
///
/// The share of draws below it plus half the share equal to it, so that a calibrated
/// forecast gives uniform shares also where draws are whole numbers.
///
/// - Parameters:
///   - sorted: At least one draw, ascending.
///   - observed: What happened.
/// - Returns: A share in `0...1`.
/// - Complexity: O(log *n*).
/// - Reference: Czado, Gneiting, Held, "Predictive model assessment for count data",
///   Biometrics 65 (2009), doi:10.1111/j.1541-0420.2009.01191.x.
public func probabilityIntegralTransform(sorted: [Double], observed: Double) -> Double {
  precondition(!sorted.isEmpty, "a sample has at least one number")
  let below = firstIndex(sorted) { $0 >= observed }
  let notAbove = firstIndex(sorted) { $0 > observed }
  return 0.5 * Double(below + notAbove) / Double(sorted.count)
}

/// Returns the mean squared distance of forecast probabilities from what happened.
///
/// ```swift
/// brierScore(probabilities: [0.9, 0.2], happened: [true, false])  // 0.025
/// ```
///
/// Σ (pᵢ − oᵢ)² / n, where oᵢ is 1 for what happened and 0 for what did not.
///
/// - Parameters:
///   - probabilities: Forecasts in `0...1`, at least one.
///   - happened: Whether each event came about, as many.
/// - Returns: A score in `0...1`; lower is better, ¼ is a coin.
/// - Complexity: O(*n*).
/// - Reference: Brier, "Verification of forecasts expressed in terms of probability",
///   Monthly Weather Review 78 (1950),
///   doi:10.1175/1520-0493(1950)078<0001:VOFEIT>2.0.CO;2.
public func brierScore(probabilities: [Double], happened: [Bool]) -> Double {
  precondition(!probabilities.isEmpty, "at least one forecast")
  precondition(probabilities.count == happened.count, "one outcome per forecast")
  return mean(
    zip(probabilities, happened).map { probability, happened in
      let distance = probability - (happened ? 1 : 0)
      return distance * distance
    })
}

/// The first index at which a condition holds that never stops holding.
private func firstIndex(_ sorted: [Double], where holds: (Double) -> Bool) -> Int {
  var (low, high) = (0, sorted.count)
  while low < high {
    let middle = (low + high) / 2
    if holds(sorted[middle]) { high = middle } else { low = middle + 1 }
  }
  return low
}
