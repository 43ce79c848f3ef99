internal import PovertyExit

extension Report {
  /// What each rule of pace says about the next year, and how far it is trusted.
  func trendSection(_ language: Language, _ style: TextStyle) -> [String] {
    guard
      let forecast = outcome.forecasts.first(where: { $0.place == place.id })
        ?? outcome.forecasts.first
    else { return [] }
    let year = forecast.origin + 1
    var lines = [
      style.heading(
        Words(
          "What each rule of pace says about \(year)", "各脱贫节奏规则对\(year)年的判断")(language)),
      "",
    ]
    var table = TextTable([
      .init(Words("rule", "规则")(language), .left),
      .init(Words("weight", "权重")(language)),
      .init(Words("past error", "回测误差")(language)),
      .init(Words("exits", "脱贫人数")(language)),
      .init(Words("9 in 10 between", "九成把握区间")(language)),
    ])
    for member in forecast.members {
      table.rows.append([
        member.words(language), percent(member.weight, decimals: 0),
        member.score.error.map { percent($0, decimals: 0) } ?? "–",
        grouped(member.firstExits.median),
        "\(grouped(member.firstExits.lower)) … \(grouped(member.firstExits.upper))",
      ])
    }
    if let exits = forecast.exits.first.flatMap({ DrawSummary($0) }) {
      table.rows.append([
        Words("all together", "综合")(language), "100 %", "",
        grouped(exits.p50), "\(grouped(exits.p05)) … \(grouped(exits.p95))",
      ])
    }
    lines += table.lines(indent: 2, width: style.width)
    lines.append("")
    lines.append(style.dim(wrapped(trendNote(forecast)(language), indent: 2, to: style.width)))
    return lines
  }

  private func trendNote(_ forecast: Forecast) -> Words {
    let origins = forecast.members.map(\.score.origins).max() ?? 0
    let weights =
      origins == 0
      ? Words(
        "The past is too short to test the rules on it: the weights are the documented prior ones.",
        "历史太短，无法回测；权重为公开的先验权重。")
      : Words(
        "Past error: the mean weighted interval score of forecasting each of \(origins) past "
          + "period\(origins == 1 ? "" : "s") from the ones before it, as a share of the exits that "
          + "came. It shifts the documented prior weights.",
        "回测误差：用此前数据预测其后\(origins)期所得区间评分，占实际脱贫数的比例；据此调整公开的先验权重。")
    guard !forecast.basis.isEmpty else { return weights }
    return weights + Words(" Basis: ", "依据：") + forecast.basis.joined(by: Words("; ", "；"))
      + Words(".", "。")
  }
}
