/// Places and the places that they belong to: counties, prefectures, provinces, a nation.
///
/// ```swift
/// let tree = try PlaceTree(
///   ids: ["hubei", "wuhan", "huanggang"], parents: [nil, "hubei", "hubei"])
/// tree.totals(of: [.nan, 30, 50])  // [80, 30, 50]
/// ```
///
/// Any depth, branches of different depth and several tops are allowed. A place without
/// children is a leaf; the figures of the others are sums of leaves.
public struct PlaceTree: Sendable {
  /// The places, each id once, in the order in which figures are given and answered.
  public let ids: [String]

  /// The positions, every parent before its children.
  let order: [Int]
  /// The children of position `i` are `children[starts[i]..<starts[i + 1]]`.
  let children: [Int]
  let starts: [Int]
  /// The positions without a parent.
  let tops: [Int]

  /// Creates a tree.
  ///
  /// - Parameters:
  ///   - ids: The places, each once.
  ///   - parents: The id of the place that each belongs to, `nil` at a top.
  /// - Throws: ``PlaceTreeError`` with everything that is wrong: an id twice, an unknown
  ///   parent, places that belong to themselves.
  /// - Complexity: O(places).
  public init(ids: [String], parents: [String?]) throws(PlaceTreeError) {
    guard parents.count == ids.count else {
      throw PlaceTreeError(problems: [
        .wrongCount(of: "parents", expected: ids.count, found: parents.count)
      ])
    }
    var problems: [PlaceTreeError.Problem] = []
    var positions = [String: Int](minimumCapacity: ids.count)
    for (position, id) in ids.enumerated() where positions.updateValue(position, forKey: id) != nil
    {
      problems.append(.duplicateID(id))
    }
    var parentOf = [Int](repeating: -1, count: ids.count)
    for (position, parent) in parents.enumerated() {
      guard let parent else { continue }
      if let found = positions[parent] {
        parentOf[position] = found
      } else {
        problems.append(.unknownParent(parent, of: ids[position]))
      }
    }
    (starts, children) = Self.families(parentOf)
    tops = parentOf.indices.filter { parentOf[$0] < 0 }
    var order = tops
    order.reserveCapacity(ids.count)
    var next = 0
    while next < order.count {
      let position = order[next]
      order.append(contentsOf: children[starts[position]..<starts[position + 1]])
      next += 1
    }
    if order.count < ids.count {
      problems += Self.cycles(parentOf, reached: order).map { .cycle($0.map { ids[$0] }) }
    }
    guard problems.isEmpty else { throw PlaceTreeError(problems: problems) }
    self.ids = ids
    self.order = order
  }

  /// Whether a place has no children.
  public func isLeaf(_ position: Int) -> Bool { starts[position] == starts[position + 1] }

  /// Returns the sum of the leaves below each place, from the bottom up.
  ///
  /// - Parameter figures: One number per place, of which those of the leaves are read.
  /// - Returns: One number per place; that of a leaf is its own.
  /// - Complexity: O(places).
  public func totals(of figures: [Double]) -> [Double] {
    precondition(figures.count == ids.count, "one figure per place")
    var totals = figures
    for position in order.reversed() where !isLeaf(position) {
      totals[position] = members(of: position).reduce(0) { $0 + totals[$1] }
    }
    return totals
  }

  /// The positions of the children of a place.
  func members(of position: Int) -> ArraySlice<Int> {
    children[starts[position]..<starts[position + 1]]
  }

  /// The children of each place one after the other, by counting.
  private static func families(_ parentOf: [Int]) -> (starts: [Int], children: [Int]) {
    var starts = [Int](repeating: 0, count: parentOf.count + 1)
    for parent in parentOf where parent >= 0 { starts[parent + 1] += 1 }
    for position in parentOf.indices { starts[position + 1] += starts[position] }
    var next = starts
    var children = [Int](repeating: 0, count: starts[parentOf.count])
    for (position, parent) in parentOf.enumerated() where parent >= 0 {
      children[next[parent]] = position
      next[parent] += 1
    }
    return (starts, children)
  }

  /// The rings of places that are never reached from a top.
  private static func cycles(_ parentOf: [Int], reached: [Int]) -> [[Int]] {
    // 0 unknown, 1 on the present walk, 2 done.
    var state = [UInt8](repeating: 0, count: parentOf.count)
    for position in reached { state[position] = 2 }
    var cycles: [[Int]] = []
    for start in parentOf.indices where state[start] == 0 {
      var walk: [Int] = []
      var position = start
      while state[position] == 0 {
        state[position] = 1
        walk.append(position)
        position = parentOf[position]
      }
      if state[position] == 1, let first = walk.firstIndex(of: position) {
        cycles.append(Array(walk[first...]))
      }
      for visited in walk { state[visited] = 2 }
    }
    return cycles
  }
}
