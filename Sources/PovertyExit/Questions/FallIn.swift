extension QuestionKind {
  /// `fall-in`: what the incidence becomes when marginal people (边缘人口) fall in.
  public static let fallIn = QuestionKind(
    name: "fall-in",
    summary: Words(
      "What the incidence becomes when people at the edge of poverty fall in.",
      "边缘人口致贫后，贫困发生率会变成多少。"),
    equation: "incidence after = (registered + share × marginal) ÷ population",
    explanation: Words(
      "Marginal people are counted outside the register, so each one who falls in adds one to "
        + "it. Without `share` all of them fall in: the worst case, not a forecast. The rounding "
        + "of a published incidence stays in the answer as its interval.",
      "边缘人口不在册，每致贫一人，在册人口就增加一人。不给share时按全部致贫计算：这是最坏情形，不是预测。"
        + "公布的贫困发生率的四舍五入误差以区间形式保留在答案中。"),
    reference: "identity: incidence = registered poor ÷ population",
    parameters: [
      .required(
        "marginal", .figure([.people]),
        Words("people in marginal households, not registered", "未在册的边缘户人口")),
      .optional(
        "share", .figure([.share]),
        Words("the share of them that falls in; all by default", "其中致贫的比例，默认全部")),
    ] + .registeredStock
  ) { arguments, _ in
    guard let marginal = arguments.figure("marginal") else { return [] }
    guard let stock = arguments.registeredStock, let population = arguments.figure("population")
    else { return [.noStock("incidence", unit: .share)] }
    let share = arguments.figure("share")
    let falling = (share?.value ?? 1) * marginal.value
    let fallingRange = (share?.interval ?? Interval(1)) * marginal.interval
    let rise = falling / population.value
    let riseRange = fallingRange / population.interval
    // A published incidence is taken as it is: stock ÷ population would count the
    // uncertainty of the population twice.
    let before = arguments.figure("stock") == nil ? arguments.figure("incidence") : nil
    let incidence = before.map { $0.value + rise } ?? (stock.value + falling) / population.value
    let incidenceRange =
      before.map { $0.interval + riseRange }
      ?? (stock.interval + fallingRange) / population.interval
    let ratio = marginal.value / stock.value
    let people = Dimension.people
    let share100 = Dimension.share
    let who =
      share == nil
      ? Words("all \(grouped(marginal.value))", "全部")
      : Words("\(grouped(falling)) of the \(grouped(marginal.value))", "\(grouped(falling))人")
    let after = share100.spoken(incidence, incidenceRange, decimals: 3)
    return [
      Finding(
        "rise", rise, riseRange, unit: .share,
        sentence: Words(
          "If \(who.english) marginal people fall in, the incidence "
            + "rises by \(grouped(rise * 100, decimals: 3)) percentage points.",
          "边缘人口\(grouped(marginal.value))人中若有\(who.chinese)致贫，"
            + "贫困发生率上升\(grouped(rise * 100, decimals: 3))个百分点。")),
      Finding(
        "incidence", incidence, incidenceRange, unit: .share,
        sentence: Words(
          "The incidence would then be \(after.english).", "贫困发生率将为\(after.chinese)。")),
      Finding(
        "registered", stock.value + falling, stock.interval + fallingRange, unit: .people,
        sentence: Words("Registered poor would then number ", "届时建档立卡贫困人口为")
          + people.spoken(stock.value + falling, stock.interval + fallingRange)
          + Words(".", "。")),
      Finding(
        "marginal-ratio", ratio, marginal.interval / stock.interval, unit: .share,
        sentence: Words(
          "For every 100 registered people, \(grouped(ratio * 100, decimals: 1)) more live at "
            + "the edge.",
          "每100名在册贫困人口之外，还有\(grouped(ratio * 100, decimals: 1))名边缘人口。")),
    ]
  }
}
