extension QuestionKind {
  /// `funnel`: how much of each stage reaches the next.
  public static let funnel = QuestionKind(
    name: "funnel",
    summary: Words(
      "How many of what was offered became results, stage by stage.",
      "从投入到结果逐级转化了多少。"),
    equation: "conversion = stage ÷ stage before",
    explanation: Words(
      "Stages run from what was offered to what came of it, such as posts published and people "
        + "employed. A conversion describes what was recorded; it is no effect. Posts, projects "
        + "and trainings are outputs, and the answer to how many people left poverty through "
        + "them is `not identified` unless `exits` are published for them.",
      "各级从提供的机会到产生的结果排列，如发布岗位与就业人数。转化率只描述记录，不是效果。"
        + "岗位、项目、培训都是产出；若没有公布由此脱贫的人数exits，则“带动多少人脱贫”无法识别。"),
    reference: "docs: Decisions, outputs are not outcomes",
    parameters: [
      .required(
        "stages",
        .records([
          .required("id", .word([]), Words("the name of the stage", "阶段名称")),
          .required(
            "sum", .figures([]), Words("its figures, added up", "该阶段的数字，合计计算")),
          .optional("label", .label, Words("the stage in words", "阶段的说明")),
        ]),
        Words("the stages in order, two or more", "按顺序排列的各阶段，至少两个")),
      .optional(
        "exits", .figure([.people]),
        Words("people whose exit is published as due to it", "公布的由此脱贫人数")),
    ]
  ) { arguments, _ in
    let stages = arguments.records("stages").compactMap(Stage.init)
    guard let last = stages.last, stages.count > 1 else { return [] }
    let steps = zip(stages, stages.dropFirst())
    return stages.map(\.finding) + steps.flatMap { conversion(from: $0, to: $1, of: stages) }
      + [exits(arguments.figure("exits"), after: last)]
  }
}

private struct Stage {
  let name: String
  let label: Words
  let value: Double
  let interval: Interval
  let unit: Dimension

  init?(_ record: Arguments) {
    let figures = record.figures("sum")
    guard let first = figures.first, let name = record.word("id"),
      figures.allSatisfy({ $0.dimension == first.dimension })
    else { return nil }
    self.name = name
    label = record.label("label") ?? Words(same: name)
    value = figures.reduce(0) { $0 + $1.value }
    interval = figures.reduce(Interval(0)) { $0 + $1.interval }
    unit = first.dimension
  }

  var finding: Finding {
    let amount = unit.spoken(value, interval)
    return Finding(
      name, value, interval, unit: unit,
      sentence: Words(
        "\(label.capitalized.english): \(amount.english).", "\(label.chinese)：\(amount.chinese)。"))
  }
}

private func conversion(from: Stage, to: Stage, of stages: [Stage]) -> [Finding] {
  let suffix = stages.count == 2 ? "" : "/\(to.name)"
  guard from.value > 0 else {
    return [
      Finding(
        "conversion" + suffix, nil, unit: .share, status: .cannotBeJudged,
        sentence: Words(
          "Nothing was offered at “\(from.label.english)”.",
          "“\(from.label.chinese)”为零，无法计算转化率。"))
    ]
  }
  let rate = to.value / from.value
  let rates = to.interval / from.interval
  let unit = from.unit == to.unit ? Dimension.share : to.unit / from.unit
  // More people cannot come out of a stage than went in; of other units they can.
  let isBroken = from.unit == to.unit && rates.lower > 1
  var findings = [
    Finding(
      "conversion" + suffix, rate, rates, unit: unit, status: isBroken ? .infeasible : .ok,
      sentence: rate <= 1
        ? Words(
          "\(percent(rate)) of “\(from.label.english)” became “\(to.label.english)”.",
          "“\(from.label.chinese)”中有\(percent(rate))转化为“\(to.label.chinese)”。")
        : Words(
          "\(grouped(rate, decimals: 1)) of “\(to.label.english)” for each of "
            + "“\(from.label.english)”.",
          "每个“\(from.label.chinese)”对应\(grouped(rate, decimals: 1))个“\(to.label.chinese)”。"))
  ]
  // How many are needed for one result is a question only where several are.
  if to.value > 0, rate <= 1 {
    findings.append(
      Finding(
        "needed-per-result" + suffix, 1 / rate, from.interval / to.interval,
        unit: unit == .share ? .share : from.unit / to.unit,
        sentence: Words(
          "One result at “\(to.label.english)” took \(grouped(1 / rate, decimals: 1)) at "
            + "“\(from.label.english)”.",
          "“\(to.label.chinese)”每得一个结果，“\(from.label.chinese)”需要"
            + "\(grouped(1 / rate, decimals: 1))个。")))
  }
  return findings
}

private func exits(_ exits: Figure?, after last: Stage) -> Finding {
  guard let exits else {
    return Finding(
      "exits", nil, unit: .people, status: .notIdentified,
      sentence: Words(
        "How many people left poverty through this is not identified: “\(last.label.english)” "
          + "is an output, and no exits are published for it.",
        "由此脱贫的人数无法识别：“\(last.label.chinese)”是产出，没有公布相应的脱贫人数。"))
  }
  return Finding(
    "exits", exits.value, exits.interval, unit: .people,
    sentence: Words(
      "\(grouped(exits.value)) exits are published for it.",
      "公布的相应脱贫人数为\(grouped(exits.value))人。"))
}
