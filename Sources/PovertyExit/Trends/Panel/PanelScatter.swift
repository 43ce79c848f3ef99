/// The sums over places that a fit needs: no more of a panel is looked at.
struct PanelScatter: Sendable {
  /// For each pattern the scatter of its places around their groups.
  let blocks: [ScatterBlock]
  /// For each group and pattern the number of places and the sums of their values.
  let cells: [Cell]
  /// The places of each group.
  let groupSizes: [Int]

  struct Cell: Sendable {
    let group: Int
    let pattern: Int
    var count: Double
    /// By published year, each place as often as it counts.
    var sum: [Double]
  }

  init(_ linked: LinkedPanel, _ shape: PanelShape) {
    let years = shape.yearCount
    let groups = shape.groups.count
    var sums = [Double](repeating: 0, count: groups * years)
    var counts = [Double](repeating: 0, count: groups * years)
    var sizes = [Int](repeating: 0, count: groups)
    var cells: [Cell] = []
    var index = [Int32](repeating: -1, count: groups * shape.patterns.count)
    let places = shape.placeCount
    linked.values.withUnsafeBufferPointer { values in
      for place in 0..<places {
        let group = Int(shape.groupOf[place])
        let pattern = Int(shape.patternOf[place])
        let published = shape.patterns[pattern]
        sizes[group] += 1
        let slot = group * shape.patterns.count + pattern
        if index[slot] < 0 {
          index[slot] = Int32(cells.count)
          cells.append(
            Cell(
              group: group, pattern: pattern, count: 0,
              sum: [Double](repeating: 0, count: published.count)))
        }
        let cell = Int(index[slot])
        cells[cell].count += 1
        for (i, year) in published.enumerated() {
          let value = values[place * years + year]
          cells[cell].sum[i] += value
          sums[group * years + year] += value
          counts[group * years + year] += 1
        }
      }
    }
    for i in sums.indices where counts[i] > 0 { sums[i] /= counts[i] }
    self.cells = cells
    groupSizes = sizes
    blocks = Self.scatter(linked, shape, means: sums, sizes: sizes)
  }

  /// The mean product of the deviations from the group's mean. A deviation from the mean
  /// of n places has 1 − 1/n of the variance: it is scaled back up and counts for less.
  private static func scatter(
    _ linked: LinkedPanel, _ shape: PanelShape, means: [Double], sizes: [Int]
  ) -> [ScatterBlock] {
    let years = shape.yearCount
    var blocks = shape.patterns.map { published in
      ScatterBlock(
        weight: 0, years: published, noise: SmallMatrix(order: published.count),
        scatter: SmallMatrix(order: published.count))
    }
    var deviation = [Double](repeating: 0, count: years)
    linked.values.withUnsafeBufferPointer { values in
      for place in 0..<shape.placeCount {
        let group = Int(shape.groupOf[place])
        let pattern = Int(shape.patternOf[place])
        let published = shape.patterns[pattern]
        let count = published.count
        guard sizes[group] > 1, count > 0 else { continue }
        let share = 1 - 1 / Double(sizes[group])
        for i in 0..<count {
          let year = published[i]
          deviation[i] = values[place * years + year] - means[group * years + year]
        }
        blocks[pattern].weight += share
        blocks[pattern].scatter.elements.withUnsafeMutableBufferPointer { scatter in
          for i in 0..<count {
            let scaled = deviation[i]
            for j in 0...i { scatter[i * count + j] += scaled * deviation[j] }
          }
        }
      }
    }
    for b in blocks.indices where blocks[b].weight > 0 {
      let count = blocks[b].years.count
      for i in 0..<count {
        for j in 0...i {
          let value = blocks[b].scatter[i, j] / blocks[b].weight
          blocks[b].scatter[i, j] = value
          blocks[b].scatter[j, i] = value
        }
        blocks[b].noise[i, i] = linked.meanNoise[blocks[b].years[i]]
      }
    }
    return blocks.filter { $0.weight > 0 }
  }
}
