extension QuestionKind {
  /// `share-reading`: which base an ambiguous published share can refer to.
  public static let shareReading = QuestionKind(
    name: "share-reading",
    summary: Words(
      "Which base an ambiguous share can refer to, and the count each reading gives.",
      "指代不明的占比可能以什么为基数，各读法对应多少。"),
    equation: "part ∈ whole numbers in share × base,  part ≤ cap",
    explanation: Words(
      "Each reading names a base and, where one is known, a cap that the part cannot exceed. A "
        + "reading whose smallest whole number lies above its cap, or that holds no whole number, "
        + "is `infeasible`: the sentence cannot mean it. Of the others none is chosen.",
      "每种读法给出一个基数，必要时给出部分数不能超过的上限。若某读法的最小整数超过上限，或区间内没有整数，"
        + "则该读法不可行：原文不可能是这个意思。其余读法不代为取舍。"),
    reference: "R. E. Moore, Interval Analysis, 1966",
    parameters: [
      .required("share", .figure([.share]), Words("the published share", "公布的占比")),
      .required(
        "readings",
        .records([
          .required("id", .word([]), Words("the name of the result", "结果名称")),
          .required("base", .figure([]), Words("what the share is a share of", "占比的基数")),
          .optional("cap", .figure([]), Words("what the part cannot exceed", "部分数的上限")),
          .optional("label", .label, Words("the reading in words", "读法的说明")),
        ]),
        Words("the possible bases, one record per reading", "可能的基数，每种读法一条")),
    ]
  ) { arguments, _ in
    guard let share = arguments.figure("share") else { return [] }
    return arguments.records("readings").flatMap { partFindings($0, of: share) }
  }
}

private func partFindings(_ reading: Arguments, of share: Figure) -> [Finding] {
  guard let base = reading.figure("base") else { return [] }
  let name = reading.word("id") ?? base.id
  let label = reading.label("label") ?? Words(same: name)
  let unit = base.dimension
  let parts = share.interval * base.interval
  let claim = Words(
    "Reading “\(label.english)”, \(share.text) of \(grouped(base.value)): ",
    "读法“\(label.chinese)”，\(grouped(base.value))的\(share.text)：")
  guard let whole = parts.integers else {
    return [
      Finding(
        name, nil, parts, unit: unit, text: "no whole number", status: .infeasible,
        sentence: claim
          + Words("no whole number rounds to the printed share.", "没有整数与公布的占比相符。"))
    ]
  }
  let ends = Interval(Double(whole.lowerBound), Double(whole.upperBound))
  let value = min(max((share.value * base.value).rounded(), ends.lower), ends.upper)
  let count = unit.spoken(value, ends)
  let cap = reading.figure("cap")
  if let cap, ends.lower > cap.interval.upper {
    return [
      Finding(
        name, value, ends, unit: unit, text: "above the cap", status: .infeasible,
        sentence: claim
          + Words(
            "\(count.english), which exceeds \(grouped(cap.value)): the sentence cannot mean "
              + "this.",
            "\(count.chinese)，超过上限\(grouped(cap.value))：原文不可能是这个意思。"))
    ]
  }
  let isUnique = ends.isExact
  var findings = [
    Finding(
      name, value, ends, unit: unit, text: isUnique ? "one whole number" : "several",
      sentence: claim + count
        + (isUnique
          ? Words(", the only whole number that fits.", "，唯一相符的整数。")
          : Words(".", "。")))
  ]
  if let cap {
    let rest = cap.value - value
    findings.append(
      Finding(
        "\(name)/rest", rest, cap.interval - ends, unit: unit,
        sentence: Words(
          "It leaves \(grouped(rest)) of \(grouped(cap.value)) for the others.",
          "\(grouped(cap.value))中其余部分为\(grouped(rest))。")))
  }
  return findings
}
