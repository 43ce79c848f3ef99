internal import NumericalCore

extension QuestionKind {
  /// `hold-out`: what each pace would have forecast for a year that is known.
  public static let holdOut = QuestionKind(
    name: "hold-out",
    summary: Words(
      "What each pace, knowing only the earlier years, forecasts for a year whose exits are known.",
      "各规则仅用此前数据预测某一已知年份的脱贫人数。"),
    equation: "error = forecast from the rows to `through` / exits that came − 1",
    explanation: Words(
      "`value` is the flat-prior point, the bounds are the 90 % predictive interval under the "
        + "stated priors. One held-out year tests the program, not the pace: with two figures "
        + "two parameters fit exactly.",
      "value为平坦先验点预测，上下界为所述先验下的90%预测区间。单一留出年份只能检验程序，不能证明规则正确。"),
    reference: "L. J. Tashman, \"Out-of-sample tests of forecasting accuracy\", IJF 16(4), 2000",
    parameters: [
      .required("through", .span, Words("the last year the paces may know", "可用数据的最后一年")),
      .optional(
        "paces", .words(Pace.all.map(\.name)), Words("the paces; all by default", "规则，默认全部")),
      .optional("place", .place, Words("the place; the model's own by default", "地区，默认本模型")),
    ]
  ) { arguments, study in
    let place = arguments.place("place") ?? study.place.id
    guard let through = arguments.span("through"),
      let history = study.ledger.history(of: place),
      let past = history.truncated(through: through.last),
      let next = history.rows.first(where: { $0.span.first == through.last + 1 })
    else {
      return [
        Finding(
          "exits", nil, unit: .people, status: .cannotBeJudged,
          sentence: Words(
            "There is no published row after these years to compare with.",
            "此后没有可供比较的公布数字。"))
      ]
    }
    let names = arguments.words("paces")
    let key = RandomKey(seed: study.sampling.seed, id: place + "/hold-out")
    let actual = Finding(
      "actual", next.exits, unit: .people,
      sentence: Words(
        "\(grouped(next.exits)) people left in \(next.span).",
        "\(next.span)年实际脱贫\(grouped(next.exits))人。"))
    let paces = Pace.all.filter { names.isEmpty || names.contains($0.name) }
    return [actual]
      + parallelMap(count: paces.count, threads: study.sampling.threads) {
        holdOut(paces[$0], past: past, next: next, key: key, study: study)
      }
  }

  private static func holdOut(
    _ pace: Pace, past: History, next: History.Row, key: RandomKey, study: Study
  ) -> Finding {
    guard let fitted = pace.fit(past, study.settings) else {
      return Finding(
        pace.name, nil, unit: .people, status: .notIdentified,
        sentence: pace.words + Words(": not determined by these years.", "：这些年份无法确定。"))
    }
    let draws = exitsOfRow(next, fitted, key: key, draws: study.sampling.draws)
    let interval = Interval(quantile(sorted: draws, at: 0.05), quantile(sorted: draws, at: 0.95))
    let range = "\(grouped(interval.lower)) … \(grouped(interval.upper))"
    guard let point = fitted.points(past, years: next.span.count)?.reduce(0, +) else {
      return Finding(
        pace.name, nil, interval, unit: .people, status: .notIdentified,
        sentence: pace.words
          + Words(
            ": no point without a prior; 90 % interval \(range).", "：无先验则无点预测；90%区间\(range)。"))
    }
    let error = point / next.exits - 1
    let sign = error < 0 ? "" : "+"
    return Finding(
      pace.name, point, interval, unit: .people,
      sentence: pace.words
        + Words(
          ": \(grouped(point)) (\(sign)\(percent(error, decimals: 1))), 90 % interval \(range).",
          "：\(grouped(point))（\(sign)\(percent(error, decimals: 1))），90%区间\(range)。"),
      basis: [
        Words(
          "the point has flat priors and no spread; the interval has the pace's stated priors",
          "点预测用平坦先验且不含波动；区间用该规则公开的先验")
      ])
  }
}
