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
        + "taken as zero, so a second reading that counts more of them can be asked beside it.",
      "每个数字按其四舍五入区间参与运算。残差区间包含零则平衡，否则不平衡。残差单独列出，绝不并入其他行。"
        + "未计入的流量按零处理，可另设读法计入更多流量。"),
    reference: "R. E. Moore, Interval Analysis, 1966; System of National Accounts 2008, ch. 13",
    parameters: [
      .required("span", .span, Words("the years from opening to closing", "期初到期末的年份")),
      .optional(
        "in", .words(["people", "households", "villages"]),
        Words("the books; people by default", "台账口径，默认人口")),
      .optional("place", .place, Words("the place; the model's own by default", "地区，默认本模型")),
      .optional(
        "counting", .words(Quantity.flows.map(\.rawValue)),
        Words("the flows counted; exits by default", "计入的流量，默认仅脱贫")),
      .optional(
        "readings",
        .records([
          .required("id", .word([]), Words("a short name", "简称")),
          .optional(
            "counting", .words(Quantity.flows.map(\.rawValue)),
            Words("the flows counted; exits by default", "计入的流量，默认仅脱贫")),
          .optional("reading", .word([]), Words("a tagged reading of figures", "数字的另一种读法")),
        ]), Words("further readings of the same book", "同一台账的其他读法")),
    ]
  ) { arguments, study in
    guard let span = arguments.span("span") else { return [] }
    let place = arguments.place("place") ?? study.place.id
    let books = arguments.words("in").isEmpty ? ["people"] : arguments.words("in")
    return books.flatMap { book in
      let name = book == "people" ? "residual" : "residual/\(book)"
      let first = balance(
        name, arguments, of: place, in: Dimension(book), over: span, in: study.ledger)
      let others = arguments.records("readings").map { reading in
        balance(
          "\(name)/\(reading.word("id") ?? "")", reading, of: place, in: Dimension(book),
          over: span, in: study.ledger)
      }
      return [first] + others
    }
  }

  /// One reading of one book.
  private static func balance(
    _ name: String, _ reading: Arguments, of place: String, in book: Dimension, over span: Span,
    in ledger: Ledger
  ) -> Finding {
    let counted = reading.words("counting").compactMap(Quantity.init(rawValue:))
    let balance = ledger.reconcile(
      place, in: book, over: span, counting: counted.isEmpty ? [.exits] : counted,
      reading: reading.word("reading"))
    let uncounted = Quantity.flows.filter { !balance.flows.contains($0) }
    var basis: [Words] = []
    if !uncounted.isEmpty {
      let reading = name.split(separator: "/").dropFirst().joined(separator: "/")
      let which = reading.isEmpty ? "" : "\(reading): "
      basis.append(
        Words("\(which)not counted: ", "\(which)未计入：") + uncounted.map(\.words).joined())
    }
    if ledger.isNetted {
      basis.append(
        Words(
          "the published figures are net of additions and removals", "公布数已扣除新增与其他减少"))
    }
    guard let residual = balance.residual, let interval = balance.interval else {
      return Finding(
        name, nil, unit: book, text: balance.verdict.status, status: .cannotBeJudged,
        sentence: Words("Not published: ", "未公布：") + balance.statement + Words(".", "。"),
        basis: basis)
    }
    let bounds =
      interval.isExact ? "" : " (\(grouped(interval.lower)) … \(grouped(interval.upper)))"
    let verdict = balance.verdict.words
    return Finding(
      name, residual, interval, unit: book, text: balance.verdict.status,
      sentence: balance.statement
        + Words(
          ": residual \(grouped(residual))\(bounds) \(book); the book \(verdict.english).",
          "：残差\(grouped(residual))\(bounds)\(book.words.chinese)；台账\(verdict.chinese)。"),
      basis: basis)
  }
}
