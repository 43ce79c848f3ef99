extension QuestionKind {
  /// `overlap`: how many of a group must lie outside, or inside, a part.
  public static let overlap = QuestionKind(
    name: "overlap",
    summary: Words(
      "How many of one group must lie outside another, when only their sizes are known.",
      "只知道两个群体各有多少人时，一个群体中至少有多少人不属于另一个群体。"),
    equation: "|A ∖ B| ≥ |A| − |B|,  |A ∩ B| ≥ |A| + |B| − |U|",
    explanation: Words(
      "Sizes alone fix no overlap, they only bound it: at most all of the smaller group lies in "
        + "the larger one. `outside-at-least` is the number that holds for every way the groups "
        + "can overlap and every reading of the rounded sizes.",
      "只有人数不能确定重叠多少，只能给出上下限：重叠至多为较小群体的全部。"
        + "outside-at-least对任何重叠方式、任何四舍五入读法都成立。"),
    reference: "M. Fréchet, Fundamenta Mathematicae 25 (1935): bounds on joint frequencies",
    parameters: [
      .required("group", .figure([]), Words("the size of the group A", "群体甲的数量")),
      .required("part", .figure([]), Words("the size of the other group B", "群体乙的数量")),
      .optional(
        "whole", .figure([]), Words("the size of what holds both", "包含两者的总体数量")),
      .optional(
        "group-label", .label, Words("the group in words, such as “people on dibao”", "群体甲的名称")),
      .optional("part-label", .label, Words("the other group in words", "群体乙的名称")),
    ]
  ) { arguments, _ in
    guard let group = arguments.figure("group"), let part = arguments.figure("part") else {
      return []
    }
    let whole = arguments.figure("whole")
    let unit = group.dimension
    guard part.dimension == unit, whole.map({ $0.dimension == unit }) ?? true else {
      return [
        Finding(
          "outside-at-least", nil, unit: unit, status: .cannotBeJudged,
          sentence: Words(
            "People, households and villages do not overlap: give groups of one kind.",
            "人、户、村不能相互重叠：请给出同一口径的群体。"))
      ]
    }
    let a = group.interval
    let b = part.interval
    let u = whole?.interval
    if let u, max(a.lower, b.lower) > u.upper {
      return [
        Finding(
          "outside-at-least", nil, unit: unit, status: .infeasible,
          sentence: Words(
            "A group is larger than the whole that holds it.", "群体数量大于其所在的总体。"))
      ]
    }
    let outside = Interval(
      spanning: max(0, a.lower - b.upper), max(0, min(a.upper, (u?.upper ?? .infinity) - b.lower)))
    let inside = Interval(
      spanning: max(0, u.map { a.lower + b.lower - $0.upper } ?? 0), min(a.upper, b.upper))
    let printed = max(0, group.value - part.value)
    let first =
      arguments.label("group-label") ?? Words("the \(grouped(group.value))", "前者")
    let second =
      arguments.label("part-label") ?? Words("the \(grouped(part.value))", "后者")
    let least = unit.spoken(outside.lower)
    return [
      Finding(
        "outside-at-least", outside.lower, outside, unit: unit,
        sentence: Words(
          "Of \(first.english), at least \(least.english) are not among \(second.english); at "
            + "the printed values \(grouped(printed)).",
          "\(first.chinese)中至少有\(least.chinese)不属于\(second.chinese)；"
            + "按公布数计算为\(grouped(printed))。")),
      Finding(
        "inside-at-most", inside.upper, inside, unit: unit,
        sentence: Words(
          "At most \(unit.spoken(inside.upper).english) belong to both"
            + (inside.lower > 0 ? ", and at least \(grouped(inside.lower))." : "."),
          "同属两者的至多\(unit.spoken(inside.upper).chinese)"
            + (inside.lower > 0 ? "，至少\(grouped(inside.lower))。" : "。"))),
    ]
  }
}
