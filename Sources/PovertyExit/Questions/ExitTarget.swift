internal import Glibc
internal import NumericalCore

extension QuestionKind {
  /// `target`: how likely a year's exit target is to be met.
  public static let target = QuestionKind(
    name: "target",
    summary: Words(
      "How likely the exits of a year are to reach their target, under each reading and in the "
        + "combined forecast, and how far they may fall short.",
      "某年脱贫人数完成任务的概率：各种读法与综合预测，以及可能的缺口。"),
    equation:
      "P = Φ((logit h − logit(target/stock)) / sd); forecast: share of futures with exits ≥ target",
    explanation: Words(
      "A reading names a pace and the last year it may know; its hazard is the flat-prior point "
        + "and the bounds carry the uncertainty of that hazard. The spread of a year's logit hazard "
        + "about it is assumed and named, because a few years cannot tell it. The combined forecast "
        + "needs no such assumption beyond the paces' own priors.",
      "每种读法指定规则及可用数据截止年；风险率取平坦先验点值，上下界反映其不确定性。"
        + "年度logit风险率的波动为假设值并注明。综合预测只用各规则自身的先验。"),
    reference: "D. Collett, Modelling Survival Data in Medical Research, 2003, ch. 9",
    parameters: [
      .required("target", .figure([.people]), Words("the exits to reach", "脱贫任务")),
      .required("year", .span, Words("the year of the target", "任务年份")),
      .required("stock", .figure([.people]), Words("the register at its start", "年初存量")),
      .optional(
        "readings",
        .records([
          .required("id", .word([]), Words("a short name", "简称")),
          .required("pace", .word(hazardPaces), Words("the pace", "规则")),
          .required("through", .span, Words("the last year it may know", "可用数据截止年")),
          .optional("label", .label, Words("the name for people", "名称")),
        ]), Words("readings of the hazard", "风险率的读法")),
      .optional(
        "spreads", .figures([Dimension("number")]),
        Words("standard deviations of a year's logit hazard", "年度logit风险率的标准差")),
      .optional("place", .place, Words("the place; the model's own by default", "地区，默认本模型")),
    ]
  ) { arguments, study in
    guard let target = arguments.figure("target"), let stock = arguments.figure("stock"),
      let year = arguments.span("year")?.last
    else { return [] }
    let place = arguments.place("place") ?? study.place.id
    let needed = target.value / stock.value
    guard needed <= 1 else {
      return [
        Finding(
          "hazard-needed", needed, target.interval / stock.interval, unit: .share,
          status: .infeasible,
          sentence: Words(
            "The target of \(grouped(target.value)) exceeds the \(grouped(stock.value)) registered.",
            "任务\(grouped(target.value))人超过现有\(grouped(stock.value))人。"))
      ]
    }
    var findings = [
      Finding(
        "hazard-needed", needed, target.interval / stock.interval, unit: .share,
        sentence: Words(
          "\(grouped(target.value)) of \(grouped(stock.value)) people is "
            + "\(percent(needed, decimals: 1)) of the register in one year.",
          "\(grouped(stock.value))人中脱贫\(grouped(target.value))人，即一年完成"
            + "\(percent(needed, decimals: 1))。"))
    ]
    for reading in arguments.records("readings") {
      findings += answer(
        reading: reading, needed: needed, year: year, place: place,
        spreads: arguments.figures("spreads"), study: study)
    }
    return findings + forecastFindings(target: target.value, year: year, place: place, study: study)
  }

  private static let hazardPaces = [
    "constant-hazard", "last-hazard", "logit-trend", "cloglog-trend", "linear-trend",
  ]

  /// The hazard of one reading and the probability at each assumed spread.
  private static func answer(
    reading: Arguments, needed: Double, year: Int, place: String, spreads: [Figure], study: Study
  ) -> [Finding] {
    guard let id = reading.word("id"), let name = reading.word("pace"),
      let pace = Pace.named(name), let through = reading.span("through")
    else { return [] }
    let label = reading.label("label") ?? pace.words
    guard
      let history = study.ledger.history(of: place).flatMap({
        through.last >= $0.origin ? $0 : $0.truncated(through: through.last)
      }), let hazard = pace.hazard(history, year: year, sampling: study.sampling)
    else {
      return [
        Finding(
          "hazard/\(id)", nil, unit: .share, status: .notIdentified,
          sentence: label
            + Words(": the rows to \(through) do not determine it.", "：\(through)年以前的数据无法确定。"))
      ]
    }
    let rows = Words(
      "\(pace.words.english), fitted to the rows to \(through.last)",
      "\(pace.words.chinese)，用\(through.last)年以前数据拟合")
    let range = hazard.interval
    let first = Finding(
      "hazard/\(id)", hazard.value, range, unit: .share,
      sentence: label
        + Words(
          ": \(percent(hazard.value, decimals: 1)) leave in \(year)"
            + "\(range.aside { percent($0, decimals: 1) }.english).",
          "：\(year)年脱贫比例\(percent(hazard.value, decimals: 1))"
            + "\(range.aside { percent($0, decimals: 1) }.chinese)。"),
      basis: [rows])
    return [first]
      + spreads.map { spread in
        func chance(_ hazard: Double) -> Double {
          Normal.cdf(
            (HazardLink.logit.apply(hazard) - HazardLink.logit.apply(needed)) / spread.value)
        }
        let value = chance(hazard.value)
        let bounds = Interval(chance(range.lower), chance(range.upper))
        let (low, high) = (grouped(100 * bounds.lower), grouped(100 * bounds.upper))
        // What the rows leave open about the hazard leaves this open about the chance.
        let open =
          bounds.isExact
          ? Words(same: "")
          : Words(
            " (the rows leave \(low) to \(high) open)", "（数据本身允许\(low)至\(high)）")
        return Finding(
          "probability/\(id)/\(spread.id)", value,
          bounds, unit: .share,
          sentence: label
            + Words(
              ": the target is met in \(grouped(100 * value)) of 100 futures\(open.english) "
                + "if a year's logit hazard varies by ±\(spread.text.prefixNumber).",
              "：若年度logit风险率波动±\(spread.text.prefixNumber)，100种未来中有"
                + "\(grouped(100 * value))种完成任务\(open.chinese)。"),
          basis: [rows])
      }
  }

  /// The probability and the shortfall in the combined forecast.
  private static func forecastFindings(
    target: Double, year: Int, place: String, study: Study
  ) -> [Finding] {
    guard let forecast = study.forecasts[place] else { return [] }
    guard let index = forecast.years.firstIndex(of: year) else {
      return [
        Finding(
          "probability", nil, unit: .share, status: .cannotBeJudged,
          sentence: Words(
            "\(year) lies outside the years projected.", "\(year)年不在预测期内。"))
      ]
    }
    let exits = forecast.exits[index]
    let shortfalls = exits.map { max(target - $0, 0) }.sorted()
    let chance = forecast.chance(ofEach: { $0.exits[index] }, { $0 >= target })
    let mean = shortfalls.reduce(0, +) / Double(exits.count)
    let worst = quantile(sorted: shortfalls, at: 0.95)
    let basis = chance.basis(draws: exits.count)
    return [
      Finding(
        "probability", chance.value, chance.range, unit: .share,
        sentence: Words(
          "All paces weighed, the target is met in \(grouped(100 * chance.value)) of 100 futures"
            + " (\(chance.spoken.english)).",
          "综合各规则，100种未来中有\(grouped(100 * chance.value))种完成任务（\(chance.spoken.chinese)）。"),
        basis: basis),
      Finding(
        "shortfall", mean, Interval(quantile(sorted: shortfalls, at: 0.05), worst), unit: .people,
        sentence: Words(
          "The mean shortfall is \(grouped(mean)) people; in the worst 5 % of futures at least "
            + "\(grouped(worst)).",
          "平均缺口\(grouped(mean))人；最差5%的情形缺口至少\(grouped(worst))人。"),
        basis: [
          Words("the combined forecast, \(exits.count) futures", "综合预测，\(exits.count)种未来")
        ]),
    ]
  }
}

extension String {
  /// The number a figure's text begins with.
  fileprivate var prefixNumber: String { String(prefix { !$0.isWhitespace }) }
}

extension Pace {
  /// The share leaving in `year` under flat priors, with the 90 % interval of
  /// what the rows leave open about it.
  func hazard(
    _ history: History, year: Int, sampling: Sampling
  ) -> (value: Double, interval: Interval)? {
    let links: [String: HazardLink] = [
      "logit-trend": .logit, "cloglog-trend": .complementaryLogLog, "linear-trend": .identity,
    ]
    if let link = links[name] {
      let trend = HazardTrend(link: link)
      guard let line = trend.flatPriorLine(history), let posterior = trend.posterior(history)
      else { return nil }
      let key = RandomKey(seed: sampling.seed, id: name)
      let draws = (0..<max(sampling.draws, 1)).map { draw in
        posterior.draw(Future(key: key, draw: draw)).line.hazard(year)
      }.sorted()
      let value = line.hazard(year)
      return (
        value,
        Interval(
          min(quantile(sorted: draws, at: 0.05), value),
          max(quantile(sorted: draws, at: 0.95), value))
      )
    }
    // The reading takes the share as it is published: nothing is left open about it.
    guard let value = fit(history, TrendSettings())?.point(1, year) else { return nil }
    return (value, Interval(value))
  }
}
