extension CandidateForecaster {
  /// Forecasts the places of some rows.
  ///
  /// - Parameter linked: The figures of those rows.
  func columns(_ linked: LinkedPanel, _ shape: PanelShape, rows: Range<Int>) -> Columns {
    let size = rows.count * ahead
    var result = Columns(
      mean: [Double](repeating: 0, count: size),
      student: [Double](repeating: 0, count: size),
      common: [Double](repeating: 0, count: size))
    var squares = [Double](repeating: 0, count: nodes.count > 1 ? size : 0)
    for node in nodes {
      if patterns.count == 1 {
        add(node, 0, linked, shape, rows, Array(rows), &result, &squares)
      } else {
        let byPattern = Dictionary(grouping: rows) { Int(shape.patternOf[$0]) }
        for pattern in byPattern.keys.sorted() {
          add(node, pattern, linked, shape, rows, byPattern[pattern] ?? [], &result, &squares)
        }
      }
    }
    // The kernels' middles differ: what they differ by is shared uncertainty.
    for slot in squares.indices {
      result.common[slot] += max(squares[slot] - result.mean[slot] * result.mean[slot], 0)
    }
    return result
  }

  /// Adds what one pair of kernels says of the places of one pattern.
  private func add(
    _ node: Node, _ pattern: Int, _ linked: LinkedPanel, _ shape: PanelShape,
    _ rows: Range<Int>, _ members: [Int], _ result: inout Columns, _ squares: inout [Double]
  ) {
    guard let shared = node.filters[pattern] else { return }
    let count = shared.years.count
    let figures = linked.values
    for row in members {
      let group = Int(shape.groupOf[row])
      let start = (row - rows.lowerBound) * known
      let slot = (row - rows.lowerBound) * ahead
      if isUnusual(node, linked, start, shared.years),
        let (filter, common) = ownFilter(node, linked, start, shared.years, group)
      {
        let scale = figures.withUnsafeBufferPointer {
          node.student.scale(
            filter.distance($0, start, node.paths.groups[group].mean) + common.distance,
            count: count)
        }
        for h in 0..<ahead {
          var mean = common.mean[h]
          for i in 0..<count {
            mean += filter.gain[h * count + i] * figures[start + filter.years[i]]
          }
          result.mean[slot + h] += node.weight * mean
          result.student[slot + h] += node.weight * scale * filter.variance[h]
          result.common[slot + h] += node.weight * common.variance[h]
          if !squares.isEmpty { squares[slot + h] += node.weight * mean * mean }
        }
      }
    }
    addUsual(node, pattern, shared, linked, shape, rows, members, &result, &squares)
  }

  /// The same for all places whose noise is the usual one: the loop that most places take.
  private func addUsual(
    _ node: Node, _ pattern: Int, _ filter: PlaceFilter, _ linked: LinkedPanel,
    _ shape: PanelShape, _ rows: Range<Int>, _ members: [Int], _ result: inout Columns,
    _ squares: inout [Double]
  ) {
    let count = filter.years.count
    let nu = node.student.degreesOfFreedom
    let (base, perScale) = (nu - 2, 1 / (nu + Double(count) - 2))
    let patternCount = patterns.count
    let (ahead, known, weight) = (self.ahead, self.known, node.weight)
    let isMixed = !squares.isEmpty
    let checks = !linked.noise.isEmpty
    withUnsafeTemporaryAllocation(of: Double.self, capacity: 2 * count + 1) { own in
      linked.values.withUnsafeBufferPointer { values in
        filter.whitening.withUnsafeBufferPointer { whitening in
          filter.gain.withUnsafeBufferPointer { gain in
            node.pathMeans.withUnsafeBufferPointer { paths in
              node.commonDistances.withUnsafeBufferPointer { distances in
              node.commonMeans.withUnsafeBufferPointer { commonMeans in
                node.commonVariances.withUnsafeBufferPointer { commonVariances in
                  for row in members {
                    let index = row - rows.lowerBound
                    let start = index * known
                    if checks, isUnusual(node, linked, start, filter.years) { continue }
                    let group = Int(shape.groupOf[row])
                    for i in 0..<count {
                      let year = filter.years[i]
                      own[i] = values[start + year]
                      own[count + i] = own[i] - paths[group * known + year]
                    }
                    var distance = distances[group * patternCount + pattern]
                    for i in 0..<count {
                      var sum = 0.0
                      for j in 0...i { sum += whitening[i * count + j] * own[count + j] }
                      distance += sum * sum
                    }
                    let scale = weight * (base + distance) * perScale
                    let shared = (group * patternCount + pattern) * ahead
                    for h in 0..<ahead {
                      var mean = commonMeans[shared + h]
                      for i in 0..<count { mean += gain[h * count + i] * own[i] }
                      let slot = index * ahead + h
                      result.mean[slot] += weight * mean
                      result.student[slot] += scale * filter.variance[h]
                      result.common[slot] += weight * commonVariances[shared + h]
                      if isMixed { squares[slot] += weight * mean * mean }
                    }
                  }
                }
                }
              }
            }
          }
        }
      }
    }
  }
}
