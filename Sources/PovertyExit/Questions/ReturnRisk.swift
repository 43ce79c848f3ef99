extension QuestionKind {
  /// `return-risk`: how many returns to expect, and what "none" would take.
  public static let returnRisk = QuestionKind(
    name: "return-risk",
    summary: Words(
      "How many of those who exited are expected to return, and the risk at which none does.",
      "已脱贫人口每年预计返贫多少人，以及零返贫所要求的风险水平。"),
    equation: "E[returns] = people × q,  P(none) = (1 − q)^people",
    explanation: Words(
      "Every person who exited runs a yearly risk q of returning. No document states q, so the "
        + "answer holds for the assumed ones. `risk-for-none` is the largest q at which nobody "
        + "returns with the stated confidence: for a large register it is so small that zero "
        + "returns is not a plannable constraint; plan for expected returns and quick rescue.",
      "每名脱贫人口每年有返贫风险q。文件没有给出q，答案只对所假设的q成立。"
        + "risk-for-none是以给定把握实现零返贫所允许的最大q：人数众多时该值极小，"
        + "零返贫不宜作为硬约束，应按预计返贫数安排及时救助。"),
    reference: "binomial distribution; docs: YearlyReturns",
    parameters: [
      .required("people", .figure([.people]), Words("people who exited", "已脱贫人口")),
      .required(
        "risk", .figures([.share]),
        Words("yearly risk of return per person, one or several", "每人每年返贫风险，可列多个")),
      .optional(
        "confidence", .share, Words("for zero returns; 95 % by default", "零返贫的把握，默认95 %")),
    ]
  ) { arguments, _ in
    guard let people = arguments.figure("people") else { return [] }
    let risks = arguments.figures("risk")
    let confidence = arguments.number("confidence") ?? 0.95
    let expected = risks.map { risk -> Finding in
      let value = people.value * risk.value
      let bounds = people.interval * risk.interval
      return Finding(
        risks.count == 1 ? "returns" : "returns/\(risk.id)", value, bounds, unit: .people,
        sentence: Words(
          "At a yearly risk of \(risk.text), "
            + "\(Dimension.people.spoken(value, bounds, decimals: 1).english) of "
            + "\(grouped(people.value)) return in a year.",
          "年返贫风险为\(risk.text)时，\(grouped(people.value))人中预计每年返贫"
            + "\(Dimension.people.spoken(value, bounds, decimals: 1).chinese)。"))
    }
    let none = YearlyReturns.riskForNone(people: people.value, confidence: confidence)
    let noneRange = Interval(
      spanning: YearlyReturns.riskForNone(people: people.interval.upper, confidence: confidence),
      YearlyReturns.riskForNone(people: people.interval.lower, confidence: confidence))
    let perMillion = grouped(none * 1e6, decimals: 2)
    return expected + [
      Finding(
        "risk-for-none", none, noneRange, unit: .share,
        sentence: Words(
          "No return in a year, with a chance of \(percent(confidence, decimals: 0)), needs a "
            + "risk of at most \(perMillion) in a million per person: not a plannable goal.",
          "要以\(percent(confidence, decimals: 0))的把握实现全年零返贫，人均风险不得超过"
            + "百万分之\(perMillion)：难以作为可规划的目标。"),
        basis: [Words("people return independently of each other", "各人返贫相互独立")])
    ]
  }
}
