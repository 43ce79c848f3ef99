extension QuestionKind {
  /// `exit-standard`: whether published figures meet the exit rules.
  public static let exitStandard = QuestionKind(
    name: "exit-standard",
    summary: Words(
      "Whether published figures meet each exit rule, and all of them.",
      "公布的数字是否逐项、全部达到退出标准。"),
    equation: "met when every value of figure and threshold passes; one rule missed vetoes all",
    explanation: Words(
      "Thresholds are figures with their source: they differ by region and year. A figure whose "
        + "rounding lies on both sides of its threshold is undecided, one that is not published "
        + "cannot be judged, and then the whole cannot be judged unless another rule is missed.",
      "标准值以带出处的数字给出，因地区和年份而异。四舍五入区间跨越标准的判为无法判断；未公布的不能判断，"
        + "此时除非另有一项未达标，整体也无法判断。任何一项未达标即一票否决。"),
    reference: "Opinions on establishing a poverty-exit mechanism, General Offices, April 2016",
    parameters: [
      .required(
        "rules",
        .records([
          .required("id", .word([]), Words("a short name", "简称")),
          .optional("label", .label, Words("the name for people", "名称")),
          .optional("figure", .figure([]), Words("the published figure", "公布的数字")),
          .required(
            "test", .word(Standard.Test.allCases.map(\.rawValue)),
            Words("on which side of the threshold it must lie", "应在标准的哪一侧")),
          .required("threshold", .figure([]), Words("the threshold", "标准值")),
        ]), Words("the rules, all of which must be met", "各项标准，须全部达到"))
    ]
  ) { arguments, _ in
    var findings: [Finding] = []
    var judgements: [Standard.Judgement] = []
    for rule in arguments.records("rules") {
      guard let id = rule.word("id"), let threshold = rule.figure("threshold"),
        let test = rule.word("test").flatMap(Standard.Test.init(rawValue:))
      else { continue }
      let label = (rule.label("label") ?? Words(same: id)).capitalized
      let figure = rule.figure("figure")
      let mixed = figure.map { $0.dimension != threshold.dimension } ?? false
      let judgement = Standard(test: test, threshold: threshold.interval)
        .judge(mixed ? nil : figure?.interval)
      judgements.append(judgement)
      let verdict = judgement.words
      findings.append(
        Finding(
          id, figure?.value, figure?.interval, unit: threshold.dimension,
          text: verdict.english, status: judgement.status,
          sentence: label
            + Words(": \(figure?.text ?? "not published")", "：\(figure?.text ?? "未公布")")
            + Words(", must be ", "，标准") + test.words + Words(" ", "") + Words(same: threshold.text)
            + Words(": \(verdict.english).", "：\(verdict.chinese)。")))
    }
    let all = Standard.all(judgements)
    let count = judgements.filter { $0 == .met }.count
    findings.insert(
      Finding(
        "standard", nil, unit: Dimension("items"), text: all.words.english, status: all.status,
        sentence: Words(
          "\(count) of \(judgements.count) rules are met; the whole: \(all.words.english).",
          "\(judgements.count)项标准中\(count)项达标；总体：\(all.words.chinese)。")), at: 0)
    return findings
  }
}

extension Standard.Judgement {
  /// The judgement for people.
  var words: Words {
    switch self {
    case .met: Words("met", "达标")
    case .missed: Words("not met", "未达标")
    case .undecided: Words("undecided within rounding", "在四舍五入范围内无法判断")
    case .unpublished: Words("cannot be judged", "无法判断")
    }
  }

  /// A rule that is missed contradicts the exit it is asked about.
  var status: Status {
    switch self {
    case .met: .ok
    case .missed: .infeasible
    case .undecided, .unpublished: .cannotBeJudged
    }
  }
}
