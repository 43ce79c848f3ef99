/// Returns the smallest value at which the weights reach a share of their total.
///
/// ```swift
/// weightedQuantile([3, 1, 2], weights: [1, 1, 2], at: 0.5)  // 2
/// ```
///
/// The inverse of the weighted distribution function: a weight of three is the same
/// as the value three times. It is always one of the values.
///
/// - Parameters:
///   - values: At least one number, in any order.
///   - weights: As many, not negative, not all zero.
///   - probability: In `0...1`; 0 gives the smallest value of positive weight.
/// - Complexity: O(*n* log *n*).
/// - Reference: Hyndman and Fan (1996), type 1, with weights for counts.
public func weightedQuantile(
  _ values: [Double], weights: [Double], at probability: Double
) -> Double {
  precondition(values.count == weights.count, "one weight per value")
  precondition(probability >= 0 && probability <= 1, "a probability is in 0...1")
  precondition(weights.allSatisfy { $0 >= 0 }, "weights are not negative")
  let order = values.indices.filter { weights[$0] > 0 }.sorted { values[$0] < values[$1] }
  precondition(!order.isEmpty, "some weight is positive")
  let target = probability * sum(weights)
  var reached = DoubleDouble(0)
  // Rounding may leave the whole short of itself.
  let place = order.dropLast().firstIndex { index in
    reached = reached + weights[index]
    return reached.value >= target
  }
  return values[order[place ?? order.count - 1]]
}
