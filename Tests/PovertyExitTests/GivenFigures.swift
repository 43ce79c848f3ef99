import PovertyExit

/// A figure of a document, for asking a kind directly.
func given(
  _ printed: String, _ unit: String, id: String = "figure", _ qualifier: Qualifier = .printed
) -> Figure {
  Figure(
    id: id, printed: printed, unit: Unit(unit)!, qualifier: qualifier,
    origin: .document(phrase: "test"))!
}

/// An assumption, with the range it may have.
func assumed(
  _ value: Double, _ unit: String, id: String = "assumption", low: Double? = nil,
  high: Double? = nil
) -> Figure {
  let unit = Unit(unit)!
  return Figure(
    id: id, value: value * unit.factor,
    interval: Interval((low ?? value) * unit.factor, (high ?? value) * unit.factor),
    dimension: unit.dimension, text: "\(value) \(unit.symbol)",
    origin: .assumption(reason: Words("test", "测试")))
}

/// The findings of a kind asked with these values, about a place without figures.
func findings(
  _ kind: QuestionKind, _ values: [String: Arguments.Value],
  ledger entries: [LedgerEntry] = []
) -> [Finding] {
  let place = Place(id: "here", name: Words("Here", "此地"), level: .county)
  let study = Study(place: place, ledger: Ledger(places: [place], entries: entries))
  return Question(id: "Q", title: Words(same: "Q"), kind: kind, arguments: Arguments(values))
    .answer(in: study).findings
}

extension [Finding] {
  /// The finding of that quantity, which must exist once.
  subscript(quantity: String) -> Finding? {
    let found = filter { $0.quantity == quantity }
    return found.count == 1 ? found[0] : nil
  }
}
