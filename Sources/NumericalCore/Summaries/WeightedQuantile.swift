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
/// - Complexity: O(*n*) on average: the part that holds the answer is split again and
///   again, and never sorted.
/// - Reference: Hyndman and Fan (1996), type 1, with weights for counts;
///   Hoare, "Algorithm 65: find", Comm. ACM 4 (1961), doi:10.1145/366622.366647.
public func weightedQuantile(
  _ values: [Double], weights: [Double], at probability: Double
) -> Double {
  precondition(values.count == weights.count, "one weight per value")
  precondition(probability >= 0 && probability <= 1, "a probability is in 0...1")
  precondition(weights.allSatisfy { $0 >= 0 }, "weights are not negative")
  var part: [SIMD2<Double>] = []
  part.reserveCapacity(values.count)
  for (value, weight) in zip(values, weights) where weight > 0 {
    part.append(SIMD2(value, weight))
  }
  precondition(!part.isEmpty, "some weight is positive")
  let target = probability * sum(weights)
  var count = part.count
  var (less, greater) = (part, part)
  var below = DoubleDouble(0)
  var seed: UInt64 = 0
  while true {
    // Places that no order of the values has foreseen; the same ones in every run.
    let places = (0..<3).map { _ in
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(seed.multipliedFullWidth(by: UInt64(count)).high)
    }
    let pivot = places.map { part[$0].x }.sorted()[1]
    var (lower, upper) = (0, 0)
    // Without a branch: both sides are written and one of them is kept.
    for index in 0..<count {
      let pair = part[index]
      less[lower] = pair
      greater[upper] = pair
      lower += pair.x < pivot ? 1 : 0
      upper += pair.x > pivot ? 1 : 0
    }
    var reached = below
    for index in 0..<lower { reached = reached + less[index].y }
    if lower > 0, reached.value >= target {
      swap(&part, &less)
      count = lower
      continue
    }
    for index in 0..<count where part[index].x == pivot { reached = reached + part[index].y }
    if upper == 0 || reached.value >= target { return pivot }
    below = reached
    swap(&part, &greater)
    count = upper
  }
}
