/// Returns the smallest k whose lower tail reaches a probability.
///
/// The search starts from a guess, evaluates both tails once and walks by the
/// masses. Where a comparison is too near to be decided by the walk's rounding,
/// the tails are evaluated again, so that the answer is the one that the tails
/// themselves define, whatever the guess.
///
/// - Parameters:
///   - probability: In the open interval (0, 1).
///   - guess: A k near the answer; any value is safe.
///   - range: The possible values.
///   - tails: P(X ≤ k) and P(X > k).
///   - mass: P(X = k).
///   - ratio: P(X = k + 1) / P(X = k).
/// - Complexity: O(distance of the guess), two evaluations of the tails at least.
@inline(__always)
func discreteQuantile(
  _ probability: Double, guess: Int, range: ClosedRange<Int>,
  tails: (Int) -> (lower: Double, upper: Double),
  mass: (Int) -> Double,
  ratio: (Int) -> Double
) -> Int {
  // On the right the upper tail is compared: 1 − p is exact for p ≥ ½.
  let onLeft = probability <= 0.5
  let target = onLeft ? probability : 1 - probability
  var k = min(max(guess, range.lowerBound), range.upperBound)
  let start = tails(k)
  var tail = onLeft ? start.lower : start.upper
  var weight = mass(k)
  // A tail that has fallen far below the one it was taken from has lost its digits.
  var known = tail

  func exactTail(_ k: Int) -> Double {
    let exact = tails(k)
    known = onLeft ? exact.lower : exact.upper
    return known
  }

  /// The tail of k, one mass less than its neighbor's, or anew where that has no digits.
  func fallen(_ difference: Double, at k: Int) -> Double {
    difference > 1e-3 * known ? difference : exactTail(k)
  }

  /// The tail of k, one mass more than its neighbor's, or anew where the mass has no digits.
  func grown(_ total: Double, by weight: Double, at k: Int) -> Double {
    weight > 1e-290 ? total : exactTail(k)
  }

  /// Whether k reaches the probability, given its tail up to rounding.
  func reaches(_ k: Int, _ tail: Double) -> Bool {
    if abs(tail - target) > 1e-10 * target {
      return onLeft ? tail > target : tail < target
    }
    let exact = tails(k)
    return onLeft ? exact.lower >= target : exact.upper <= target
  }

  if reaches(k, tail) {
    while k > range.lowerBound {
      let next =
        onLeft
        ? fallen(tail - weight, at: k - 1) : grown(tail + weight, by: weight, at: k - 1)
      guard reaches(k - 1, next) else { return k }
      k -= 1
      tail = next
      weight = weight > 1e-290 ? weight / ratio(k) : mass(k)
    }
    return k
  }
  while k < range.upperBound, !reaches(k, tail) {
    let next = weight * ratio(k)
    k += 1
    weight = weight > 1e-290 ? next : mass(k)
    tail =
      onLeft
      ? grown(tail + weight, by: weight, at: k) : fallen(tail - weight, at: k)
  }
  return k
}
