extension PlaceTree {
  /// Returns figures that add up, as near as their variances ask for to those given.
  ///
  /// Hubei's official figure is 100, the two forecasts add up to 80; of the 20 that are
  /// missing the uncertain forecast takes three quarters:
  ///
  /// ```swift
  /// let tree = try PlaceTree(
  ///   ids: ["hubei", "wuhan", "huanggang"], parents: [nil, "hubei", "hubei"])
  /// try tree.reconcile(figures: [100, 30, 50], variances: [0, 1, 3])  // [100, 35, 65]
  /// ```
  ///
  /// The leaves have forecasts ŷ with variances v; the places above may have figures o with
  /// variances u: official ones (u = 0) or forecasts of their own. The answer minimizes
  ///
  ///     Σ leaves (y − ŷ)² / v  +  Σ others (sum of its leaves − o)² / u
  ///
  /// which is the minimum-trace reconciliation for a diagonal covariance. It is computed as on
  /// any tree of Gaussian sums: upwards a place passes on the mean M and variance V of the sum
  /// of its children, drawn to its own figure by V / (V + u); downwards it splits its total
  /// over the children in the ratio of their variances. No matrix is built.
  ///
  /// Counts then lie between zero and the people of a place, and a forecast outside adds to a
  /// sum only what is inside. Where a split would leave that range the child stays at its
  /// bound and the others take the remainder, again in the ratio of their variances, so that
  /// every total stays exact. That is the least-squares answer of each family for its total;
  /// in a tree of several levels a total does not see beforehand that a bound will hold
  /// further down, unless it cannot be met otherwise.
  ///
  /// Errors are taken as independent from place to place. Shocks that places share belong
  /// into draws, each of which is reconciled on its own.
  ///
  /// - Parameters:
  ///   - figures: One count per place: the forecast of a leaf; above, a figure or NaN for
  ///     none.
  ///   - variances: Their squared standard errors; 0 for an exact figure. Read where there is
  ///     a figure.
  ///   - populations: The people of each place, of which those of the leaves are read; empty
  ///     when unknown, which leaves only zero as a bound.
  /// - Returns: One count per place. Exact figures are met, and sums hold, to 10⁻¹² of
  ///   themselves.
  /// - Throws: ``PlaceTreeError`` with every figure that cannot be used, and every exact
  ///   figure that those below or their people cannot add up to.
  /// - Complexity: O(places), and some more visits for families with many children at a
  ///   bound.
  /// - Reference: S. L. Wickramasuriya, G. Athanasopoulos, R. J. Hyndman, "Optimal forecast
  ///   reconciliation for hierarchical and grouped time series through trace minimization",
  ///   *JASA* 114(526), 2019, doi:10.1080/01621459.2018.1448825.
  public func reconcile(
    figures: [Double], variances: [Double], populations: [Double] = []
  ) throws(PlaceTreeError) -> [Double] {
    try TreeReconciliation(self, figures, variances, populations).values
  }

  /// Returns rates that add up, weighted by people.
  ///
  /// The same as counting first: a rate times the people of a place is a count, and the people
  /// of a place are the sum of its leaves'.
  ///
  /// ```swift
  /// try tree.reconcile(
  ///   rates: [0.02, 0.01, 0.02], variances: [0, 1e-6, 1e-6], populations: [.nan, 100, 300])
  /// // [0.02, 0.0110, 0.0230]
  /// ```
  ///
  /// - Parameters:
  ///   - rates: One share in `0...1` per place, NaN above the leaves for none.
  ///   - variances: The squared standard errors of the rates; 0 for an exact rate.
  ///   - populations: The people of each place, of which those of the leaves are read.
  /// - Returns: One share per place; NaN where nobody lives.
  /// - Throws: ``PlaceTreeError``, which names counts.
  /// - Complexity: O(places).
  public func reconcile(
    rates: [Double], variances: [Double], populations: [Double]
  ) throws(PlaceTreeError) -> [Double] {
    let problems = PlaceTreeError.counts(
      [("rates", rates), ("variances", variances), ("populations", populations)], ids.count)
    guard problems.isEmpty else { throw PlaceTreeError(problems: problems) }
    let people = totals(of: populations)
    let counts = try reconcile(
      figures: zip(rates, people).map { $0 * $1 },
      variances: zip(variances, people).map { $0 * $1 * $1 }, populations: populations)
    return zip(counts, people).map { $1 > 0 ? min($0 / $1, 1) : .nan }
  }
}

/// The two passes of ``PlaceTree/reconcile(figures:variances:populations:)``.
struct TreeReconciliation {
  /// One count per place.
  private(set) var values: [Double]
  /// How often a place was looked at.
  private(set) var visits = 0

  private let tree: PlaceTree
  /// What a place passes on to the one above it.
  private var parts: [BoundedSplit.Part]

  init(
    _ tree: PlaceTree, _ figures: [Double], _ variances: [Double], _ populations: [Double]
  ) throws(PlaceTreeError) {
    self.tree = tree
    values = figures
    let problems = PlaceTreeError.figures(tree, figures, variances, populations)
    guard problems.isEmpty else { throw PlaceTreeError(problems: problems) }
    parts = figures.indices.map { position in
      let most = populations.isEmpty ? .infinity : populations[position]
      return .init(
        mean: figures[position], variance: variances[position], low: 0, high: most)
    }
    let unreachable = gather(figures, variances)
    guard unreachable.isEmpty else { throw PlaceTreeError(problems: unreachable) }
    spread()
  }

  /// Upwards: the mean, variance and bounds of every sum.
  private mutating func gather(
    _ figures: [Double], _ variances: [Double]
  ) -> [PlaceTreeError.Problem] {
    var problems: [PlaceTreeError.Problem] = []
    for position in tree.order.reversed() {
      visits += 1
      var part = parts[position]
      if !tree.isLeaf(position) {
        var (mean, variance, low, high) = (0.0, 0.0, 0.0, 0.0)
        for child in tree.members(of: position) {
          // What is out of bounds adds nothing to a sum.
          mean += min(max(parts[child].mean, parts[child].low), parts[child].high)
          variance += parts[child].variance
          low += parts[child].low
          high += parts[child].high
        }
        part = .init(mean: mean, variance: variance, low: low, high: high)
      }
      if !figures[position].isNaN {
        let (figure, variance) = (figures[position], variances[position])
        if variance == 0 {
          if let problem = self.problem(tree.ids[position], figure, part) {
            problems.append(problem)
          }
          part = .init(mean: figure, variance: 0, low: figure, high: figure)
        } else if !tree.isLeaf(position) {
          let pull = part.variance / (part.variance + variance)
          part = .init(
            mean: part.mean + pull * (figure - part.mean), variance: pull * variance,
            low: part.low, high: part.high)
        }
      }
      parts[position] = part
    }
    return problems
  }

  /// Why an exact figure cannot be the sum of what is below it.
  private func problem(
    _ id: String, _ figure: Double, _ part: BoundedSplit.Part
  ) -> PlaceTreeError.Problem? {
    let size = max(1, abs(figure), part.high.isFinite ? part.high : 0)
    let allowance = 1e-12 * size
    if figure >= part.low - allowance && figure <= part.high + allowance { return nil }
    return part.high - part.low <= allowance
      ? .contradicted(id: id, figure: figure, byChildren: part.low)
      : .outOfReach(id: id, figure: figure, least: part.low, most: part.high)
  }

  /// Downwards: every total over its children.
  private mutating func spread() {
    for top in tree.tops {
      values[top] = min(max(parts[top].mean, parts[top].low), parts[top].high)
    }
    for position in tree.order where !tree.isLeaf(position) {
      let members = tree.members(of: position)
      let split = BoundedSplit(values[position], over: members.map { parts[$0] })
      for (child, value) in zip(members, split.values) { values[child] = value }
      visits += split.visits
    }
  }
}

extension PlaceTreeError {
  /// The columns of a wrong length.
  static func counts(_ columns: [(name: String, values: [Double])], _ count: Int) -> [Problem] {
    columns.filter { $0.values.count != count }.map {
      .wrongCount(of: $0.name, expected: count, found: $0.values.count)
    }
  }

  /// The figures that cannot be used.
  static func figures(
    _ tree: PlaceTree, _ figures: [Double], _ variances: [Double], _ populations: [Double]
  ) -> [Problem] {
    var columns = [("figures", figures), ("variances", variances)]
    if !populations.isEmpty { columns.append(("populations", populations)) }
    var problems = counts(columns, tree.ids.count)
    guard problems.isEmpty else { return problems }
    for (position, id) in tree.ids.enumerated() {
      let (figure, variance) = (figures[position], variances[position])
      let isLeaf = tree.isLeaf(position)
      if figure.isInfinite || (figure.isNaN && isLeaf) {
        problems.append(.notAFigure(id: id, value: figure))
      }
      if !figure.isNaN && !(variance >= 0 && variance.isFinite) {
        problems.append(.notAVariance(id: id, value: variance))
      }
      if isLeaf && !populations.isEmpty && !(populations[position] >= 0) {
        problems.append(.notAPopulation(id: id, value: populations[position]))
      }
    }
    return problems
  }
}
