extension QuestionKind {
  /// `return-reserve`: the money to hold ready for rescues.
  public static let returnReserve = QuestionKind(
    name: "return-reserve",
    summary: Words(
      "How large a reserve pays for every rescue in most years.",
      "防返贫专项资金需要多大，才能在绝大多数年份应付全部救助。"),
    equation: "reserve = cost × quantile of returns, returns ~ beta-binomial(people, q, v)",
    explanation: Words(
      "Returns in a year are binomial given the year's risk, and the risk varies from year to "
        + "year around q with coefficient of variation `variation`: a bad year strikes many at "
        + "once, so a reserve for the average year fails about every second year. Without "
        + "`variation` people return independently, the smallest reserve that can be right.",
      "给定当年风险时，返贫人数服从二项分布；各年风险围绕q波动，变异系数为variation。"
        + "坏年景会同时影响许多人，只按平均年份备款，大约每两年就有一年不够。"
        + "不给variation时各人独立返贫，所得为可能的最小准备金。"),
    reference: "N. L. Johnson, A. W. Kemp, S. Kotz, Univariate Discrete Distributions, 2005, 6.2.2",
    parameters: [
      .required("people", .figure([.people]), Words("people who exited", "已脱贫人口")),
      .required(
        "risk", .figure([.share]), Words("yearly risk of return per person", "每人每年返贫风险")),
      .required(
        "cost", .figure([.yuan, .yuan / .people]),
        Words("cost of one rescue, yuan per person", "每救助一人的费用")),
      .optional(
        "variation", .figure([.share, Dimension("number")]),
        Words(
          "coefficient of variation of the risk between years; 0 by default",
          "年际风险的变异系数，默认0")),
      .optional(
        "confidence", .share,
        Words("the share of years to be covered; 95 % by default", "需覆盖的年份比例，默认95 %")),
    ]
  ) { arguments, _ in
    guard let people = arguments.figure("people"), let risk = arguments.figure("risk"),
      let cost = arguments.figure("cost")
    else { return [] }
    let confidence = arguments.number("confidence") ?? 0.95
    let variation = arguments.figure("variation")
    func count(_ people: Double, _ risk: Double, _ variation: Double) -> YearlyReturns? {
      guard people < 0x1p53 else { return nil }
      return YearlyReturns(people: Int(people.rounded()), risk: risk, variation: variation)
    }
    guard confidence < 1,
      let returns = count(people.value, risk.value, variation?.value ?? 0),
      let low = count(people.interval.lower, risk.interval.lower, variation?.value ?? 0),
      let high = count(people.interval.upper, risk.interval.upper, variation?.value ?? 0)
    else {
      return [
        Finding(
          "reserve", nil, unit: .yuan, status: .infeasible,
          sentence: Words(
            "The risk must lie in 0 to 100 %, its variation below √((1 − q) ÷ q) and the "
              + "confidence below 100 %.",
            "风险须在0至100 %之间，变异系数须小于√（(1−q)÷q），把握须小于100 %。"))
      ]
    }
    let quantile = Double(returns.quantile(confidence))
    // The quantile rises with the people and the risk.
    let quantiles = Interval(
      spanning: Double(low.quantile(confidence)), Double(high.quantile(confidence)))
    let expected = returns.mean * cost.value
    let reserve = quantile * cost.value
    let years = percent(confidence, decimals: 0)
    let yuan = Dimension.yuan
    let basis = [
      variation == nil
        ? Words("people return independently of each other", "各人返贫相互独立")
        : Words(
          "the yearly risk follows a beta distribution; given it, people return independently",
          "年度风险服从贝塔分布，给定风险时各人独立返贫")
    ]
    return [
      Finding(
        "reserve", reserve, quantiles * cost.interval, unit: .yuan,
        sentence: Words(
          "\(yuan.spoken(reserve).english) pays for every rescue in \(years) of the years.",
          "准备\(yuan.spoken(reserve).chinese)可在\(years)的年份应付全部救助。"),
        basis: basis),
      Finding(
        "returns-at-most", quantile, quantiles, unit: .people,
        sentence: Words(
          "In \(years) of the years at most \(grouped(quantile)) people return.",
          "\(years)的年份返贫不超过\(grouped(quantile))人。"),
        basis: basis),
      Finding(
        "expected-cost", expected, people.interval * risk.interval * cost.interval, unit: .yuan,
        sentence: Words(
          "An average year has \(grouped(returns.mean)) returns and costs "
            + "\(yuan.spoken(expected).english).",
          "平均年份返贫\(grouped(returns.mean))人，需要\(yuan.spoken(expected).chinese)。"),
        basis: basis),
    ]
  }
}
