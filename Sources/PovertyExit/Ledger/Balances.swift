extension Ledger {
  /// Every balance the ledger carries: each book of each place over its whole
  /// span, by exits alone and, where other flows are published, with them.
  ///
  /// - Complexity: O(entries).
  public func balances() -> [Reconciliation] {
    books().flatMap { $0.ownBalances() }
  }

  /// The ledger of each place by itself, so that a nation is read once.
  func books() -> [Ledger] {
    let entries = Dictionary(grouping: entries, by: \.place)
    return places.map {
      Ledger(places: [$0], entries: entries[$0.id] ?? [], isNetted: isNetted)
    }
  }

  private func ownBalances() -> [Reconciliation] {
    places.flatMap { place in
      [Dimension.people, .households, .villages].flatMap { book -> [Reconciliation] in
        let stocks =
          entries(.opening, of: place.id, in: book)
          + entries(.closing, of: place.id, in: book)
        guard let first = stocks.map(\.span.first).min(), let last = stocks.map(\.span.last).max(),
          opening(of: place.id, in: book) != nil, closing(of: place.id, in: book) != nil
        else { return [] }
        let span = Span(first...last)
        let published = Quantity.flows.filter { flow in
          !tiles(of: entries(flow, of: place.id, in: book), within: span).isEmpty
        }
        let others = published.filter { $0 != .exits }
        let sets = others.isEmpty ? [[Quantity.exits]] : [[.exits], [.exits] + others]
        return sets.map { reconcile(place.id, in: book, over: span, counting: $0) }
      }
    }
  }
}
