internal import Glibc

extension BinomialDistribution {
  /// Returns a draw by transformed rejection, where draws need not be paired.
  ///
  /// ```swift
  /// let key = RandomKey(seed: 1, id: "340200")
  /// var number = 0
  /// BinomialDistribution(count: 100, probability: 1).sample {
  ///   number += 1
  ///   return key.uniform(draw: number, year: 2020, purpose: 0, index: 0)
  /// }  // 100
  /// ```
  ///
  /// ``quantile(_:)`` takes one number and keeps two scenarios in step; this takes a
  /// few and is several times faster for large counts.
  ///
  /// - Parameter next: Gives independent uniform numbers in (0, 1).
  /// - Returns: A count in `0...count`.
  /// - Complexity: O(1) where the mean is at least 10, else O(mean); about 2.3
  ///   uniform numbers.
  /// - Reference: Hörmann, "The generation of binomial random variates", J. Stat.
  ///   Comput. Simul. 46 (1993), doi:10.1080/00949659308811496, algorithm BTRS.
  public func sample(using next: () -> Double) -> Int {
    if probability > 0.5 {
      let failures = BinomialDistribution(count: count, probability: 1 - probability)
      return count - failures.sample(using: next)
    }
    if count == 0 || probability == 0 { return 0 }
    return mean < 10 ? byInversion(next()) : byRejection(next)
  }

  private func byInversion(_ u: Double) -> Int {
    let odds = probability / (1 - probability)
    var weight = exp(Double(count) * log1p(-probability))
    var reached = weight
    var k = 0
    while reached < u, k < count {
      weight *= odds * Double(count - k) / Double(k + 1)
      reached += weight
      k += 1
      // What is left cannot add to a sum near 1.
      if weight < 0x1p-60 * reached { break }
    }
    return k
  }

  private func byRejection(_ next: () -> Double) -> Int {
    let n = Double(count)
    let deviation = variance.squareRoot()
    let b = 1.15 + 2.53 * deviation
    let a = -0.0873 + 0.0248 * b + 0.01 * probability
    let center = mean + 0.5
    let quick = 0.92 - 4.2 / b
    let alpha = (2.83 + 5.1 / b) * deviation
    let peak = logMass(Int((n + 1) * probability))
    while true {
      let u = next() - 0.5
      let v = next()
      let rest = 0.5 - abs(u)
      let k = ((2 * a / rest + b) * u + center).rounded(.down)
      if rest >= 0.07, v <= quick { return Int(k) }
      guard k >= 0, k <= n else { continue }
      if log(v * alpha / (a / (rest * rest) + b)) <= logMass(Int(k)) - peak {
        return Int(k)
      }
    }
  }
}
