extension QuestionKind {
  /// `hierarchy`: whether the places below add up, and their shares.
  public static let hierarchy = QuestionKind(
    name: "hierarchy",
    summary: Words(
      "Whether the places below add up to the place, and what share each holds.",
      "下级地区之和是否等于本地区，以及各自所占比例。"),
    equation: "residual = figure − Σ figures below; share_i = figure_i / Σ figures below",
    explanation: Words(
      "Judged per span, in interval arithmetic. A place below that publishes nothing for the span "
        + "makes the sum unjudgeable, unless the others already add up.",
      "按年份以区间运算判断。若某下级地区未公布该年份数字，除非其余已相加相等，否则无法判断。"),
    reference: "R. E. Moore, Interval Analysis, 1966",
    parameters: [
      .required(
        "quantity", .words(Quantity.allCases.map(\.rawValue)),
        Words("the stocks or flows, one or several", "指标，可多个")),
      .required("spans", .words([]), Words("the years, as in register.csv", "年份")),
      .optional(
        "in", .word(["people", "households", "villages"]),
        Words("the book; people by default", "台账口径，默认人口")),
      .optional("place", .place, Words("the place; the model's own by default", "地区，默认本模型")),
    ]
  ) { arguments, study in
    let place = arguments.place("place") ?? study.place.id
    let book = Dimension(arguments.word("in") ?? "people")
    let quantities = arguments.words("quantity").compactMap(Quantity.init(rawValue:))
    let children = study.ledger.children(of: place)
    let asked = quantities.flatMap { quantity in
      arguments.words("spans").compactMap(Span.init).map { (quantity: quantity, span: $0) }
    }
    // Several quantities share one list of years; a pair that nobody publishes is not asked.
    let published = asked.filter { asked in
      ([place] + children.map(\.id)).contains { place in
        study.ledger.entries(asked.quantity, of: place, in: book).contains { $0.span == asked.span }
      }
    }
    return (published.isEmpty ? asked : published).flatMap { quantity, span in
      addition(of: quantity, over: span, in: book, place, children, study.ledger)
    }
  }

  /// The sum of one quantity and span, and the share of each place below.
  private static func addition(
    of quantity: Quantity, over span: Span, in book: Dimension, _ place: String,
    _ children: [Place], _ ledger: Ledger
  ) -> [Finding] {
    func figure(of place: String) -> Figure? {
      ledger.entries(quantity, of: place, in: book).first { $0.span == span }?.figure
    }
    let key = "\(quantity.rawValue)/\(span)"
    let parts = children.compactMap { child in
      figure(of: child.id).map { (place: child, figure: $0) }
    }
    let sum = parts.reduce(0) { $0 + $1.figure.value }
    let bounds = parts.reduce(Interval(0)) { $0 + $1.figure.interval }
    guard let total = figure(of: place), !parts.isEmpty else {
      return [
        Finding(
          "sum/\(key)", nil, unit: book, status: .cannotBeJudged,
          sentence: Words(
            "\(quantity.words.english) of \(span) are not published at both levels.",
            "\(span)年\(quantity.words.chinese)未在两级同时公布。"))
      ]
    }
    let difference = total.interval - bounds
    let verdict =
      parts.count < children.count && !difference.contains(0)
      ? Verdict.cannotBeJudged(missing: children.filter { figure(of: $0.id) == nil }.map(\.name))
      : Verdict(difference: difference)
    let terms = parts.map { grouped($0.figure.value) }.joined(separator: " + ")
    var findings = [
      Finding(
        "sum/\(key)", sum, bounds, unit: book, text: verdict.status,
        status: verdict.status == "cannot be judged" ? .cannotBeJudged : .ok,
        sentence: Words(
          "\(quantity.words.english), \(span): \(terms) = \(grouped(sum)), published "
            + "\(grouped(total.value)); it \(verdict.words.english).",
          "\(span)年\(quantity.words.chinese)：\(terms) = \(grouped(sum))，公布"
            + "\(grouped(total.value))；\(verdict.words.chinese)。"))
    ]
    for part in parts where sum > 0 {
      findings.append(
        Finding(
          "share/\(part.place.id)/\(key)", part.figure.value / sum,
          part.figure.interval.isExact && bounds.isExact
            ? nil : part.figure.interval / bounds, unit: .share,
          sentence: Words(
            "\(part.place.name.english) holds \(percent(part.figure.value / sum, decimals: 1)) "
              + "of the \(quantity.words.english) of \(span).",
            "\(part.place.name.chinese)占\(span)年\(quantity.words.chinese)的"
              + "\(percent(part.figure.value / sum, decimals: 1))。")))
    }
    return findings
  }
}
