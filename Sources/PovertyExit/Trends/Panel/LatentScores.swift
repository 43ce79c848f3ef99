internal import NumericalCore

/// The normal scores of the places of a block, one place at a time.
struct LatentScores {
  private let forecast: PanelForecast
  private let shape: PanelShape
  private let latent: LatentPaths
  private let national: DrawColumns
  private let linked: LinkedPanel
  private let count: Int
  private let seed: UInt64

  /// The group whose path is held, and the pattern for which the rest is.
  private var group = -1
  private var pattern = -1
  private var path: DrawColumns
  private var motion: LatentPaths.Motion
  /// What the group's path brings, in standard deviations.
  private var common: DrawColumns
  private var numbers: DrawColumns
  private var scores: DrawColumns

  init(
    _ forecast: PanelForecast, _ shape: PanelShape, _ latent: LatentPaths,
    _ national: DrawColumns, rows: Range<Int>, count: Int, seed: UInt64
  ) {
    let ahead = forecast.years.count
    self.forecast = forecast
    self.shape = shape
    self.latent = latent
    self.national = national
    self.count = count
    self.seed = seed
    let fit = latent.forecaster.fit
    linked = LinkedPanel(
      forecast.panel, shape, link: fit.candidate.link, unit: fit.unit, rows: rows)
    path = DrawColumns(count: 0, draws: count)
    motion = LatentPaths.Motion(
      common: [], hasCommon: [], own: SmallMatrix(order: 0), hasOwn: [])
    common = DrawColumns(count: ahead, draws: count)
    numbers = common
    scores = common
  }

  /// Takes the scores of a row.
  ///
  /// - Parameters:
  ///   - index: The position of the row in its block.
  ///   - shares: For each year ahead the share of the variance that is the place's own.
  mutating func take(_ row: Int, index: Int, shares: ArraySlice<Double>) {
    hold(row, index)
    numbers.fill(
      RandomKey(seed: seed, id: forecast.panel.ids[shape.order[row]]), .placePath,
      draws: 0..<count, firstYear: forecast.years.lowerBound)
    scores.clear()
    var own = motion.own.elements
    let width = motion.own.order
    for (h, share) in shares.enumerated() {
      // A part that never moves leaves all to the other.
      let rest = motion.hasCommon[h] ? (motion.hasOwn[h] ? 1 - share : 1) : 0
      for k in 0..<width { own[h * width + k] *= (1 - rest).squareRoot() }
      scores.add(column: h, rest.squareRoot(), common)
    }
    scores.add(own, width: width, numbers)
  }

  /// Holds the path of the row's group and what it brings to the row.
  private mutating func hold(_ row: Int, _ index: Int) {
    let (group, pattern) = (Int(shape.groupOf[row]), Int(shape.patternOf[row]))
    if group != self.group {
      path = latent.path(
        group: group, RandomKey(seed: seed, id: shape.groups[group]), draws: 0..<count,
        firstYear: forecast.panel.years.lowerBound, national: national)
      self.group = group
      self.pattern = -1
    }
    let own = latent.ownMotion(
      linked, start: index * shape.yearCount, group: group, pattern: pattern)
    guard own != nil || pattern != self.pattern else { return }
    self.pattern = own == nil ? pattern : -1
    motion = own ?? latent.motion(group: group, pattern: pattern)
    common.clear()
    common.add(motion.common, width: path.count, path)
  }

  /// Writes the scores of a year ahead.
  func write(_ year: Int, into column: UnsafeMutableBufferPointer<Double>) {
    let start = year * scores.stride
    for i in 0..<count { column[i] = scores.values[start + i] }
  }
}

extension DrawColumns {
  mutating func clear() {
    for i in values.indices { values[i] = 0 }
  }

  /// Adds a multiple of a column of others to the same column.
  mutating func add(column: Int, _ factor: Double, _ other: DrawColumns) {
    guard factor != 0 else { return }
    let start = column * stride
    for i in start..<(start + stride) { values[i] += factor * other.values[i] }
  }
}
