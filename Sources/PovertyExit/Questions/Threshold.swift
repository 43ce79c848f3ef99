internal import Glibc
internal import NumericalCore

extension QuestionKind {
  /// `threshold`: how likely the register is at or below a level by a year.
  public static let threshold = QuestionKind(
    name: "threshold",
    summary: Words(
      "How likely the register, or the incidence, is at or below a level by a year.",
      "到某年存量或贫困发生率降到某水平以下的概率。"),
    equation: "P = share of futures with register(year) ≤ level",
    explanation: Words(
      "The level is a figure in people, or a share of a base. Zero is met only by an empty "
        + "register. `rate` is the constant yearly share that would reach the level from the stock.",
      "水平可为人数，或占人口基数的比例；零表示存量清零。rate为从现有存量匀速达到该水平所需的年脱贫比例。"),
    reference: "Poverty exit standards of 2016: county incidence below 2 % (3 % in the west)",
    parameters: [
      .required("level", .figure([.people, .share]), Words("the level to reach", "目标水平")),
      .required("year", .span, Words("the year by whose end", "目标年份")),
      .optional("base", .figure([.people]), Words("the population, for a share", "人口基数")),
      .optional("place", .place, Words("the place; the model's own by default", "地区，默认本模型")),
    ]
  ) { arguments, study in
    guard let level = arguments.figure("level"), let year = arguments.span("year")?.last else {
      return []
    }
    let place = arguments.place("place") ?? study.place.id
    let noStock = Finding(
      "probability", nil, unit: .share, status: .noStock,
      sentence: Words(
        "No stock of registered poor is published, so there is nothing to project.",
        "没有公布建档立卡存量，无法预测。"))
    guard let forecast = study.forecasts[place] else { return [noStock] }
    guard let index = forecast.years.firstIndex(of: year) else {
      return [
        Finding(
          "probability", nil, unit: .share, status: .cannotBeJudged,
          sentence: Words(
            "\(year) lies outside the years projected.", "\(year)年不在预测期内。"))
      ]
    }
    var people = level.value
    if level.dimension == .share {
      guard let base = arguments.figure("base") else {
        return [
          Finding(
            "probability", nil, unit: .share, status: .cannotBeJudged,
            sentence: Words(
              "A share needs a `base` of people.", "比例形式的目标需要人口基数 base。"))
        ]
      }
      people = level.value * base.value
    }
    let register = forecast.register[index]
    let chance = forecast.chance(ofEach: { $0.register[index] }, { $0 <= people })
    let left = register.sorted()
    let median = quantile(sorted: left, at: 0.5)
    let span = Double(year - forecast.origin)
    let start = forecast.stock.value
    let rate = start <= people ? 0 : 1 - pow(people / start, 1 / span)
    let entering = forecast.entries[index].min() ?? 0
    let aside =
      entering > people
      ? Words(
        "the inflow of the year alone excludes it", "仅当年新增就已排除这一结果")
      : chance.spoken
    let basis = chance.basis(draws: register.count)
    return [
      Finding(
        "probability", chance.value, chance.range, unit: .share,
        sentence: Words(
          "By the end of \(year) the register is at or below \(grouped(people)) people in "
            + "\(grouped(100 * chance.value)) of 100 futures (\(aside.english)).",
          "到\(year)年末，100种未来中有\(grouped(100 * chance.value))种存量不超过\(grouped(people))人"
            + "（\(aside.chinese)）。"),
        basis: basis),
      Finding(
        "register", median,
        Interval(quantile(sorted: left, at: 0.05), quantile(sorted: left, at: 0.95)), unit: .people,
        sentence: Words(
          "The middle future leaves \(grouped(median)) people on the register.",
          "中位情形下仍有\(grouped(median))人。"),
        basis: basis),
      Finding(
        "rate", rate, unit: .share,
        sentence: people <= 0
          ? Words(
            "Everybody must have left by then; no constant share below 100 % does it.",
            "届时必须全部脱贫；任何低于100%的固定比例都做不到。")
          : Words(
            "Without inflow it takes \(percent(rate, decimals: 1)) of the register every year.",
            "若无新增，每年需脱贫存量的\(percent(rate, decimals: 1))。")),
    ]
  }
}
