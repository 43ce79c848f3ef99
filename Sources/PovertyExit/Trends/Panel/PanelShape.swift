/// Who is in a panel and what is missing: everything but the figures.
///
/// Places are taken in the order of their id, whatever their order in the table, so
/// that sums come out the same to the last bit.
struct PanelShape: Sendable {
  /// The positions of the places in the panel, in the order of their ids.
  let order: [Int]
  /// The names of the groups, in their own order; one without a name when there are none.
  let groups: [String]
  /// The group of each place, in the order of the ids.
  let groupOf: [Int32]
  /// The years, from 0, that were published in each pattern.
  let patterns: [[Int]]
  /// The pattern of each place, in the order of the ids.
  let patternOf: [Int32]
  let yearCount: Int

  var placeCount: Int { order.count }

  /// The number of published figures.
  var figureCount: Int { patternOf.reduce(0) { $0 + patterns[Int($1)].count } }

  /// The pattern in which every year was published, if the panel has one.
  let fullPattern: Int?

  init(_ panel: Panel) {
    yearCount = panel.yearCount
    let ids = panel.ids
    let isOrdered = zip(ids, ids.dropFirst()).allSatisfy { $0 < $1 }
    let order = isOrdered ? Array(ids.indices) : ids.indices.sorted { ids[$0] < ids[$1] }
    self.order = order

    if panel.groups.isEmpty {
      groups = [""]
      groupOf = [Int32](repeating: 0, count: order.count)
    } else {
      let names = Set(panel.groups).sorted()
      let index = Dictionary(
        uniqueKeysWithValues: names.enumerated().map { ($1, Int32($0)) })
      groups = names
      groupOf = order.map { index[panel.groups[$0]] ?? 0 }
    }

    var found: [UInt64: Int32] = [:]
    var patterns: [[Int]] = []
    let years = panel.yearCount
    patternOf = panel.incidence.withUnsafeBufferPointer { incidence in
      var last = (mask: UInt64.max, pattern: Int32(-1))
      return order.map { position in
        var mask: UInt64 = 0
        for year in 0..<years where !incidence[position * years + year].isNaN {
          mask |= 1 << UInt64(year)
        }
        if last.pattern >= 0, last.mask == mask { return last.pattern }
        if let pattern = found[mask] {
          last = (mask, pattern)
          return pattern
        }
        let pattern = Int32(patterns.count)
        found[mask] = pattern
        patterns.append((0..<years).filter { mask >> UInt64($0) & 1 == 1 })
        last = (mask, pattern)
        return pattern
      }
    }
    self.patterns = patterns
    fullPattern = patterns.firstIndex { $0.count == years }
  }
}
