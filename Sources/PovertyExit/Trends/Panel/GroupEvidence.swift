internal import Glibc

/// What the places of a group say of its path: a mean by year and its covariance.
struct GroupEvidence: Sendable {
  /// The years, from 0, in which the group has a figure.
  let years: [Int]
  let mean: [Double]
  let covariance: SmallMatrix

  /// The evidence of every group under a kernel of its places.
  ///
  /// With V of a pattern and n places the precision is n V⁻¹, summed over the patterns
  /// of the group.
  ///
  /// - Parameter precisions: V⁻¹ of each pattern, where they are known.
  static func all(
    _ cells: [PanelScatter.Cell], _ shape: PanelShape, covariance: SmallMatrix,
    noise: [Double], precisions known: [SmallMatrix] = []
  ) -> [GroupEvidence] {
    var precisions = Dictionary(uniqueKeysWithValues: zip(known.indices, known))
    let inverses = shape.patterns.map { inverse(covariance, noise, years: $0) }
    return shape.groups.indices.map { group in
      let cells = cells.filter { $0.group == group && !$0.sum.isEmpty }
      // One pattern needs no inverse of the inverse.
      if cells.count == 1, let cell = cells.first {
        return GroupEvidence(
          years: shape.patterns[cell.pattern], mean: cell.sum.map { $0 / cell.count },
          covariance: (1 / cell.count) * inverses[cell.pattern].covariance)
      }
      var precision = SmallMatrix(order: shape.yearCount)
      var pull = [Double](repeating: 0, count: shape.yearCount)
      for cell in cells {
        let years = shape.patterns[cell.pattern]
        let inverse = precisions[cell.pattern] ?? inverses[cell.pattern].inverse()
        precisions[cell.pattern] = inverse
        precision.add(inverse, at: years, times: cell.count)
        for (year, value) in zip(years, inverse.product(cell.sum)) { pull[year] += value }
      }
      let years = (0..<shape.yearCount).filter { precision[$0, $0] > 0 }
      guard !years.isEmpty, let factor = SmallCholesky(precision.restricted(to: years))
      else { return GroupEvidence(years: [], mean: [], covariance: SmallMatrix(order: 0)) }
      return GroupEvidence(
        years: years, mean: factor.solve(years.map { pull[$0] }),
        covariance: factor.inverse())
    }
  }

  private struct PatternCovariance {
    let covariance: SmallMatrix
    func inverse() -> SmallMatrix {
      SmallCholesky(covariance)?.inverse() ?? SmallMatrix(order: covariance.order)
    }
  }

  private static func inverse(
    _ covariance: SmallMatrix, _ noise: [Double], years: [Int]
  ) -> PatternCovariance {
    var own = covariance.restricted(to: years)
    for (i, year) in years.enumerated() { own[i, i] += noise[year] }
    return PatternCovariance(covariance: own)
  }

  /// The scatter of the groups around their mean, by size: groups of nearly one size
  /// share a factor.
  static func blocks(_ groups: [GroupEvidence], years: Int) -> [ScatterBlock] {
    let known = groups.filter { !$0.years.isEmpty }
    guard known.count > 1 else { return [] }
    var sum = [Double](repeating: 0, count: years)
    var count = [Double](repeating: 0, count: years)
    for group in known {
      for (year, value) in zip(group.years, group.mean) {
        sum[year] += value
        count[year] += 1
      }
    }
    let center = zip(sum, count).map { $1 > 0 ? $0 / $1 : 0 }
    let share = 1 - 1 / Double(known.count)
    var found: [Key: ScatterBlock] = [:]
    var order: [Key] = []
    for group in known {
      let size = group.covariance[0, 0]
      let key = Key(years: group.years, size: Int((2 * log2(size)).rounded()))
      let deviation = zip(group.years, group.mean).map { $1 - center[$0] }
      let rank = group.years.count
      var block =
        found[key]
        ?? ScatterBlock(
          weight: 0, years: group.years, noise: SmallMatrix(order: rank),
          scatter: SmallMatrix(order: rank))
      if block.weight == 0 { order.append(key) }
      block.weight += 1
      for i in block.noise.elements.indices {
        block.noise.elements[i] += group.covariance.elements[i]
        block.scatter.elements[i] += deviation[i / rank] * deviation[i % rank] / share
      }
      found[key] = block
    }
    return order.compactMap { key in
      guard var block = found[key] else { return nil }
      block.noise = (1 / block.weight) * block.noise
      block.scatter = (1 / block.weight) * block.scatter
      block.weight *= share
      return block
    }
  }

  private struct Key: Hashable {
    let years: [Int]
    let size: Int
  }
}
