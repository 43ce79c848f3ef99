internal import Glibc

extension QuestionKind {
  /// `growth-base`: what an amount was before the growth published for it.
  public static let growthBase = QuestionKind(
    name: "growth-base",
    summary: Words(
      "What an amount was before its published growth, once per reading of what grew.",
      "由公布的增幅倒推基期数额；指代不明时，每种读法各算一次。"),
    equation: "base = amount ÷ (1 + growth)^years",
    explanation: Words(
      "A growth rate printed after several amounts may belong to any of them. Each reading is "
        + "answered with the interval of its rounding; the kind does not choose between them.",
      "增幅跟在几个数额之后时，可能指其中任何一个。每种读法都按四舍五入区间给出结果，不代为取舍。"),
    reference: "identity: amount = base × (1 + growth)^years",
    parameters: [
      .required("growth", .figure([.share]), Words("the published growth", "公布的增幅")),
      .required(
        "readings",
        .records([
          .required("id", .word([]), Words("the name of the result", "结果名称")),
          .required("amount", .figure([]), Words("the amount that grew", "增长后的数额")),
          .optional("label", .label, Words("the reading in words", "读法的说明")),
        ]),
        Words("what may have grown, one record per reading", "可能的增长对象，每种读法一条")),
      .optional(
        "years", .number(1...50), Words("years of growth; 1 by default", "增长年数，默认1")),
    ]
  ) { arguments, _ in
    guard let growth = arguments.figure("growth") else { return [] }
    let years = arguments.number("years") ?? 1
    let readings = arguments.records("readings")
    let ambiguity =
      readings.count > 1
      ? [
        Words(
          "the document does not say which of \(readings.count) amounts grew",
          "文件没有说明增长的是\(readings.count)个数额中的哪一个")
      ] : []
    func factor(_ rate: Double) -> Double { pow(1 + rate, years) }
    return readings.compactMap { reading in
      guard let amount = reading.figure("amount") else { return nil }
      let name = reading.word("id") ?? amount.id
      guard growth.interval.lower > -1 else {
        return Finding(
          name, nil, unit: amount.dimension, status: .infeasible,
          sentence: Words(
            "A fall of 100 % or more leaves nothing to divide.", "降幅达到100 %，无法倒推。"))
      }
      let value = amount.value / factor(growth.value)
      let bounds =
        amount.interval
        / Interval(factor(growth.interval.lower), factor(growth.interval.upper))
      let label = reading.label("label") ?? Words(same: name)
      let base = amount.dimension.spoken(value, bounds)
      let rate = growth.text
      return Finding(
        name, value, bounds, unit: amount.dimension,
        sentence: Words(
          "Reading “\(label.english)”: \(base.english) before the growth of \(rate).",
          "读法“\(label.chinese)”：增长\(rate)之前为\(base.chinese)。"),
        basis: ambiguity)
    }
  }
}
