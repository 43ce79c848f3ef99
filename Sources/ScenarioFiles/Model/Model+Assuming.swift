public import PovertyExit

extension Model {
  /// The model with other values for some of its assumptions.
  ///
  /// Every question and every ledger entry that uses them is asked with the new
  /// values:
  ///
  /// ```swift
  /// let larger = try model.assuming(["population": "200000 人"])
  /// ```
  ///
  /// - Parameters:
  ///   - values: Number and unit by the id of the assumption.
  ///   - origin: Where the values come from, for messages.
  /// - Throws: `InvalidInput` when an id is no assumption of the model or the
  ///   value does not count the same thing.
  public func assuming(
    _ values: [String: String], origin: String = "--assume"
  ) throws(InvalidInput) -> Model {
    var problems = Problems()
    let figures = values.sorted { $0.key < $1.key }.compactMap { id, text in
      AssumptionReader.override(
        id, text, of: Assumptions(figures: assumptions), at: Position(origin), &problems)
    }
    try problems.check()
    return assuming(figures)
  }

  /// The model under a scenario.
  public func applying(_ scenario: Scenario) -> Model { assuming(scenario.assumptions) }

  /// The model with `figures` in the place of the assumptions of the same id.
  public func assuming(_ figures: [Figure]) -> Model {
    guard !figures.isEmpty else { return self }
    let byID = Dictionary(figures.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
    var model = self
    model.assumptions = assumptions.map { byID[$0.id] ?? $0 }
    for index in model.ledger.entries.indices {
      let figure = model.ledger.entries[index].figure
      if figure.isAssumed, let other = byID[figure.id] {
        model.ledger.entries[index].figure = other
      }
    }
    for index in model.flows.indices {
      if let other = byID[model.flows[index].level.id] { model.flows[index].level = other }
    }
    for index in model.questions.indices {
      model.questions[index].arguments = model.questions[index].arguments.replacing(byID)
    }
    return model
  }
}

extension Arguments {
  /// The arguments with figures replaced by those of the same id.
  fileprivate func replacing(_ byID: [String: Figure]) -> Arguments {
    Arguments(
      values.mapValues { value in
        switch value {
        case .figures(let figures): .figures(figures.map { byID[$0.id] ?? $0 })
        case .records(let records): .records(records.map { $0.replacing(byID) })
        default: value
        }
      })
  }
}
