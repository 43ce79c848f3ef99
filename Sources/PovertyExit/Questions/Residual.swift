extension QuestionKind {
  /// `residual`: what a balance leaves unexplained.
  public static let residual = QuestionKind(
    name: "residual",
    summary: Words(
      "What the published closing stock holds beyond the published flows.",
      "公布的期末数与按公布流量推算的期末数之差。"),
    equation: "residual = closing − (opening − exits + new + returns − removals)",
    explanation: Words(
      "Each figure enters with the interval of its rounding. The book closes when the residual "
        + "can be zero, and does not close when no reading of the rounded figures makes it zero. "
        + "A residual is reported and never added to another row. Flows that are not counted are "
        + "taken as zero.",
      "每个数字按其四舍五入区间参与运算。残差区间包含零则平衡,否则不平衡。残差单独列出,绝不并入其他行。"
        + "未计入的流量按零处理。"),
    reference: "R. E. Moore, Interval Analysis, 1966; System of National Accounts 2008, ch. 13",
    parameters: [
      .required("span", .span, Words("the years from opening to closing", "期初到期末的年份")),
      .optional(
        "in", .word(["people", "households", "villages"]),
        Words("the book; people by default", "台账口径,默认人口")),
      .optional("place", .place, Words("the place; the model's own by default", "地区,默认本模型")),
      .optional(
        "counting", .words(Quantity.flows.map(\.rawValue)),
        Words("the flows counted; exits by default", "计入的流量,默认仅脱贫")),
      .optional("quantity", .word([]), Words("the name of the result", "结果名称")),
      .optional("reading", .word([]), Words("a tagged reading of the figures", "数字的另一种读法")),
    ]
  ) { arguments, study in
    let dimension = Dimension(arguments.word("in") ?? "people")
    let named = arguments.words("counting").compactMap(Quantity.init(rawValue:))
    guard let span = arguments.span("span") else { return [] }
    let balance = study.ledger.reconcile(
      arguments.place("place") ?? study.place.id, in: dimension, over: span,
      counting: named.isEmpty ? [.exits] : named, reading: arguments.word("reading"))
    let bounds = balance.interval.map {
      "\(grouped($0.lower)) … \(grouped($0.upper))"
    }
    let verdict = balance.verdict.words
    let sentence: Words
    var status = Status.ok
    if let residual = balance.residual, let bounds {
      sentence =
        balance.statement
        + Words(
          ": residual \(grouped(residual)) (\(bounds)) \(dimension); the book \(verdict.english).",
          ":残差\(grouped(residual))(\(bounds));\(verdict.chinese)。")
    } else {
      status = .cannotBeJudged
      sentence =
        Words("Not published: ", "未公布:") + balance.statement + Words(".", "。")
    }
    var basis: [Words] = []
    let uncounted = Quantity.flows.filter { !balance.flows.contains($0) }
    if !uncounted.isEmpty {
      basis.append(
        Words("not counted: ", "未计入:") + uncounted.map(\.words).joined())
    }
    if study.ledger.isNetted {
      basis.append(
        Words(
          "the published figures are net of additions and removals",
          "公布数已扣除新增与其他减少"))
    }
    return [
      Finding(
        arguments.word("quantity") ?? "residual", balance.residual, balance.interval,
        unit: dimension, text: balance.verdict.status, status: status, sentence: sentence,
        basis: basis)
    ]
  }
}
