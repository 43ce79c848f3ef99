/// Everything a model answers: balances, forecasts and answers.
public struct Outcome: Sendable {
  /// The study that was run.
  public var study: Study
  /// Every balance the ledger carries.
  public var balances: [Reconciliation]
  /// The forecasts, in the order of the places.
  public var forecasts: [Forecast]
  /// The answers, in the order of the questions.
  public var answers: [Answer]

  /// Fits, projects and answers.
  ///
  /// - Parameters:
  ///   - study: Places, ledger, settings and sampling.
  ///   - flows: Entries and removals by place; where a place has none declared,
  ///     those its ledger publishes.
  ///   - questions: The questions to answer.
  public init(study: Study, flows: [String: [Flow]] = [:], questions: [Question]) {
    var study = study
    let forecaster = Forecaster(settings: study.settings, sampling: study.sampling)
    forecasts = study.ledger.books().compactMap { book in
      guard let place = book.places.first?.id else { return nil }
      return book.history(of: place).flatMap {
        forecaster.forecast(
          $0, of: place, flows: flows[place] ?? book.publishedFlows(of: place))
      }
    }
    if study.ledger.isNetted {
      let note = Words(
        "the ledger is netted: new entries, returns and removals are switched off",
        "台账为净额口径：新增、返贫和其他减少不单独计算")
      for index in forecasts.indices { forecasts[index].basis.append(note) }
    }
    study.forecasts = Dictionary(
      forecasts.map { ($0.place, $0) }, uniquingKeysWith: { first, _ in first })
    balances = study.ledger.balances()
    let ready = study
    self.study = ready
    answers = questions.map { $0.answer(in: ready) }
  }
}
