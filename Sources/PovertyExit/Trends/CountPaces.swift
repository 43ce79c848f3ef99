internal import Glibc
internal import NumericalCore

extension Pace {
  /// `last-count`: as many exits as in the last year.
  public static let lastCount = Pace(
    name: "last-count",
    words: Words("the last count goes on", "保持上年人数"),
    equation: "log x(t) = log x(t−1) + e(t), e ~ Student t",
    explanation: Words(
      "Every year as many people leave as in the year before, up to a random step. Right for "
        + "fixed yearly quotas. It fades out as the stock falls from two years' counts to one: what "
        + "is left then is the tail the count passed over, and the count says nothing about it.",
      "每年脱贫人数与上年相同，允许随机波动。适合固定年度任务。存量由两年人数降至一年人数时逐步退出：剩余人口是尾部，"
        + "该规则对其没有说服力。"),
    priorWeight: 59,
    fit: { history, _ in
      let counts = history.rows.map { max($0.exitsPerYear, 0.5) }
      guard let last = counts.last, last < history.stock.value else { return nil }
      let reach = countReach(last, of: history)
      let steps = zip(counts, counts.dropFirst()).map { log($1 / $0) }
      let spread = Spread(prior: 0.35, errors: steps)
      return FittedPace(
        reach: reach,
        point: { _, _ in last },
        path: { future in
          { _, year in
            // A random walk: the steps since the history add up.
            let drift = (history.origin + 1...max(year, history.origin + 1))
              .reduce(0.0) { $0 + spread.error(future, year: $1) }
            return last * exp(drift)
          }
        })
    })

  /// `mean-count`: as many exits as on the average so far.
  public static let meanCount = Pace(
    name: "mean-count",
    words: Words("the mean count goes on", "保持历年平均人数"),
    equation: "x(t) = x̄ · exp(m + e(t)), m ~ Student t · s/√n, e ~ Student t",
    explanation: Words(
      "Every year as many people leave as on the average of the history. The best single rule for "
        + "China's national register 2013-2019. Fades out as the stock falls from two years' counts to one.",
      "每年脱贫人数等于历年平均。对全国2013-2019年数据是最准的单一规则。存量不足两年平均人数时逐步退出。"),
    priorWeight: 66,
    fit: { history, _ in
      let years = history.rows.reduce(0) { $0 + $1.span.count }
      guard years > 0 else { return nil }
      let mean = max(history.rows.reduce(0) { $0 + $1.exits } / Double(years), 0.5)
      guard mean < history.stock.value else { return nil }
      let spread = Spread(
        prior: 0.33, errors: history.rows.map { log(max($0.exitsPerYear, 0.5) / mean) }, fitted: 1)
      return FittedPace(
        reach: countReach(mean, of: history),
        point: { _, _ in mean },
        path: { future in
          let level = spread.level(future, observations: history.rows.count)
          return { _, year in mean * exp(level + spread.error(future, year: year)) }
        })
    })
}

/// How far a yearly count still applies to the stock it left: fully while two
/// years of it remain, no longer when one does.
private func countReach(_ count: Double, of history: History) -> Double {
  min(max(history.stock.value / count - 1, 0), 1)
}
