extension QuestionKind {
  /// `verification`: how often income accounting lets the wrong households exit.
  public static let verification = QuestionKind(
    name: "verification",
    summary: Words(
      "How often verified exits are wrong when income is measured with an error.",
      "收入核算有误差时，核实退出中有多少是错退。"),
    equation: "wrong-exit rate = P(true < line | true + noise ≥ line + margin)",
    explanation: Words(
      "True income per person follows a declared distribution among the people reviewed, and "
        + "the measured one adds an independent normal error. Nobody is wrong without noise; the "
        + "rate rises with it, whatever the distribution (the proof is with "
        + "IncomeVerification). No document gives incomes or errors, so the numbers stand on "
        + "the model's assumptions and only the direction is general. A margin above the line "
        + "lowers the rate and holds more people back who could leave.",
      "被核查人口的真实人均收入服从所声明的分布，核算收入另加独立的正态误差。没有误差就没有错退；"
        + "无论分布如何，误差越大，错退率越高（证明见IncomeVerification）。文件没有给出收入与误差，"
        + "因此数值取决于模型的假设，只有方向具有一般性。线上加留余量可降低错退率，但会使更多应退者被留下。"),
    reference: "W. G. Cochran, Technometrics 10 (1968), doi:10.1080/00401706.1968.10490621",
    parameters: [
      .required("line", .figure(yuan), Words("the income a person must have", "人均收入标准")),
      .required(
        "median", .figure(yuan),
        Words("the median true income of those reviewed", "被核查人口真实收入的中位数")),
      .required(
        "spread", .figure([Dimension("number"), .share] + yuan),
        Words(
          "its standard deviation: of the logarithm (unit 1); with `income: normal` in yuan",
          "离散程度：对数标准差（单位1）；income为normal时为元")),
      .required(
        "noise", .figure(yuan),
        Words("the standard deviation of the measurement error", "核算误差的标准差")),
      .optional(
        "income", .word(["lognormal", "normal"]),
        Words("the distribution; lognormal by default", "收入分布，默认lognormal")),
      .optional(
        "margin", .figure(yuan),
        Words("what the rule asks above the line; 0 by default", "线上余量，默认0")),
      .optional(
        "exits", .figure([.people]),
        Words("people who exited, to count wrong exits", "脱贫人数，用于推算错退人数")),
      .optional(
        "limit", .figure([.share]),
        Words("the wrong-exit rate allowed, to find the noise allowed", "允许的错退率，用于求允许误差")),
    ]
  ) { arguments, _ in
    guard let line = arguments.figure("line"), let median = arguments.figure("median"),
      let spread = arguments.figure("spread"), let noise = arguments.figure("noise")
    else { return [] }
    let isNormal = arguments.word("income") == "normal"
    let margin = arguments.figure("margin")?.value ?? 0
    guard spread.value > 0, median.value > 0, line.value > 0, noise.value >= 0, margin >= 0,
      isNormal == yuan.contains(spread.dimension)
    else { return [unusable] }
    let rule = IncomeVerification(
      income: isNormal
        ? .normal(mean: median.value, deviation: spread.value)
        : .lognormal(median: median.value, spread: spread.value),
      line: line.value, margin: margin)
    return property(rule, noise.value) + numbers(rule, noise) + counts(rule, noise, arguments)
  }
}

private let yuan: [Dimension] = [.yuan, .yuan / .people, .yuan / .years]

private let unusable = Finding(
  "wrong-exit-rate", nil, unit: .share, status: .cannotBeJudged,
  sentence: Words(
    "Incomes and their spread must be above zero, and the spread a plain number for "
      + "lognormal income or yuan for normal income.",
    "收入与离散程度必须大于零；lognormal时离散程度为纯数，normal时为元。"))

/// The direction, with the rates that show it: the part that needs no figure.
private func property(_ rule: IncomeVerification, _ noise: Double) -> [Finding] {
  let steps = [("none", 0.0), ("half", noise / 2), ("double", noise * 2)]
  let rates = steps.map { rule.wrongExitRate(noise: $0.1) ?? 0 }
  let middle = rule.wrongExitRate(noise: noise) ?? 0
  let rises = rates[0] == 0 && 0 <= rates[1] && rates[1] <= middle && middle <= rates[2]
  let property = Finding(
    "rises-with-noise", nil, unit: .share,
    text: rises ? "zero without noise, rises with noise" : "not shown",
    status: rises ? .ok : .cannotBeJudged,
    sentence: Words(
      "Without error in the accounts no exit is wrong; the larger the error, the more are.",
      "核算无误差时没有错退；误差越大，错退越多。"))
  return [property]
    + zip(steps, rates).map { step, rate in
      Finding(
        "wrong-exit-rate/\(step.0)", rate, unit: .share,
        sentence: step.1 == 0
          ? Words("Without error none of the exits is wrong.", "没有误差时没有错退。")
          : Words(
            "With an error of \(grouped(step.1)) yuan, \(percent(rate)) of the exits are wrong.",
            "误差为\(grouped(step.1))元时，错退率为\(percent(rate))。"))
    }
}

/// The rates at the assumed noise, between its bounds where it has some.
private func numbers(_ rule: IncomeVerification, _ noise: Figure) -> [Finding] {
  // Both rates are taken at the ends of the noise; the wrong-exit rate is monotone in it.
  let ends = [noise.interval.lower, min(noise.interval.upper, 1_000 * rule.line)].map {
    rule.wrongExitRate(noise: max(0, $0)) ?? 0
  }
  guard let rate = rule.wrongExitRate(noise: noise.value) else {
    return [
      Finding(
        "wrong-exit-rate", nil, unit: .share, status: .cannotBeJudged,
        sentence: Words("Under this rule nobody exits.", "按此规则无人退出。"))
    ]
  }
  var findings = [
    Finding(
      "wrong-exit-rate", rate, Interval(ends[0], max(ends[0], ends[1])), unit: .share,
      sentence: Words(
        "With an error of \(grouped(noise.value)) yuan per person, about \(percent(rate)) of "
          + "the exits are wrong.",
        "人均误差为\(grouped(noise.value))元时，约\(percent(rate))的退出属于错退。"))
  ]
  if let held = rule.heldBackRate(noise: noise.value) {
    findings.append(
      Finding(
        "held-back-rate", held, unit: .share,
        sentence: Words(
          "Of those really above the line, \(percent(held)) are held back.",
          "真实收入已达标者中，有\(percent(held))未能退出。")))
  }
  return findings
}

/// People behind the rate, and the noise that a limit allows.
private func counts(
  _ rule: IncomeVerification, _ noise: Figure, _ arguments: Arguments
) -> [Finding] {
  var findings: [Finding] = []
  if let exits = arguments.figure("exits"), let rate = rule.wrongExitRate(noise: noise.value) {
    let wrong = exits.value * rate
    findings.append(
      Finding(
        "wrong-exits", wrong, exits.interval * Interval(rate), unit: .people,
        sentence: Words(
          "Of \(grouped(exits.value)) exits about \(grouped(wrong)) would be wrong.",
          "\(grouped(exits.value))人脱贫中约有\(grouped(wrong))人属于错退。")))
  }
  guard let limit = arguments.figure("limit") else { return findings }
  let allowed = rule.noiseAllowed(limit: limit.value)
  let share = limit.text
  findings.append(
    Finding(
      "noise-allowed", allowed, unit: .yuan, text: allowed == nil ? "any" : nil,
      sentence: allowed.map {
        Words(
          "To keep wrong exits within \(share), the error must stay below \(grouped($0)) yuan.",
          "要使错退率不超过\(share)，误差须控制在\(grouped($0))元以内。")
      }
        ?? Words(
          "Wrong exits stay within \(share) whatever the error.",
          "无论误差多大，错退率都不超过\(share)。")))
  return findings
}
