internal import PovertyExit

extension Report {
  /// The register year by year, as a table and as a chart.
  func registerSection(_ language: Language, _ style: TextStyle) -> [String] {
    var lines = [
      style.heading(Words("The register by year", "各年末建档立卡人数")(language)), "",
    ]
    guard !outcome.forecasts.isEmpty else {
      let text = Words(
        "No stock of registered poor is published, so no register is projected.",
        "文件未公布贫困人口存量，因此不作存量预测。")
      return lines + [wrapped(text(language), indent: 2, to: style.width)]
    }
    if let own = outcome.forecasts.first(where: { $0.place == place.id }) {
      lines += registerTable(own, language).lines(indent: 2, width: style.width)
      let chart = chart(of: own, language).lines(indent: 2, style: style)
      if !chart.isEmpty { lines += [""] + chart + ["", legend(language, style)] }
    }
    let others = outcome.forecasts.filter { $0.place != place.id }
    if !others.isEmpty {
      lines += ["", Words("  The places within:", "  所辖地区：")(language)]
      lines += placesTable(others, language).lines(indent: 2, width: style.width)
    }
    return lines
  }

  private func registerTable(_ forecast: Forecast, _ language: Language) -> TextTable {
    let incidence = projection.filter {
      $0.place == forecast.place && $0.quantity == "incidence"
    }
    var columns = [
      TextTable.Column(Words("end of", "年末")(language), .left),
      TextTable.Column(Words("median", "中位数")(language)),
      TextTable.Column(Words("8 in 10 between", "八成把握区间")(language)),
      TextTable.Column(Words("9 in 10 between", "九成把握区间")(language)),
    ]
    if !incidence.isEmpty {
      columns.append(.init(Words("incidence, 9 in 10", "贫困发生率（九成）")(language)))
    }
    var table = TextTable(columns)
    let empty = incidence.isEmpty ? [] : [""]
    table.rows.append(
      ["\(forecast.origin)", grouped(forecast.stock.value), "", ""]
        + empty)
    for (index, year) in forecast.years.enumerated() {
      guard let summary = DrawSummary(forecast.register[index]) else { continue }
      var row = [
        "\(year)", grouped(summary.p50), range(summary.p10, summary.p90),
        range(summary.p05, summary.p95),
      ]
      if let share = incidence.first(where: { $0.year == year })?.summary {
        row.append("\(percent(share.p05)) … \(percent(share.p95))")
      }
      table.rows.append(row)
    }
    return table
  }

  private func placesTable(_ forecasts: [Forecast], _ language: Language) -> TextTable {
    var table = TextTable([
      .init(Words("place", "地区")(language), .left),
      .init(Words("end of", "年末")(language)),
      .init(Words("median", "中位数")(language)),
      .init(Words("9 in 10 between", "九成把握区间")(language)),
    ])
    for forecast in forecasts {
      for (index, year) in forecast.years.enumerated() {
        guard let summary = DrawSummary(forecast.register[index]) else { continue }
        table.rows.append([
          index == 0 ? name(of: forecast.place, language) : "", "\(year)", grouped(summary.p50),
          range(summary.p05, summary.p95),
        ])
      }
    }
    return table
  }

  private func range(_ lower: Double, _ upper: Double) -> String {
    "\(grouped(lower)) … \(grouped(upper))"
  }

  /// The past, the fan, and the goals of the model.
  private func chart(of forecast: Forecast, _ language: Language) -> FanChart {
    let ledger = outcome.study.ledger
    var past: [FanChart.Point] = []
    if let history = ledger.history(of: forecast.place) {
      if let first = history.rows.first {
        past.append(.init(year: first.span.first - 1, value: first.opening))
      }
      for row in history.rows.dropLast() {
        past.append(.init(year: row.span.last, value: row.opening - row.exits))
      }
    }
    past = past.filter { $0.year < forecast.origin }
    past.append(.init(year: forecast.origin, value: forecast.stock.value))
    let bands = zip(forecast.years, forecast.register).compactMap { year, draws in
      DrawSummary(draws).map { FanChart.Band(year: year, summary: $0) }
    }
    var goals: [FanChart.Goal] = []
    let next = forecast.origin + 1
    if let target = ledger.entries(.target, of: forecast.place).last(where: {
      $0.span == Span(next)
    }), target.figure.value <= forecast.stock.value {
      let left = forecast.stock.value - target.figure.value
      goals.append(
        .init(
          year: next, value: left,
          label: Words("goal \(next): \(grouped(left))", "\(next)年目标：\(grouped(left))")(language)))
    }
    if let deadline = outcome.study.settings.deadline, deadline > forecast.origin,
      deadline <= forecast.years.last ?? forecast.origin
    {
      goals.append(
        .init(
          year: deadline, value: 0,
          label: Words("goal \(deadline): 0", "\(deadline)年目标：0")(language)))
    }
    return FanChart(past: past, bands: bands, goals: goals)
  }

  private func legend(_ language: Language, _ style: TextStyle) -> String {
    let (dot, line, dark, wide) = style.usesUnicode ? ("●", "━", "▒", "░") : ("o", "=", ":", ".")
    let words = Words(
      "\(dot) counted   \(line) median   \(dark) 8 in 10 futures   \(wide) 9 in 10 futures",
      "\(dot) 已知   \(line) 中位数   \(dark) 八成情形   \(wide) 九成情形")
    return style.dim(wrapped(words(language), indent: 2, to: style.width))
  }
}
