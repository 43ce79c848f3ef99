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
        + "fixed yearly quotas. Not fitted when the count exceeds the stock: what is left then is "
        + "the tail the count passed over, and the count says nothing about it.",
      "每年脱贫人数与上年相同，允许随机波动。适合固定年度任务。若上年人数已超过现有存量则不采用：剩余人口是尾部，"
        + "该规则对其没有说服力。"),
    priorWeight: 59,
    fit: { history, _ in
      let counts = history.rows.map { max($0.exitsPerYear, 0.5) }
      guard let last = counts.last, last < history.stock.value else { return nil }
      let steps = zip(counts, counts.dropFirst()).map { log($1 / $0) }
      let spread = Spread(prior: 0.35, errors: steps)
      return FittedPace(
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
        + "China's national register 2013-2019. Not fitted when the count exceeds the stock.",
      "每年脱贫人数等于历年平均。对全国2013-2019年数据是最准的单一规则。平均人数超过现有存量时不采用。"),
    priorWeight: 66,
    fit: { history, _ in
      let years = history.rows.reduce(0) { $0 + $1.span.count }
      guard years > 0 else { return nil }
      let mean = max(history.rows.reduce(0) { $0 + $1.exits } / Double(years), 0.5)
      guard mean < history.stock.value else { return nil }
      let spread = Spread(
        prior: 0.3, errors: history.rows.map { log(max($0.exitsPerYear, 0.5) / mean) }, fitted: 1)
      return FittedPace(
        point: { _, _ in mean },
        path: { future in
          let level = spread.level(future, observations: history.rows.count)
          return { _, year in mean * exp(level + spread.error(future, year: year)) }
        })
    })
}
