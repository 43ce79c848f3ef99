extension QuestionKind {
  /// `attribution`: what share of the exits each measure can have carried.
  public static let attribution = QuestionKind(
    name: "attribution",
    summary: Words(
      "What share of the exits each measure carried, as far as the figures tell.",
      "各项措施各带动了多少脱贫，数据能说明到什么程度。"),
    equation: "0 ≤ share carried by a measure ≤ min(1, reached ÷ exits)",
    explanation: Words(
      "Figures on whom a measure reached say how much of the exits it can have carried at most, "
        + "never how much it did: without figures that compare places or households with and "
        + "without it, every share between zero and that bound fits. The answer is therefore "
        + "`not identified`, with the bound. A measure that counts another unit than the exits "
        + "has no bound.",
      "措施覆盖多少人，只能说明它至多带动了多少脱贫，不能说明实际带动了多少：没有有无措施的对比数据时，"
        + "零到上限之间的任何比例都与数据相符。因此答案为“无法识别”，同时给出上限。计量口径与脱贫数不同的措施没有上限。"),
    reference: "C. F. Manski, Partial Identification of Probability Distributions, 2003",
    parameters: [
      .required(
        "exits", .figure([.people, .households]), Words("the exits to be explained", "待解释的脱贫数")),
      .required(
        "measures",
        .records([
          .required("id", .word([]), Words("the name of the measure", "措施名称")),
          .optional(
            "reached", .figure([]), Words("people or households it reached", "覆盖的人数或户数")),
          .optional("label", .label, Words("the measure in words", "措施的说明")),
        ]),
        Words("the measures", "各项措施")),
    ]
  ) { arguments, _ in
    guard let exits = arguments.figure("exits"), exits.interval.lower > 0 else { return [] }
    return arguments.records("measures").compactMap { measure in
      guard let name = measure.word("id") else { return nil }
      let label = measure.label("label") ?? Words(same: name)
      let reached = measure.figure("reached").flatMap {
        $0.dimension == exits.dimension ? $0 : nil
      }
      let most = reached.map { min(1, $0.interval.upper / exits.interval.lower) } ?? 1
      let bound = percent(most, decimals: 1)
      return Finding(
        "share/\(name)", nil, Interval(0, most), unit: .share, status: .notIdentified,
        sentence: reached.map {
          Words(
            "\(label.capitalized.english): reached \($0.dimension.spoken($0.value).english), so it "
              + "carried at most \(bound) of the exits; how much it did cannot be told.",
            "\(label.chinese)：覆盖\($0.dimension.spoken($0.value).chinese)，"
              + "至多带动\(bound)的脱贫；实际带动多少无法识别。")
        }
          ?? Words(
            "\(label.capitalized.english): no figure bounds what it carried.",
            "\(label.chinese)：没有数字可以限定其作用。"))
    }
  }
}
