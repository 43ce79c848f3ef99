internal import PovertyExit

/// Assumed populations as ledger entries, so that an incidence can become a
/// number of people.
enum AssumedPopulations {
  /// The entries for every published incidence without a published population:
  /// `population` for the model's place, `<place>/population` for another.
  static func entries(
    for published: [LedgerEntry], _ places: Places, _ assumptions: [Figure]
  ) -> [LedgerEntry] {
    var seen: Set<[String]> = []
    return published.filter { $0.quantity == .incidence }.compactMap { incidence in
      let place = incidence.place
      let id = place == places.top.id ? "population" : "\(place)/population"
      guard let figure = assumptions.first(where: { $0.id == id }),
        figure.dimension == .people,
        !published.contains(where: {
          $0.quantity == .population && $0.place == place && $0.span == incidence.span
        }),
        seen.insert([place, incidence.span.description]).inserted
      else { return nil }
      return LedgerEntry(
        place: place, span: incidence.span, quantity: .population, figure: figure)
    }
  }
}
