extension QuestionKind {
  /// `backstop`: what topping up every remaining income to the line costs.
  public static let backstop = QuestionKind(
    name: "backstop",
    summary: Words(
      "What it costs a year to top every remaining person up to the line.",
      "把剩余人口的收入全部补差到保障线，每年需要多少钱。"),
    equation: "cost = Σ max(0, line − own income)",
    explanation: Words(
      "Dibao pays the difference to the line, so the full line for everybody is an upper bound "
        + "(`cost-at-most`) and any own income lowers it. With a mean `income` the answer adds "
        + "`cost`; with a `spread` the income is lognormal, which costs more than the same mean "
        + "without spread because nobody pays back what exceeds the line.",
      "低保按差额补助，因此按全额计算只是上限（cost-at-most），有任何自有收入都会降低费用。"
        + "给出人均收入income时另算cost；给出spread时按对数正态分布计算，"
        + "由于超出保障线的部分不会返还，费用高于人人等于均值的情形。"),
    reference: "docs: TopUp",
    parameters: [
      .required(
        "line", .figure([.yuan, .yuan / .people, .yuan / .years]),
        Words("the income guaranteed, yuan per person and year", "保障标准，每人每年")),
      .optional(
        "income", .figure([.yuan, .yuan / .people, .yuan / .years]),
        Words("mean own income; none by default", "人均自有收入，默认没有")),
      .optional(
        "spread", .figure([Dimension("number"), .share]),
        Words("standard deviation of log income; 0 by default", "收入对数的标准差，默认0")),
      .optional(
        "fund", .figure([.yuan]),
        Words("a fund to compare with", "用于比较的资金")),
      .optional(
        "fund-years", .span, Words("the years the fund covers; one by default", "资金所属年份，默认一年")),
    ] + .registeredStock
  ) { arguments, _ in
    guard let line = arguments.figure("line") else { return [] }
    guard let stock = arguments.registeredStock else {
      return [.noStock("cost-at-most", unit: .yuan)]
    }
    let most = stock.value * line.value
    let mostRange = stock.interval * line.interval
    let yuan = Dimension.yuan
    var findings = [
      Finding(
        "cost-at-most", most, mostRange, unit: .yuan, text: "upper bound",
        sentence: Words(
          "Topping up \(grouped(stock.value)) people to \(grouped(line.value)) yuan costs at "
            + "most \(yuan.spoken(most, mostRange).english) a year; each yuan of own income a "
            + "person has saves up to \(grouped(stock.value)) yuan.",
          "把\(grouped(stock.value))人补足到\(grouped(line.value))元，每年至多需要"
            + "\(yuan.spoken(most, mostRange).chinese)；人均自有收入每增加1元，"
            + "费用最多减少\(grouped(stock.value))元。"))
    ]
    var cost = most
    var costRange = mostRange
    if let income = arguments.figure("income") {
      let spread = arguments.figure("spread")?.value
      func top(_ line: Double, _ people: Double, _ income: Double) -> Double {
        TopUp(line: line, people: people, meanIncome: income, spread: spread).cost
      }
      cost = top(line.value, stock.value, income.value)
      // The cost rises with the line and the people and falls with the income.
      costRange = Interval(
        top(line.interval.lower, stock.interval.lower, income.interval.upper),
        top(line.interval.upper, stock.interval.upper, max(0, income.interval.lower)))
      findings.append(
        Finding(
          "cost", cost, costRange, unit: .yuan,
          sentence: Words(
            "With a mean own income of \(grouped(income.value)) yuan it costs "
              + "\(yuan.spoken(cost, costRange).english) a year.",
            "人均自有收入为\(grouped(income.value))元时，每年需要"
              + "\(yuan.spoken(cost, costRange).chinese)。")))
    }
    guard let fund = arguments.figure("fund"), fund.interval.lower > 0 else { return findings }
    let years = Double(arguments.span("fund-years")?.count ?? 1)
    let share = cost * years / fund.value
    let shareRange = costRange * Interval(years) / fund.interval
    findings.append(
      Finding(
        "share-of-fund", share, shareRange, unit: .share,
        sentence: Words(
          "That is \(Dimension.share.spoken(share, shareRange).english) of the fund of one "
            + "year (\(yuan.spoken(fund.value / years).english)).",
          "相当于一年资金（\(yuan.spoken(fund.value / years).chinese)）的"
            + "\(Dimension.share.spoken(share, shareRange).chinese)。")))
    return findings
  }
}
