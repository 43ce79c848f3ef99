extension QuestionKind {
  /// `part-of-whole`: the share of a part, what is left, and what a cut does.
  public static let partOfWhole = QuestionKind(
    name: "part-of-whole",
    summary: Words(
      "What share of a whole its parts make up, and what is left.",
      "若干部分占总数的多少，还差多少。"),
    equation: "share = Σ parts ÷ whole,  rest = whole − Σ parts",
    explanation: Words(
      "The parts belong to the whole and do not overlap. Parts larger than the whole are "
        + "`infeasible`. Where both are only lower bounds (“more than”) their ratio can be "
        + "anything and cannot be judged. With `cut`, the parts are cut by that share and the "
        + "answer says what becomes of the whole.",
      "各部分属于总数且互不重叠。部分大于总数则不可行。两者都只是下限（“余”“以上”）时，比例无从判断。"
        + "给出cut时，各部分按该比例削减，并说明总数的变化。"),
    reference: "identity: whole = parts + rest",
    parameters: [
      .required("parts", .figures([]), Words("the parts, added up", "各部分，合计计算")),
      .required("whole", .figure([]), Words("the whole", "总数")),
      .optional(
        "cut", .figure([.share]), Words("a cut of the parts to be tried", "试算的削减比例")),
      .optional("label", .label, Words("the part in words", "部分的名称")),
      .optional("rest-label", .label, Words("what is left in words", "其余部分的名称")),
    ]
  ) { arguments, _ in
    let parts = arguments.figures("parts")
    guard let whole = arguments.figure("whole"), let unit = parts.first?.dimension else {
      return []
    }
    guard parts.allSatisfy({ $0.dimension == whole.dimension }) else {
      return [
        Finding(
          "share", nil, unit: .share, status: .cannotBeJudged,
          sentence: Words(
            "Parts and whole must count the same thing.", "部分与总数须为同一口径。"))
      ]
    }
    let value = parts.reduce(0) { $0 + $1.value }
    let range = parts.reduce(Interval(0)) { $0 + $1.interval }
    let label = arguments.label("label") ?? Words("The part", "该部分")
    let restLabel = arguments.label("rest-label") ?? Words("the rest", "其余")
    guard whole.value > 0, range.lower <= whole.interval.upper else {
      return [
        Finding(
          "share", nil, unit: .share, status: .infeasible,
          sentence: Words(
            "The parts, \(grouped(value)), exceed the whole of \(grouped(whole.value)).",
            "各部分合计\(grouped(value))，超过总数\(grouped(whole.value))。"))
      ]
    }
    let unbounded = !range.upper.isFinite && !whole.interval.upper.isFinite
    let shares = (range / whole.interval).clamped(to: Interval(0, 1))
    guard !unbounded else {
      return [
        Finding(
          "share", nil, shares, unit: .share, status: .cannotBeJudged,
          sentence: Words(
            "Both figures are only lower bounds. Their printed values have a ratio of "
              + "\(percent(value / whole.value)), which tells the order of magnitude at best.",
            "两个数字都只是下限。按公布数相除为\(percent(value / whole.value))，至多说明数量级。"))
      ]
    }
    let rest = whole.value - value
    let rests = (whole.interval - range).clamped(to: Interval(0, .infinity))
    let share = Dimension.share.spoken(value / whole.value, shares)
    return [
      Finding(
        "share", value / whole.value, shares, unit: .share,
        sentence: Words(
          "\(label.capitalized.english): \(grouped(value)) of \(unit.spoken(whole.value).english), "
            + "\(share.english).",
          "\(label.chinese)：\(unit.spoken(whole.value).chinese)中的\(grouped(value))，"
            + "占\(share.chinese)。")),
      Finding(
        "rest", rest, rests, unit: unit,
        sentence: Words(
          "\(restLabel.capitalized.english): \(unit.spoken(rest, rests).english).",
          "\(restLabel.chinese)：\(unit.spoken(rest, rests).chinese)。")),
    ] + partCut(arguments.figure("cut"), value, range, whole)
  }
}

private func partCut(
  _ cut: Figure?, _ value: Double, _ range: Interval, _ whole: Figure
) -> [Finding] {
  guard let cut else { return [] }
  let loss = value * cut.value
  let losses = range * cut.interval
  let unit = whole.dimension
  let left = whole.value - loss
  return [
    Finding(
      "whole-after-cut", left, whole.interval - losses, unit: unit,
      sentence: Words(
        "A cut of the part by \(cut.text) takes \(unit.spoken(loss).english) and "
          + "leaves \(unit.spoken(left).english), \(percent(loss / whole.value)) less.",
        "该部分削减\(cut.text)，减少\(unit.spoken(loss).chinese)，"
          + "总数降为\(unit.spoken(left).chinese)，下降\(percent(loss / whole.value))。"))
  ]
}
