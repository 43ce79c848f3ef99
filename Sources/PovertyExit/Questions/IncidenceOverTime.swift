extension QuestionKind {
  /// `incidence`: the register as a share of a population, year by year.
  public static let incidence = QuestionKind(
    name: "incidence",
    summary: Words(
      "The register as a share of a population, from the published stocks and exits.",
      "按公布的存量与脱贫数推算的历年贫困发生率。"),
    equation: "incidence(t) = register(t) / population",
    explanation: Words(
      "Years between two published stocks are the opening stock less the exits. One population is "
        + "used for every year, so a population that changes or whose year is not stated moves "
        + "every rate alike; say so with `undated: true`.",
      "两个公布存量之间的年份按期初减脱贫推算。各年使用同一人口基数；基数年份不明时用 undated: true 提示。"),
    reference:
      "Poverty headcount ratio: J. Foster, J. Greer, E. Thorbecke, Econometrica 52(3), 1984",
    parameters: [
      .required("base", .figure([.people]), Words("the population", "人口基数")),
      .optional("undated", .flag, Words("the year of the base is not stated", "基数年份不明")),
      .optional("place", .place, Words("the place; the model's own by default", "地区，默认本模型")),
    ]
  ) { arguments, study in
    guard let base = arguments.figure("base") else { return [] }
    let place = arguments.place("place") ?? study.place.id
    guard let history = study.ledger.history(of: place) else {
      return [
        Finding(
          "incidence", nil, unit: .share, status: .noStock,
          sentence: Words(
            "No stock of registered poor is published, so there is no incidence.",
            "没有公布建档立卡存量，无法计算贫困发生率。"))
      ]
    }
    let warning = Words(
      "the base of \(grouped(base.value)) people has no stated year; the same base is used for "
        + "every year",
      "人口基数\(grouped(base.value))人未注明年份，各年使用同一基数")
    let opening = study.ledger.opening(of: place)?.figure.interval
    var remaining = opening
    var points: [(String, Words, Double, Interval)] = []
    if let first = history.rows.first {
      points.append(
        (
          "opening-\(first.span.first)",
          Words("start of \(first.span.first)", "\(first.span.first)年初"), first.opening,
          opening ?? Interval(first.opening)
        ))
    }
    for row in history.rows {
      remaining = remaining.map { $0 - Interval(row.exits) }
      let isLast = row.span.last == history.origin
      let stock = isLast ? history.stock.value : row.opening - row.exits
      points.append(
        (
          "\(row.span.last)", Words("end of \(row.span.last)", "\(row.span.last)年末"), stock,
          isLast ? history.stock.interval : remaining ?? Interval(stock)
        ))
    }
    return points.map { name, time, stock, interval in
      let rate = stock / base.value
      return Finding(
        "incidence/\(name)", rate, interval / base.interval, unit: .share,
        sentence: Words(
          "At the \(time.english) \(grouped(stock)) of \(grouped(base.value)) people were "
            + "registered poor: \(percent(rate)).",
          "\(time.chinese)\(grouped(base.value))人中有\(grouped(stock))人建档立卡，"
            + "贫困发生率\(percent(rate))。"),
        basis: arguments.flag("undated") ? [warning] : [])
    }
  }
}
