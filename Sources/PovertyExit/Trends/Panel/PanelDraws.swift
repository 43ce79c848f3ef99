internal import NumericalCore

/// Joint draws of some places over all years ahead.
///
/// ```swift
/// try forecast.draws(1_000, seed: 1) { block in
///   for (index, place) in block.places.enumerated() {
///     block[index, 2020]  // 1,000 shares of the place at this position of the panel
///   }
/// }
/// ```
public struct PanelDrawBlock: Sendable {
  /// The positions of the places in the panel.
  public let places: [Int]
  /// The years ahead.
  public let years: ClosedRange<Int>
  /// The number of draws.
  public let drawCount: Int
  /// Shares in `0...1`: a place after the other, a year after the other, a draw after the
  /// other.
  public let incidence: [Double]

  /// The draws of a place in a year.
  ///
  /// - Parameter index: A position in ``places``.
  public subscript(index: Int, year: Int) -> ArraySlice<Double> {
    let start = (index * years.count + year - years.lowerBound) * drawCount
    return incidence[start..<(start + drawCount)]
  }
}

/// Why there are no joint draws.
public enum PanelDrawError: Error, Hashable, Sendable {
  /// Two ids have one hash and would share their random numbers; one must be renamed.
  case sameHash(String, String)
}

extension PanelForecast {
  /// Draws the incidence of all places and years ahead jointly, block by block.
  ///
  /// A draw has one path of the nation, one of each group around it and one of each place
  /// around its group, correlated over the years as in the heaviest candidate. Its rank in
  /// each place and year is looked up in the averaged quantile function, so that the
  /// draws of a place and year are spread as ``quantiles(at:threads:)`` says: to 10⁻⁴ in
  /// probability between the scores −5 and 5.
  ///
  /// Ranks that pass through margins keep their order, not quite their correlation: where
  /// many shares end at 0, sums of places are a little less spread than on the scale of
  /// the link.
  ///
  /// The numbers of a place depend on the seed, its id, its group's name, the year and the
  /// draw: not on the threads, nor on which other places are drawn. More draws keep the
  /// first ones.
  ///
  /// - Parameters:
  ///   - count: The number of draws, at least 1.
  ///   - threads: How many threads to use, at least 1; the draws are the same bytes.
  ///   - places: The positions of the places to draw, each once; all by default.
  ///   - body: Takes a block; called once for each, on several threads and in no order.
  /// - Throws: ``PanelDrawError/sameHash(_:_:)``.
  /// - Complexity: O(places × years × draws) in time. In memory, for each thread, 4 MB and
  ///   some 60 numbers for each draw of ten years.
  /// - Reference: R. B. Nelsen, "An Introduction to Copulas", 2nd ed., 2006, §2.9.
  public func draws(
    _ count: Int, seed: UInt64, threads: Int = 1, places: [Int]? = nil,
    _ body: @Sendable (PanelDrawBlock) -> Void
  ) throws(PanelDrawError) {
    let rows = places.map { $0.map { Int(rowOf[$0]) } } ?? Array(0..<shape.placeCount)
    try checkHashes(rows)
    let drawer = PanelDrawer(self, rows: rows, count: count, seed: seed, threads: threads)
    parallelFor(count: drawer.blockCount, threads: threads) { body(drawer.block($0)) }
  }

  /// Draws the incidence of one place: a year after the other, a draw after the other.
  ///
  /// - Parameter place: A position in the panel.
  public func draws(_ count: Int, seed: UInt64, of place: Int) -> [Double] {
    PanelDrawer(self, rows: [Int(rowOf[place])], count: count, seed: seed, threads: 1)
      .block(0).incidence
  }

  private func checkHashes(_ rows: [Int]) throws(PanelDrawError) {
    let ids = rows.map { panel.ids[shape.order[$0]] }
    for names in [ids, shape.groups] {
      let hashes = names.map(fnv1a64)
      let sorted = hashes.sorted()
      guard let double = zip(sorted, sorted.dropFirst()).first(where: { $0 == $1 }) else {
        continue
      }
      let same = names.indices.filter { hashes[$0] == double.0 }
      throw .sameHash(names[same[0]], names[same[1]])
    }
  }
}

/// Draws block by block.
struct PanelDrawer: Sendable {
  let count: Int
  let blockCount: Int

  private let forecast: PanelForecast
  private let seed: UInt64
  private let shape: PanelShape
  private let latent: LatentPaths
  private let tables: [CandidateMarginals]
  private let national: DrawColumns
  private let blockSize: Int

  /// The most numbers of a block, 4 MB, and the most places.
  private static let mostNumbers = 1 << 19
  private static let mostPlaces = 64

  init(_ forecast: PanelForecast, rows: [Int], count: Int, seed: UInt64, threads: Int) {
    precondition(count >= 1, "at least one draw")
    self.forecast = forecast
    self.count = count
    self.seed = seed
    shape = forecast.shape.grouped(rows)
    latent = LatentPaths(forecast)
    tables = forecast.scoreTables(threads: threads)
    let numbers = forecast.years.count * count
    blockSize = min(max(Self.mostNumbers / numbers, 1), Self.mostPlaces)
    blockCount = (rows.count + blockSize - 1) / blockSize
    national = latent.nationalNumbers(
      seed: seed, draws: 0..<count, firstYear: forecast.panel.years.lowerBound)
  }

  /// The draws of a block.
  func block(_ index: Int) -> PanelDrawBlock {
    let rows = index * blockSize..<min((index + 1) * blockSize, shape.placeCount)
    let ahead = forecast.years.count
    let slots = SlotColumns(forecast, shape, rows: rows)
    let marginals = MarginalTables(slots, tables)
    let incidence = [Double](unsafeUninitializedCapacity: rows.count * ahead * count) {
      result, initialized in
      initialized = result.count
      draw(rows, slots, marginals, into: result)
    }
    return PanelDrawBlock(
      places: shape.order[rows].map { $0 }, years: forecast.years, drawCount: count,
      incidence: incidence)
  }

  private func draw(
    _ rows: Range<Int>, _ slots: SlotColumns, _ marginals: MarginalTables,
    into result: UnsafeMutableBufferPointer<Double>
  ) {
    let ahead = forecast.years.count
    var scores = LatentScores(
      forecast, shape, latent, national, rows: rows, count: count, seed: seed)
    let shares = slots.candidates[latent.candidate].share
    var curve = QuantileCurve()
    for (index, row) in rows.enumerated() {
      scores.take(row, index: index, shares: shares[(index * ahead)..<((index + 1) * ahead)])
      for h in 0..<ahead {
        let slot = index * ahead + h
        let column = UnsafeMutableBufferPointer(
          rebasing: result[(slot * count)..<((slot + 1) * count)])
        scores.write(h, into: column)
        curve.fill(marginals, slot: slot)
        curve.apply(to: column)
      }
    }
  }
}

extension PanelForecast {
  /// For each candidate the standardized errors at the scores of ``ScoreGrid``.
  func scoreTables(threads: Int) -> [CandidateMarginals] {
    let counts = Set(shape.patterns.map(\.count))
    return parallelMap(count: trend.fits.count, threads: threads) {
      CandidateMarginals(trend.fits[$0], probabilities: ScoreGrid.lowerTails, counts: counts)
    }
  }
}
