/// What the last steps of a search tell of the curvature of a function.
///
/// With sₖ a step and yₖ how the gradient turned over it, the curvature B satisfies
/// B sₖ ≈ yₖ. The inverse H that BFGS would build from these pairs is applied to a
/// vector without being formed, in 4 *n* multiplications a pair.
///
/// - Reference: Nocedal, "Updating quasi-Newton matrices with limited storage",
///   Math. Comp. 35 (1980), doi:10.1090/S0025-5718-1980-0572855-7.
struct CurvatureMemory {
  /// How many steps are kept.
  let size: Int
  /// Oldest first; the product is sᵀ y.
  private var pairs: [(move: [Double], turn: [Double], product: Double)] = []

  init(size: Int) { self.size = size }

  /// Whether there is nothing to go by.
  var isEmpty: Bool { pairs.isEmpty }

  /// Keeps a step in place of the oldest, unless the gradient did not turn as over a
  /// convex function.
  mutating func remember(move: [Double], turn: [Double]) {
    let product = dot(move, turn)
    guard product > 1e-12 * (dot(move, move) * dot(turn, turn)).squareRoot() else { return }
    if pairs.count == size { pairs.removeFirst() }
    pairs.append((move, turn, product))
  }

  /// Returns H g, and g itself if nothing is kept: the recursion in two loops.
  func inverseProduct(_ gradient: [Double]) -> [Double] {
    guard let last = pairs.last else { return gradient }
    var q = gradient
    var shares: [Double] = []
    for pair in pairs.reversed() {
      let share = dot(pair.move, q) / pair.product
      q = zip(q, pair.turn).map { $0 - share * $1 }
      shares.append(share)
    }
    let scale = last.product / dot(last.turn, last.turn)
    q = q.map { scale * $0 }
    for (pair, share) in zip(pairs, shares.reversed()) {
      let rest = share - dot(pair.turn, q) / pair.product
      q = zip(q, pair.move).map { $0 + rest * $1 }
    }
    return q
  }
}
