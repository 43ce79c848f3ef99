internal import NumericalCore

/// The quantiles of a candidate as multiples of its standard deviation, by the number of
/// years that a place has.
struct CandidateMarginals: Sendable {
  private let byCount: [Int: [StudentPlusNormalQuantiles]]

  init(_ fit: CandidateFit, probabilities: [Double], counts: Set<Int>) {
    byCount = Dictionary(
      uniqueKeysWithValues: counts.sorted().map { count in
        let errors = StudentPlusNormal(
          degreesOfFreedom: fit.student.degreesOfFreedom + Double(count))
        return (count, probabilities.map { errors.quantileTable($0) })
      })
  }

  /// The tables of the places with so many years.
  func tables(_ count: Int) -> [StudentPlusNormalQuantiles] { byCount[count] ?? [] }

  /// The multiples of the standard deviation at the k-th probability, for the shares of the
  /// variance in the Student part of some rows.
  func multiples(
    _ k: Int, _ shape: PanelShape, _ rows: Range<Int>, ahead: Int, shares: [Double]
  ) -> [Double] {
    if shape.patterns.count == 1 { return tables(shape.patterns[0].count)[k](shares) }
    var column = shares
    for (index, row) in rows.enumerated() {
      let table = tables(shape.patterns[Int(shape.patternOf[row])].count)[k]
      for slot in (index * ahead)..<((index + 1) * ahead) { column[slot] = table(shares[slot]) }
    }
    return column
  }
}

extension CandidateForecaster.Columns {
  /// The standard deviation, and the share of its square in the Student part.
  ///
  /// - Parameter spreads: The factors on the places' spread by year ahead; the last one
  ///   holds beyond.
  func spread(ahead: Int, spreads: [Double]) -> (deviation: [Double], share: [Double]) {
    var deviation = student
    var share = student
    for slot in student.indices {
      let spread = spreads[min(slot % ahead, spreads.count - 1)]
      let own = student[slot] * spread * spread
      let variance = own + common[slot]
      deviation[slot] = variance.squareRoot()
      share[slot] = variance > 0 ? own / variance : 0
    }
    return (deviation, share)
  }
}
