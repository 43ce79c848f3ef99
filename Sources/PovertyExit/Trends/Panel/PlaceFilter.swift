/// How the places of a pattern go on from their years: V_k⁻¹ and its products.
struct PlaceFilter: Sendable {
  /// The years, from 0, that are published.
  let years: [Int]
  /// L⁻¹ of V = L Lᵀ, by rows, lower.
  let whitening: [Double]
  /// For each year ahead the weight of each published year.
  let gain: [Double]
  /// For each year ahead the variance that remains.
  let variance: [Double]

  /// - Parameters:
  ///   - covariance: Of all years known and ahead, the passing noise included.
  ///   - noise: What counting and rounding add in each year known.
  init?(_ covariance: SmallMatrix, noise: [Double], years: [Int], known: Int) {
    let ahead = covariance.order - known
    var own = covariance.restricted(to: years)
    for (i, year) in years.enumerated() { own[i, i] += noise[year] }
    guard let factor = SmallCholesky(own) else { return nil }
    let count = years.count
    var whitening = [Double](repeating: 0, count: count * count)
    for j in 0..<count {
      var unit = [Double](repeating: 0, count: count)
      unit[j] = 1
      for (i, value) in factor.forward(unit).enumerated() { whitening[i * count + j] = value }
    }
    var gain: [Double] = []
    var variance: [Double] = []
    for h in 0..<ahead {
      let row = years.map { covariance[known + h, $0] }
      let weights = factor.solve(row)
      gain += weights
      var left = covariance[known + h, known + h]
      for i in 0..<count { left -= weights[i] * row[i] }
      variance.append(max(left, 0))
    }
    self.years = years
    self.whitening = whitening
    self.gain = gain
    self.variance = variance
  }

  /// (y − c)ᵀ V⁻¹ (y − c) of the figures from `start`, with c the group's path.
  func distance(
    _ values: UnsafeBufferPointer<Double>, _ start: Int, _ path: [Double]
  ) -> Double {
    let count = years.count
    return withUnsafeTemporaryAllocation(of: Double.self, capacity: count) { away in
      for i in 0..<count { away[i] = values[start + years[i]] - path[years[i]] }
      var square = 0.0
      whitening.withUnsafeBufferPointer { whitening in
        for i in 0..<count {
          var sum = 0.0
          for j in 0...i { sum += whitening[i * count + j] * away[j] }
          square += sum * sum
        }
      }
      return square
    }
  }

  /// tr V⁻¹ S of the covariance S of the group's path: what it adds to the expected
  /// distance of a place.
  func expectedDistance(_ path: PanelPaths.Path) -> Double {
    let count = years.count
    var sum = 0.0
    for i in 0..<count {
      for j in 0...i {
        var product = 0.0
        for k in 0...i {
          product += path.covariance[years[j], years[k]] * whitening[i * count + k]
        }
        sum += whitening[i * count + j] * product
      }
    }
    return sum
  }

  /// What the group's path brings to a place of this pattern: its own path less what the
  /// place's years already say, and the variance of that, for each year ahead.
  ///
  /// With P = [−A, I] the mean is P c and the variance P S Pᵀ.
  func common(_ path: PanelPaths.Path, known: Int) -> (mean: [Double], variance: [Double]) {
    let count = path.mean.count
    var mean: [Double] = []
    var variance: [Double] = []
    for h in 0..<(count - known) {
      var row = [Double](repeating: 0, count: count)
      row[known + h] = 1
      for (i, year) in years.enumerated() { row[year] -= gain[h * years.count + i] }
      var (sum, square) = (0.0, 0.0)
      let product = path.covariance.product(row)
      for i in 0..<count {
        sum += row[i] * path.mean[i]
        square += row[i] * product[i]
      }
      mean.append(sum)
      variance.append(max(square, 0))
    }
    return (mean, variance)
  }
}
