internal import PovertyExit

/// The flows other than exit that model.yaml declares for its place.
enum FlowsReader {
  /// Reads `flows: {new: id, removals: id}`, or reports what is wrong.
  static func read(
    _ node: YAMLNode?, isNetted: Bool, from catalogue: Catalogue, _ problems: inout Problems
  ) -> [Flow] {
    let flows = Quantity.flows.filter { $0 != .exits }
    guard let node,
      let section = Section(
        node, what: Words("'flows'", "'flows' "), known: flows.map(\.rawValue), &problems)
    else { return [] }
    if isNetted {
      problems.error(
        .nettedFlows, at: node.position,
        Words(
          "a netted ledger has no flows of its own", "净额台账（netted: true）不能另设流量"),
        hint: Words("remove 'flows' or 'netted'", "请删去 'flows' 或 'netted'"))
    }
    return flows.compactMap { quantity in
      section[quantity.rawValue].flatMap {
        catalogue.figure($0, quantity.rawValue, in: [.people, .share], &problems)
      }.map { Flow(quantity, level: $0) }
    }
  }
}
