extension QuestionKind {
  /// `stock-from-rate`: the register that an incidence and exits imply.
  public static let stockFromRate = QuestionKind(
    name: "stock-from-rate",
    summary: Words(
      "The register consistent with a published incidence, its opening and the exit hazard.",
      "由公布的贫困发生率与脱贫人数推算的期末、期初存量和年均脱贫率。"),
    equation: "R = rate·P,  opening = R + exits,  hazard = 1 − (R / opening)^(1/years)",
    explanation: Words(
      "A printed rate stands for every rate that rounds to it, so the stock is an interval; its "
        + "bounds are whole people. The opening takes nobody to have entered or left otherwise. The "
        + "hazard is the constant yearly one over the span, a mean and no trend.",
      "公布的比率代表四舍五入到它的所有数值，因此存量是区间，上下界取整人数。推算期初数时假定无其他增减。"
        + "年均脱贫率是该时期内的恒定年率，只是均值而非趋势。"),
    reference: "R. E. Moore, Interval Analysis, 1966",
    parameters: [
      .required("rate", .figure([.share]), Words("the published incidence", "公布的贫困发生率")),
      .required(
        "population", .figure([.people]), Words("the population it refers to", "对应的人口数")),
      .optional(
        "exits", .figures([.people]),
        Words("the exits since the opening, added up", "期初以来的脱贫人数，合计")),
      .optional(
        "span", .span,
        Words("the years of the exits, for the mean yearly hazard", "脱贫年份，用于计算年均脱贫率")),
    ]
  ) { arguments, _ in
    guard let rate = arguments.figure("rate"), let population = arguments.figure("population")
    else { return [] }
    guard population.value > 0 else {
      return [
        Finding(
          "remaining", nil, unit: .people, status: .cannotBeJudged,
          sentence: Words(
            "A rate of a population of 0 says nothing.", "人口为零，比率没有意义。"))
      ]
    }
    let exits = arguments.figures("exits")
    let gone = exits.reduce(0) { $0 + $1.value }
    let implied = ImpliedStock(
      rate: rate.interval, population: population.interval,
      exits: exits.reduce(Interval(0)) { $0 + $1.interval })
    let remaining = Interval(rate.value * population.value).whole.lower
    let whole = implied.remaining.whole
    var findings = [
      Finding(
        "remaining", remaining, whole, unit: .people,
        sentence: Words(
          "\(percent(rate.value)) of \(grouped(population.value)) people leaves "
            + "\(grouped(remaining))\(whole.aside { grouped($0) }.english) on the register.",
          "\(grouped(population.value))人的\(percent(rate.value))即尚有\(grouped(remaining))人"
            + "\(whole.aside { grouped($0) }.chinese)未脱贫。"))
    ]
    guard !exits.isEmpty else { return findings }
    let opening = remaining + gone
    let wholeOpening = implied.opening.whole
    let basis = [
      Words("nobody entered or left the register otherwise", "无其他新增或减少")
    ]
    findings.append(
      Finding(
        "opening", opening, wholeOpening, unit: .people,
        sentence: Words(
          "With \(grouped(gone)) exits the register opened with "
            + "\(grouped(opening))\(wholeOpening.aside { grouped($0) }.english).",
          "加上已脱贫\(grouped(gone))人，期初为\(grouped(opening))人"
            + "\(wholeOpening.aside { grouped($0) }.chinese)。"),
        basis: basis))
    findings.append(
      Finding(
        "opening-incidence", opening / population.value, implied.openingRate, unit: .share,
        sentence: Words(
          "The incidence at the opening was \(percent(opening / population.value)).",
          "期初贫困发生率为\(percent(opening / population.value))。"), basis: basis))
    if let years = arguments.span("span")?.count {
      let hazard = ImpliedStock.meanHazard(remaining: remaining, exits: gone, years: years)
      findings.append(
        Finding(
          "hazard", hazard, implied.meanHazard(over: years), unit: .share,
          sentence: Words(
            "On average \(percent(hazard, decimals: 1)) of those still registered left each year "
              + "(\(years) \(years == 1 ? "year" : "years")).",
            "\(years)年间平均每年有\(percent(hazard, decimals: 1))的在册贫困人口脱贫。"),
          basis: basis))
    }
    return findings
  }
}
