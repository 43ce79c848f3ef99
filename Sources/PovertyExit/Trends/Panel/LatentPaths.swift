internal import NumericalCore

/// The joint normal scores of all places and years, as the heaviest candidate correlates
/// them.
///
/// The nation's path is m = m̂ + L e, a group's is c = M (m − m̂) + own around its middle, and
/// a place that knows its years moves by P c + v with P = [−A, I]. Each of c's and v's parts
/// is divided by its standard deviation, and the two are put together by the shares that
/// the forecast gives them: every coordinate is standard normal.
///
/// With few places the candidate has several kernels; the correlation is that of the most
/// likely one, the shares are those of all.
struct LatentPaths: Sendable {
  /// The position of the candidate.
  let candidate: Int
  let forecaster: CandidateForecaster
  private let node: CandidateForecaster.Node
  private let count: Int
  private let known: Int
  /// For each group the factors of the nation's numbers and of its own.
  private let groups: [(nation: SmallMatrix, own: SmallMatrix)]
  /// For each pattern the factors of a place's numbers, each row of length 1.
  private let places: [(own: SmallMatrix, lengths: [Double])]

  init(_ forecast: PanelForecast) {
    let trend = forecast.trend
    guard
      let candidate = trend.shares.indices.max(by: { trend.shares[$0] < trend.shares[$1] }),
      let basis = trend.bases[trend.fits[candidate].candidate.link],
      candidate < forecast.forecasters.count,
      let forecaster = Self.forecaster(forecast, candidate, basis),
      let node = forecaster.nodes.first, let kernels = forecaster.fit.nodes.first
    else { preconditionFailure("a fitted trend has a candidate with a kernel") }
    let known = forecaster.known
    let count = known + forecaster.ahead
    self.candidate = candidate
    self.forecaster = forecaster
    self.node = node
    self.known = known
    self.count = count
    let own =
      kernels.groups?.covariance(years: count) ?? SmallMatrix(order: count)
    let national = node.paths.national.covariance.lowerRoot()
    let evidence = kernels.evidence ?? GroupEvidence.all(
      basis.scatter.cells, trend.shape, covariance: kernels.places.covariance(years: known),
      noise: basis.meanNoise)
    groups = evidence.map { Self.group($0, own: own, national: national) }
    places = node.filters.map { filter in
      filter.map { Self.place($0, node.covariance, known: known) } ?? (SmallMatrix(order: 0), [])
    }
  }

  /// The forecaster of the candidate, with one kernel.
  private static func forecaster(
    _ forecast: PanelForecast, _ candidate: Int, _ basis: LinkBasis
  ) -> CandidateForecaster? {
    let fit = forecast.trend.fits[candidate]
    guard fit.nodes.count != 1 else { return forecast.forecasters[candidate] }
    let damping = fit.candidate.damping
    let likely = CandidateFit(
      candidate: fit.candidate, unit: fit.unit,
      nodes: [
        CandidateFit.Node(
          weight: 1, places: KernelParameters.kernel(fit.place, damping),
          groups: fit.group.map { KernelParameters.kernel($0, damping) },
          student: fit.student, evidence: nil)
      ], student: fit.student, place: fit.place, group: fit.group)
    let first = forecast.panel.years.lowerBound
    return CandidateForecaster(
      likely, basis, fitted: forecast.trend.shape, shape: forecast.shape,
      ahead: forecast.years.count, breaks: Set(forecast.trend.settings.breaks.map { $0 - first }))
  }

  /// With K = U_{·T} (U_TT + R)⁻¹ a group follows the nation by I − K E, and what is left
  /// of its own has covariance U − K U_T·.
  private static func group(
    _ evidence: GroupEvidence, own: SmallMatrix, national: SmallMatrix
  ) -> (nation: SmallMatrix, own: SmallMatrix) {
    let count = own.order
    let years = evidence.years
    var follow = SmallMatrix.identity(count)
    var left = own
    if !years.isEmpty,
      let factor = SmallCholesky(own.restricted(to: years) + evidence.covariance)
    {
      for i in 0..<count {
        let gain = factor.solve(years.map { own[i, $0] })
        for (k, year) in years.enumerated() {
          follow[i, year] -= gain[k]
          for j in 0..<count { left[i, j] -= gain[k] * own[year, j] }
        }
      }
    }
    return (follow.product(national), left.lowerRoot())
  }

  /// The root of K_ss − A K_Ts over the years ahead, each row divided by its length.
  private static func place(
    _ filter: PlaceFilter, _ covariance: SmallMatrix, known: Int
  ) -> (own: SmallMatrix, lengths: [Double]) {
    let ahead = covariance.order - known
    let years = filter.years
    var left = SmallMatrix(order: ahead)
    for h in 0..<ahead {
      for s in 0..<ahead {
        var sum = covariance[known + h, known + s]
        for (i, year) in years.enumerated() {
          sum -= filter.gain[h * years.count + i] * covariance[year, known + s]
        }
        left[h, s] = sum
      }
    }
    return left.lowerRoot().withRowsOfLengthOne()
  }

  // MARK: Numbers

  /// The nation's numbers: a year after the other, a draw after the other.
  func nationalNumbers(seed: UInt64, draws: Range<Int>, firstYear: Int) -> DrawColumns {
    numbers(RandomKey(seed: seed, id: ""), .nationalPath, draws, firstYear, count)
  }

  /// The path of a group around its middle, over the years known and ahead.
  func path(
    group: Int, _ key: RandomKey, draws: Range<Int>, firstYear: Int, national: DrawColumns
  ) -> DrawColumns {
    let own = numbers(key, .groupPath, draws, firstYear, count)
    var path = DrawColumns(count: count, draws: draws.count)
    path.add(groups[group].nation, national)
    path.add(groups[group].own, own)
    return path
  }

  private func numbers(
    _ key: RandomKey, _ purpose: Purpose, _ draws: Range<Int>, _ firstYear: Int, _ count: Int
  ) -> DrawColumns {
    var columns = DrawColumns(count: count, draws: draws.count)
    columns.fill(key, purpose, draws: draws, firstYear: firstYear)
    return columns
  }

  /// How a place moves: P over the years known and ahead and the root of its own part, both
  /// with rows divided by their standard deviation, or zero where nothing moves.
  struct Motion: Sendable {
    let common: [Double]
    let hasCommon: [Bool]
    let own: SmallMatrix
    let hasOwn: [Bool]
  }

  /// The motion of the places of a group and a pattern.
  func motion(group: Int, pattern: Int) -> Motion {
    let filter = node.filters[pattern]
    let (own, lengths) = places[pattern]
    return motion(filter?.years ?? [], filter?.gain ?? [], group, own, lengths)
  }

  /// The motion of a place whose figures, from `start`, are noisier or quieter than its
  /// pattern's, or `nil` for one like the others.
  func ownMotion(
    _ linked: LinkedPanel, start: Int, group: Int, pattern: Int
  ) -> Motion? {
    guard let years = node.filters[pattern]?.years,
      forecaster.isUnusual(node, linked, start, years),
      let (filter, _) = forecaster.ownFilter(node, linked, start, years, group)
    else { return nil }
    let (own, lengths) = Self.place(filter, node.covariance, known: known)
    return motion(years, filter.gain, group, own, lengths)
  }

  private func motion(
    _ years: [Int], _ gain: [Double], _ group: Int, _ own: SmallMatrix, _ lengths: [Double]
  ) -> Motion {
    let ahead = count - known
    var rows = [Double](repeating: 0, count: ahead * count)
    var hasCommon = [Bool](repeating: false, count: ahead)
    for h in 0..<ahead {
      var row = [Double](repeating: 0, count: count)
      row[known + h] = 1
      for (i, year) in years.enumerated() { row[year] -= gain[h * years.count + i] }
      var variance = 0.0
      for factor in [groups[group].nation, groups[group].own] {
        for j in 0..<count {
          var sum = 0.0
          for i in 0..<count { sum += row[i] * factor[i, j] }
          variance += sum * sum
        }
      }
      guard variance > 0 else { continue }
      hasCommon[h] = true
      let scale = 1 / variance.squareRoot()
      for i in 0..<count { rows[h * count + i] = scale * row[i] }
    }
    return Motion(
      common: rows, hasCommon: hasCommon, own: own,
      hasOwn: (0..<ahead).map { $0 < lengths.count && lengths[$0] > 0 })
  }
}

extension SmallMatrix {
  /// The lower L with L Lᵀ equal to this; a column of zeros where nothing is left.
  func lowerRoot() -> SmallMatrix {
    var root = SmallMatrix(order: order)
    for j in 0..<order {
      var pivot = self[j, j]
      for k in 0..<j { pivot -= root[j, k] * root[j, k] }
      guard pivot > 1e-12 * self[j, j], pivot > 0 else { continue }
      let diagonal = pivot.squareRoot()
      root[j, j] = diagonal
      for i in (j + 1)..<max(order, j + 1) {
        var sum = self[i, j]
        for k in 0..<j { sum -= root[i, k] * root[j, k] }
        root[i, j] = sum / diagonal
      }
    }
    return root
  }

  /// Every row divided by its length; rows of zeros stay.
  func withRowsOfLengthOne() -> (SmallMatrix, lengths: [Double]) {
    var result = self
    var lengths: [Double] = []
    for i in 0..<order {
      var square = 0.0
      for j in 0..<order { square += self[i, j] * self[i, j] }
      let length = square.squareRoot()
      lengths.append(length)
      for j in 0..<order where length > 0 { result[i, j] = self[i, j] / length }
    }
    return (result, lengths)
  }
}
