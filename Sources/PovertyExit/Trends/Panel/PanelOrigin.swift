internal import Glibc
internal import NumericalCore

/// What the candidates said at one earlier year, beside what came.
struct PanelOrigin: Sendable {
  let fits: [CandidateFit]
  let columns: [CandidateForecaster.Columns]
  let ahead: Int
  /// The shares that came, a place after the other in the order of the ids; NaN where none
  /// was published.
  let truth: [Double]
  /// The same on each link, in logit units.
  private let linkedTruth: [PanelLink: [Double]]
  private let shape: PanelShape
  private let groupSizes: [Int]
  /// For each candidate and year ahead the logarithm of how much wider the places spread.
  private(set) var misfits: [[Double?]] = []

  init(
    _ panel: Panel, _ full: PanelShape, _ past: Panel, _ candidates: [PanelCandidate],
    ahead: Int, breaks: Set<Int>, starts: [CandidateFit]
  ) {
    let shape = PanelShape(past)
    let known = past.yearCount
    let fitted = PanelTrend.fit(past, shape, candidates, breaks: breaks, starts: starts,
      points: CandidateFit.scoredPoints)
    self.shape = shape
    self.ahead = ahead
    fits = fitted.fits
    var truth: [Double] = []
    truth.reserveCapacity(shape.placeCount * ahead)
    for position in full.order {
      let start = position * panel.yearCount + known
      truth.append(contentsOf: panel.incidence[start..<(start + ahead)])
    }
    self.truth = truth
    var linkedTruth: [PanelLink: [Double]] = [:]
    var linkedPast: [PanelLink: LinkedPanel] = [:]
    for (link, basis) in fitted.bases {
      let linked = LinkedPanel(past, shape, link: link, unit: basis.unit)
      linkedPast[link] = linked
      linkedTruth[link] = truth.map { $0.isNaN ? .nan : linked.value($0) }
    }
    self.linkedTruth = linkedTruth
    columns = fitted.fits.map { fit in
      guard let basis = fitted.bases[fit.candidate.link],
        let linked = linkedPast[fit.candidate.link]
      else { return .init(mean: [], student: [], common: []) }
      return CandidateForecaster(
        fit, basis, fitted: shape, shape: shape, ahead: ahead, breaks: breaks
      ).columns(linked, shape, rows: 0..<shape.placeCount)
    }
    var sizes = [Int](repeating: 0, count: shape.groups.count)
    for group in shape.groupOf { sizes[Int(group)] += 1 }
    groupSizes = sizes
    misfits = fits.indices.map { misfit(candidate: $0) }
  }

  /// Whether any figure came.
  var hasTruth: Bool { truth.contains { !$0.isNaN } }

  /// The quantiles that are scored.
  private static let levels = [0.8, 0.9]

  /// The mean weighted interval score of each year ahead, of shares.
  func scores(candidate: Int, spreads: [Double]) -> [Double] {
    let fit = fits[candidate]
    let columns = columns[candidate]
    let marginals = CandidateMarginals(
      fit, probabilities: Self.levels.map { 0.5 + $0 / 2 },
      counts: Set(shape.patterns.map(\.count)))
    let rows = 0..<shape.placeCount
    let (deviation, share) = columns.spread(ahead: ahead, spreads: spreads)
    func shares(_ reach: [Double], _ sign: Double) -> [Double] {
      var column = columns.mean
      for i in column.indices { column[i] = fit.unit * (column[i] + sign * reach[i]) }
      fit.candidate.link.applyInverse(to: &column)
      return column
    }
    let middle = shares(deviation, 0)
    var score = zip(truth, middle).map { 0.5 * abs($0 - $1) }
    for (k, level) in Self.levels.enumerated() {
      var reach = marginals.multiples(k, shape, rows, ahead: ahead, shares: share)
      for i in reach.indices { reach[i] *= deviation[i] }
      let (low, high) = (shares(reach, -1), shares(reach, 1))
      for i in score.indices {
        score[i] +=
          0.5 * (1 - level) * (high[i] - low[i]) + max(low[i] - truth[i], 0)
          + max(truth[i] - high[i], 0)
      }
    }
    return (0..<ahead).compactMap { h in
      var (sum, count) = (0.0, 0.0)
      for slot in stride(from: h, to: score.count, by: ahead) where !truth[slot].isNaN {
        sum += score[slot]
        count += 1
      }
      return count > 0 ? sum / count / (Double(Self.levels.count) + 0.5) : nil
    }
  }

  /// How much wider the places spread than forecast, at 80 and 90 %, once the common shift
  /// of their group is taken out: the mean of the logs, by year ahead.
  private func misfit(candidate: Int) -> [Double?] {
    let fit = fits[candidate]
    let columns = columns[candidate]
    guard let truth = linkedTruth[fit.candidate.link] else { return [] }
    return (0..<ahead).map { h in
      var sums = [Double](repeating: 0, count: groupSizes.count)
      var counts = [Double](repeating: 0, count: groupSizes.count)
      for row in 0..<shape.placeCount where !truth[row * ahead + h].isNaN {
        sums[Int(shape.groupOf[row])] += truth[row * ahead + h] - columns.mean[row * ahead + h]
        counts[Int(shape.groupOf[row])] += 1
      }
      var distances: [Double] = []
      var degrees = 0.0
      for row in 0..<shape.placeCount {
        let slot = row * ahead + h
        let group = Int(shape.groupOf[row])
        guard !truth[slot].isNaN, counts[group] >= 5, columns.student[slot] > 0 else { continue }
        let away = truth[slot] - columns.mean[slot] - sums[group] / counts[group]
        let scale = (counts[group] / (counts[group] - 1)).squareRoot()
        distances.append(abs(away) * scale / columns.student[slot].squareRoot())
        degrees += Double(shape.patterns[Int(shape.patternOf[row])].count)
      }
      guard distances.count >= 10 else { return nil }
      let nu = fit.student.degreesOfFreedom + degrees / Double(distances.count)
      let expected = StudentPlusNormal(degreesOfFreedom: nu)
      var sum = 0.0
      for level in Self.levels {
        let found = selected(
          &distances, min(Int(level * Double(distances.count)), distances.count - 1))
        sum += log(max(found, 1e-6) / expected.quantile(0.5 + level / 2, studentShare: 1))
      }
      return sum / Double(Self.levels.count)
    }
  }

  /// The factors on a candidate's spread by year ahead, drawn to 1 where few origins or
  /// few places speak.
  static func spreads(
    _ origins: [PanelOrigin], candidate: Int, places: Double, leaving: Int?
  ) -> [Double] {
    var result = [1.0]
    for h in 0..<PanelRecord.after {
      var (sum, count) = (0.0, 0.0)
      for (index, origin) in origins.enumerated() where index != leaving {
        let misfits = origin.misfits[candidate]
        guard h < misfits.count, let misfit = misfits[h] else { continue }
        sum += misfit
        count += 1
      }
      let factor =
        count > 0
        ? exp(sum / (count + 3) * places / (places + 50)) : result[max(h - 1, 0)]
      if h == 0 { result[0] = factor } else { result.append(factor) }
    }
    return result
  }
}

/// The element that would stand at a position if the numbers were sorted.
private func selected(_ numbers: inout [Double], _ position: Int) -> Double {
  var (low, high) = (0, numbers.count - 1)
  while low < high {
    let pivot = numbers[(low + high) / 2]
    var (i, j) = (low, high)
    while i <= j {
      while numbers[i] < pivot { i += 1 }
      while numbers[j] > pivot { j -= 1 }
      if i <= j {
        numbers.swapAt(i, j)
        i += 1
        j -= 1
      }
    }
    if position <= j {
      high = j
    } else if position >= i {
      low = i
    } else {
      break
    }
  }
  return numbers[position]
}
