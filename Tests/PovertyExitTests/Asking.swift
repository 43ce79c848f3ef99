import PovertyExit

/// Asks a kind over Wuhu's ledger and returns its findings by quantity.
func ask(
  _ kind: QuestionKind, _ values: [String: Arguments.Value], ledger: Ledger = Fixtures.wuhu,
  forecasting: Bool = false, draws: Int = 400
) -> [String: Finding] {
  let settings = TrendSettings(horizon: 2020, deadline: 2020)
  let sampling = Sampling(draws: draws)
  let question = Question(
    id: "Q", title: Words(same: "Q"), kind: kind, arguments: Arguments(values))
  let study = Study(
    place: Fixtures.wuhuPlace, ledger: ledger, settings: settings, sampling: sampling)
  let findings =
    forecasting
    ? Outcome(study: study, questions: [question]).answers[0].findings
    : question.answer(in: study).findings
  return Dictionary(findings.map { ($0.quantity, $0) }, uniquingKeysWith: { first, _ in first })
}
