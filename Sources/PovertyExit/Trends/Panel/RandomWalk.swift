internal import NumericalCore

/// Random walks of the places on the logit, with one step for all: what a trend has to
/// beat.
///
/// ```
/// y_{t+h} = y_t + h δ + e,   var e = h σ² + h² s²
/// ```
///
/// δ is the mean step of all places and years, σ² the mean square of a step around it and
/// s² the variance of δ, which rests on the nation's few yearly steps. Without the drift
/// the middle is y_t and h² δ² is added to the variance: what it leaves out of account is
/// in its width. Where steps are few, a variance of 0.03 counts as one of them, a shock of
/// 0.06 as one year and a drift of 0 ± 0.3 as known.
struct RandomWalk: Sendable {
  /// The last figure of each place on the logit, in the order of the panel.
  let last: [Double]
  /// How many years before the origin it was.
  let age: [Int]
  /// Its variance: nil but for places without a figure.
  let spread: [Double]
  let drift: Double
  let driftVariance: Double
  let variance: Double

  /// What a step's variance is taken for, before any is seen.
  static let usualVariance = 0.03

  init(_ past: Panel) {
    let shape = PanelShape(past)
    let linked = LinkedPanel(past, shape, link: .logit)
    let years = past.yearCount
    var last = [Double](repeating: .nan, count: past.placeCount)
    var age = [Int](repeating: 0, count: past.placeCount)
    var steps: [(step: Double, span: Double, year: Int)] = []
    for (row, place) in shape.order.enumerated() {
      let published = shape.patterns[Int(shape.patternOf[row])]
      let start = row * years
      for (before, year) in zip(published, published.dropFirst()) {
        steps.append(
          (linked.values[start + year] - linked.values[start + before], Double(year - before), year)
        )
      }
      guard let newest = published.last else { continue }
      last[place] = linked.values[start + newest]
      age[place] = years - 1 - newest
    }

    let span = sum(steps.map(\.span))
    let mean = span > 0 ? sum(steps.map(\.step)) / span : 0
    let away = steps.map { $0.step - mean * $0.span }
    variance =
      (Self.usualVariance + sum(zip(steps, away).map { $1 * $1 / $0.span }))
      / (1 + Double(steps.count))
    // The nation's steps by year; each year's mean is one observation of the drift.
    var sums = [Double](repeating: 0, count: years)
    var counts = sums
    for (step, away) in zip(steps, away) {
      sums[step.year] += away / step.span
      counts[step.year] += 1
    }
    let yearly = zip(sums, counts).filter { $1 > 0 }.map { $0 / $1 }
    let usual = NationalPrior.shock.median * NationalPrior.shock.median
    let shock = (usual + sum(yearly.map { $0 * $0 })) / Double(max(yearly.count, 1))
    let prior = 1 / (NationalPrior.driftSpread * NationalPrior.driftSpread)
    let precision = prior + Double(yearly.count) / shock
    driftVariance = 1 / precision
    drift = mean * (precision - prior) / precision

    // A place without a figure is one of the others.
    let known = last.filter { !$0.isNaN }
    let center = known.isEmpty ? linked.value(0.1) : sum(known) / Double(known.count)
    let between =
      known.count > 1
      ? sum(known.map { ($0 - center) * ($0 - center) }) / Double(known.count - 1) : 1
    spread = last.map { $0.isNaN ? between : 0 }
    self.last = last.map { $0.isNaN ? center : $0 }
    self.age = age
  }

  /// Quantiles as shares: a place after the other, a year ahead after the other.
  func quantiles(at probabilities: [Double], ahead: Int, drifting: Bool) -> [Double] {
    let scores = probabilities.map { Normal.quantile($0) }
    var result: [Double] = []
    result.reserveCapacity(last.count * ahead * scores.count)
    for place in last.indices {
      for h in 1...ahead {
        let time = Double(age[place] + h)
        let middle = last[place] + (drifting ? time * drift : 0)
        let missed = driftVariance + (drifting ? 0 : drift * drift)
        let deviation = (spread[place] + time * variance + time * time * missed).squareRoot()
        for score in scores { result.append(middle + deviation * score) }
      }
    }
    ColumnFunction.logistic.apply(to: &result)
    return result
  }
}
