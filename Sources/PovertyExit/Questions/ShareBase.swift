extension QuestionKind {
  /// `share-base`: the whole behind a part and its rounded share.
  public static let shareBase = QuestionKind(
    name: "share-base",
    summary: Words(
      "Which whole numbers a base can be, given a part and its rounded share.",
      "已知部分数及其四舍五入后的占比，总数可能是多少。"),
    equation: "base ∈ whole numbers in [part ÷ highest share, part ÷ lowest share]",
    explanation: Words(
      "“1,330 people, 93 % of the total” fixes the total only within the rounding of 93 %: "
        + "every whole number whose share rounds to the printed one is possible. `remaining` is "
        + "the base less the part: what is left to gain.",
      "“1330人，占总数93 %”只能在93 %的四舍五入范围内确定总数：凡占比按公布位数四舍五入后相符的整数都有可能。"
        + "remaining为总数减去部分数，即尚可增加的数量。"),
    reference: "R. E. Moore, Interval Analysis, 1966",
    parameters: [
      .required("part", .figure([]), Words("the part, a count", "部分数")),
      .required("share", .figure([.share]), Words("its printed share of the base", "公布的占比")),
      .optional("label", .label, Words("the base in words", "总数的名称")),
    ]
  ) { arguments, _ in
    guard let part = arguments.figure("part"), let share = arguments.figure("share") else {
      return []
    }
    let unit = part.dimension
    let label = arguments.label("label") ?? Words("the base", "总数")
    guard share.value > 0, share.interval.lower > 0 else {
      return [
        Finding(
          "base", nil, unit: unit, status: .cannotBeJudged,
          sentence: Words(
            "A share that can be zero fixes no base.", "占比可能为零，无法确定总数。"))
      ]
    }
    // A share above 1 has no meaning, and the base is at least the part.
    let bases = part.interval / share.interval.clamped(to: Interval(0, 1))
    guard let whole = bases.integers else {
      return [
        Finding(
          "base", nil, bases, unit: unit, status: .infeasible,
          sentence: Words(
            "No whole number has \(grouped(part.value)) as \(share.text) of it.",
            "没有整数使\(grouped(part.value))恰占\(share.text)。"))
      ]
    }
    let ends = Interval(Double(whole.lowerBound), Double(whole.upperBound))
    let value = part.value / share.value
    let rest = ends - part.interval
    return [
      Finding(
        "base", value, ends, unit: unit, text: "\(whole.lowerBound)..\(whole.upperBound)",
        sentence: Words(
          "\(label.capitalized.english) is one of the \(grouped(ends.width + 1)) whole numbers "
            + "from \(unit.spoken(ends).english): each has \(grouped(part.value)) as "
            + "\(share.text) of it, as printed.",
          "\(label.chinese)为\(unit.spoken(ends).chinese)之间的\(grouped(ends.width + 1))个整数之一："
            + "其中\(grouped(part.value))的占比均为公布的\(share.text)。")),
      Finding(
        "remaining", value - part.value, rest.clamped(to: Interval(0, .infinity)), unit: unit,
        sentence: Words(
          "What is left to gain: about \(grouped(value - part.value)) "
            + "(\(unit.spoken(rest).english)).",
          "尚可增加约\(grouped(value - part.value))（\(unit.spoken(rest).chinese)）。")),
    ]
  }
}
