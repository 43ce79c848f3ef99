public import PovertyExit

extension PanelBacktestReport {
  /// The summary for people: each candidate over all origins and horizons, the best first,
  /// and the combination by years ahead, ending with a line break.
  public func text(in language: Language, style: TextStyle = TextStyle()) -> String {
    let years = test.origins.map { "\($0.year)" }.joined(separator: ", ")
    let title = Words(
      "\(reading.path) · forecasts as of \(years)", "\(reading.path) · 以 \(years) 年为起点回测")
    let blocks = [
      style.bold(title(language)) + "\n"
        + style.dim(wrapped(reading.sentence(language), indent: 0, to: style.width)),
      candidates(language, style), byHorizon(language, style),
    ]
    let notes = [note] + (seconds.map { [$0] } ?? [])
    return style.finished(
      (blocks + notes.map { style.dim(wrapped($0(language), indent: 0, to: style.width)) })
        .joined(separator: "\n\n") + "\n")
  }

  private var note: Words {
    Words(
      "MAE and WIS in percentage points, smaller is better; ÷ no change: the WIS as a multiple of "
        + "that of a forecast without change; PIT is even where the spread is right. 'poverty-exit explain wis' "
        + "and 'explain pit' say more.",
      "MAE、WIS 单位为百分点，越小越好；÷不变：WIS 与“不变”基准之比；PIT 越平，离散程度越准确。"
        + "详见 poverty-exit explain wis、explain pit。")
  }

  /// The time of each origin, where it was measured.
  private var seconds: Words? {
    let parts = test.origins.compactMap { origin in
      origin.seconds.map { "\(origin.year) \(grouped($0, decimals: 2))" }
    }
    guard !parts.isEmpty else { return nil }
    let list = parts.joined(separator: ", ")
    return Words("seconds by origin: \(list)", "各起点用时（秒）：\(list)")
  }

  private typealias Row = PanelBacktest.Row

  private func candidates(_ language: Language, _ style: TextStyle) -> String {
    var table = TextTable(
      [.init(Words("candidate", "方法")(language), .left)] + headings(language)
        + [.init("PIT", .left)])
    table.rows = overall.map { row in
      [name(of: row.candidate)(language)] + cells(of: row)
        + [Sparkline.text(of: row.pit, style: style)]
    }
    return table.lines(indent: 0, width: style.width).joined(separator: "\n")
  }

  private func byHorizon(_ language: Language, _ style: TextStyle) -> String {
    let rows = test.means.filter { $0.candidate == "combination" && $0.horizon != nil }
    var table = TextTable(
      [.init(Words("combination, years ahead", "组合，预测年数")(language), .left)]
        + headings(language))
    table.rows = rows.map { ["\($0.horizon ?? 0)"] + cells(of: $0) }
    return table.lines(indent: 0, width: style.width).joined(separator: "\n")
  }

  private func headings(_ language: Language) -> [TextTable.Column] {
    [.init("MAE"), .init("WIS")]
      + [80, 90].map { .init(Words("in \($0) %", "\($0)% 区间")(language)) }
      + [.init(Words("÷ no change", "÷不变")(language))]
      + (target == nil ? [] : [.init("Brier")])
  }

  private func cells(of row: Row) -> [String] {
    [
      significant(row.mae * 100, 3), significant(row.wis * 100, 3),
      percent(row.coverage80, decimals: 0), percent(row.coverage90, decimals: 0),
      row.skillNoChange.map { grouped($0, decimals: 2) } ?? "—",
    ] + (target == nil ? [] : [row.brier.map { significant($0, 2) } ?? "—"])
  }

  private func name(of candidate: String) -> Words {
    switch candidate {
    case "combination": Words("combination", "组合")
    case "no-change": Words("no change", "不变")
    case "drift": Words("drift", "漂移")
    default: Words(same: candidate)
    }
  }
}
