internal import Glibc
internal import NumericalCore

extension Pace {
  /// `deadline`: the register is cleared evenly until the deadline.
  public static let deadline = Pace(
    name: "deadline",
    words: Words("cleared evenly until the deadline", "按期限均匀清零"),
    equation: "x(t) = stock / (deadline − t + 1) · exp(e(t))",
    explanation: Words(
      "The stock is divided by the years left, as a campaign with a date does. Needs a `deadline:` "
        + "in the model. In the last year everybody is due, and the spread says how many stay.",
      "存量除以剩余年数，按期限推进。需要模型中的 deadline。最后一年应全部脱贫，波动项反映剩余人数。"),
    priorWeight: 26,
    fit: { history, settings in
      guard let deadline = settings.deadline, deadline > history.origin else { return nil }
      let errors = history.rows.map { row in
        log(max(row.exitsPerYear, 0.5) / (row.opening / Double(deadline - row.span.first + 1)))
      }
      let spread = Spread(prior: 0.45, errors: errors)
      return FittedPace(
        point: { stock, year in stock / Double(max(deadline - year + 1, 1)) },
        path: { future in
          { stock, year in
            stock / Double(max(deadline - year + 1, 1)) * exp(spread.error(future, year: year))
          }
        })
    })

  /// `quota`: the published target is met, more or less; later years follow
  /// the deadline, or repeat the target where there is none.
  public static let quota = Pace(
    name: "quota",
    words: Words("the published target is met, more or less", "按公布任务完成"),
    equation: "x(t) = target(t) · exp(e(t))",
    explanation: Words(
      "Exits follow the published target of the year with a spread of 10 % before any evidence: "
        + "Anhui planned 70 and 40 (ten thousand) for 2018 and 2019 and reached 69.8 and 41.7. "
        + "Needs a row of quantity `target`.",
      "脱贫人数按当年公布任务完成，默认波动10%：安徽2018、2019年计划70万、40万，实际69.8万、41.7万。"
        + "需要 quantity 为 target 的行。"),
    priorWeight: 66,
    fit: { history, settings in
      guard let last = history.targets.max(by: { $0.key < $1.key }),
        history.targets[history.origin + 1] != nil
      else { return nil }
      let spread = Spread(prior: 0.1, errors: [])
      let due: @Sendable (Double, Int) -> Double = { stock, year in
        if let target = history.targets[year] { return target }
        guard let deadline = settings.deadline else { return last.value }
        return stock / Double(max(deadline - year + 1, 1))
      }
      return FittedPace(
        point: { stock, year in due(stock, year) },
        path: { future in
          { stock, year in due(stock, year) * exp(spread.error(future, year: year)) }
        })
    })
}
