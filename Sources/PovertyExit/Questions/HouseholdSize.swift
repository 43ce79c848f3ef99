extension QuestionKind {
  /// `household-size`: how large the households of each stock and flow are.
  public static let householdSize = QuestionKind(
    name: "household-size",
    summary: Words(
      "How large households are at the start, among the exits and in what is left.",
      "期初、脱贫与剩余各部分的户均人口。"),
    equation: "size = people ÷ households, per stock and flow",
    explanation: Words(
      "People and households are separate books and never convert by a constant size: small "
        + "households of old and disabled people leave last. `households-predicted` is what a "
        + "constant size would have said of the remaining households, and `prediction-error` "
        + "how wrong that is. A flow is counted where both books publish it for the same years.",
      "人口与户数是两本账，不能按固定户均人口换算：老弱病残的小户往往最后退出。"
        + "households-predicted是按固定户均人口推算的剩余户数，prediction-error是其偏差。"
        + "只有两本账在相同年份都公布的流量才计入。"),
    reference: "identity: size = people ÷ households",
    parameters: [
      .required("span", .span, Words("the years from opening to closing", "期初到期末的年份")),
      .optional("place", .place, Words("the place; the model's own by default", "地区，默认本模型")),
    ]
  ) { arguments, study in
    guard let span = arguments.span("span") else { return [] }
    let books = Books(
      ledger: study.ledger, place: arguments.place("place") ?? study.place.id, span: span)
    return books.sizes + books.tail
  }
}

/// The people and the households of one place over one span.
private struct Books {
  let ledger: Ledger
  let place: String
  let span: Span

  /// A stock or the sum of a flow, with the years its rows cover.
  func total(_ quantity: Quantity, _ book: Dimension) -> (Double, Interval, [Span])? {
    let rows = ledger.entries(quantity, of: place, in: book)
    let used: [LedgerEntry] =
      switch quantity {
      case .opening: rows.filter { $0.span.first == span.first }.prefix(1).map { $0 }
      case .closing: rows.filter { $0.span.last == span.last }.prefix(1).map { $0 }
      default: ledger.tiles(of: rows, within: span)
      }
    guard !used.isEmpty else { return nil }
    return (
      used.reduce(0) { $0 + $1.figure.value },
      used.reduce(Interval(0)) { $0 + $1.figure.interval }, used.map(\.span)
    )
  }

  func size(_ quantity: Quantity) -> (value: Double, interval: Interval)? {
    guard let people = total(quantity, .people), let households = total(quantity, .households),
      households.0 > 0,
      quantity.sign == nil || quantity == .opening || people.2 == households.2
    else { return nil }
    return (people.0 / households.0, people.1 / households.1)
  }

  var sizes: [Finding] {
    let needed: [Quantity] = [.opening, .exits, .closing]
    return [Quantity.opening, .exits, .new, .returns, .removals, .closing].compactMap { quantity in
      guard let (value, interval) = size(quantity) else {
        guard needed.contains(quantity) else { return nil }
        return Finding(
          "size-\(quantity.rawValue)", nil, unit: .people / .households, status: .cannotBeJudged,
          sentence: Words(
            "Not published for both people and households: \(quantity.words.english).",
            "人口与户数未同时公布：\(quantity.words.chinese)。"))
      }
      return Finding(
        "size-\(quantity.rawValue)", value, interval, unit: .people / .households,
        sentence: Words(
          "Household size, \(quantity.words.english): \(grouped(value, decimals: 2)) people.",
          "\(quantity.words.chinese)：户均\(grouped(value, decimals: 2))人。"))
    }
  }

  /// What is left against the start.
  var tail: [Finding] {
    guard let start = size(.opening), let end = size(.closing),
      let people = total(.closing, .people), let households = total(.closing, .households)
    else { return [] }
    let ratio = end.value / start.value
    let ratios = end.interval / start.interval
    let verdict =
      ratios.upper < 1
      ? ("below", Words("smaller", "小于"))
      : ratios.lower > 1
        ? ("above", Words("larger", "大于")) : ("same", Words("about as large", "约等于"))
    let predicted = people.0 / start.value
    let predictions = people.1 / start.interval
    let error = predicted / households.0 - 1
    return [
      Finding(
        "size-ratio", ratio, ratios, unit: .share, text: verdict.0,
        sentence: Words(
          "The remaining households are \(verdict.1.english) "
            + "\(verdict.0 == "same" ? "as" : "than") those at the start "
            + "(\(grouped(end.value, decimals: 2)) against "
            + "\(grouped(start.value, decimals: 2)) people).",
          "剩余户的户均人口\(verdict.1.chinese)期初"
            + "（\(grouped(end.value, decimals: 2))人对\(grouped(start.value, decimals: 2))人）。")),
      Finding(
        "households-predicted", predicted, predictions, unit: .households,
        sentence: Words(
          "With the size of the start, \(grouped(people.0)) people would be "
            + "\(grouped(predicted)) households; there are \(grouped(households.0)).",
          "若按期初户均人口推算，\(grouped(people.0))人应为\(grouped(predicted))户，"
            + "实际为\(grouped(households.0))户。")),
      Finding(
        "prediction-error", error, predictions / households.1 - Interval(1), unit: .share,
        sentence: Words(
          "A constant household size misses the remaining households by \(percent(error)).",
          "按固定户均人口推算剩余户数，偏差为\(percent(error))。")),
    ]
  }
}
