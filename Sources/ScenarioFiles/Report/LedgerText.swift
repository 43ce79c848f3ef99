public import PovertyExit

/// A ledger and its balances as a planner reads them.
public struct LedgerText: Sendable {
  /// The ledger.
  public var ledger: Ledger
  /// Its balances.
  public var balances: [Reconciliation]
  /// The language of the texts.
  public var language: Language
  /// Width, characters, color.
  public var style: TextStyle

  /// Creates the text of a ledger.
  public init(
    _ ledger: Ledger, balances: [Reconciliation]? = nil, in language: Language,
    style: TextStyle = TextStyle()
  ) {
    self.ledger = ledger
    self.balances = balances ?? ledger.balances()
    self.language = language
    self.style = style
  }

  /// The published figures and what their balances say, line by line; empty
  /// where nothing is published.
  public var lines: [String] {
    guard !ledger.entries.isEmpty else { return [] }
    var lines = [
      style.heading(Words("The ledger, as published", "台账（按公布数）")(language))
    ]
    lines += bookLines
    let judged = balances.filter {
      if case .cannotBeJudged = $0.verdict { false } else { true }
    }
    guard !judged.isEmpty else { return lines }
    lines += ["", wrapped(title, indent: 2, to: style.width)]
    for balance in judged { lines += balanceLines(balance) }
    return lines
  }

  private var title: String {
    ledger.isNetted
      ? Words(
        "Does it add up? (The figures are net of additions and removals.)",
        "是否平衡？（公布数为净额口径，已扣除新增与其他减少。）")(language)
      : Words("Does it add up?", "是否平衡？")(language)
  }

  /// The books in the order of the ledger: each place's people, households, …
  private var bookLines: [String] {
    var books: [[String]: [LedgerEntry]] = [:]
    var order: [[String]] = []
    for entry in ledger.entries {
      let book = [entry.place, entry.figure.dimension.name]
      if books[book] == nil { order.append(book) }
      books[book, default: []].append(entry)
    }
    return order.flatMap { book -> [String] in
      guard let entries = books[book], let first = entries.first else { return [] }
      return ["", "  " + bookTitle(first)] + table(of: entries).lines(indent: 4, width: style.width)
    }
  }

  private func bookTitle(_ entry: LedgerEntry) -> String {
    let unit = entry.figure.dimension
    let book = unit == .share ? Words("shares", "比例")(language) : unit.words(language)
    return Words("\(name(of: entry.place)), \(book)", "\(name(of: entry.place))，单位：\(book)")(
      language)
  }

  private func table(of entries: [LedgerEntry]) -> TextTable {
    var table = TextTable(
      [.init("", .left), .init("", .left), .init(""), .init("", .left)], flexible: 3)
    for entry in entries {
      let figure = entry.figure
      let reading = entry.reading.map { " [\($0)]" } ?? ""
      let phrase = figure.source(language)
      let quoted = if case .document = figure.origin { "“\(phrase)”" } else { phrase }
      table.rows.append([
        entry.span.description, entry.quantity.words(language) + reading, value(of: figure),
        quoted,
      ])
    }
    return table
  }

  /// A figure as a planner reads it, with a sign for what is not exact.
  private func value(of figure: Figure) -> String {
    let number =
      figure.dimension == .share ? percent(figure.value) : grouped(figure.value)
    return switch figure.qualifier {
    case .printed, .exactly: number
    case .about: "≈ " + number
    case .nearly: "≲ " + number
    case .atLeast: "≥ " + number
    case .moreThan: "> " + number
    case .atMost: "≤ " + number
    }
  }

  private func name(of id: String) -> String {
    ledger.places.first { $0.id == id }?.name(language) ?? id
  }

  private func balanceLines(_ balance: Reconciliation) -> [String] {
    let several = Set(balances.map(\.place)).count > 1
    let book = balance.dimension.words(language)
    let counted = balance.flows.map(\.words).joined()(language)
    let place = several ? name(of: balance.place) + " · " : ""
    let head =
      place
      + Words(
        "\(book), \(balance.span), counting \(counted):",
        "\(book)，\(balance.span)，计入\(counted)：")(language)
    var verdict = balance.verdict.words(language)
    if case .doesNotClose = balance.verdict, let residual = balance.residual,
      let interval = balance.interval
    {
      let between =
        interval.isExact
        ? ""
        : Words(
          " (between \(grouped(interval.lower)) and \(grouped(interval.upper)), given the rounding)",
          "（考虑四舍五入为\(grouped(interval.lower))至\(grouped(interval.upper))）")(language)
      verdict += Words(
        "; unexplained: \(grouped(residual))\(between)",
        "；未解释差额\(grouped(residual))\(between)")(language)
    } else if let residual = balance.residual, residual != 0 {
      verdict += Words(
        "; the printed values differ by \(grouped(residual))", "；公布数相差\(grouped(residual))")(
          language)
    }
    let sentence =
      balance.statement(language) + Words(" – \(verdict).", "——\(verdict)。")(language)
    let text = wrapped(sentence, indent: 6, to: style.width)
    return [
      wrapped(head, indent: 4, to: style.width),
      balance.verdict.isClosed ? text : style.alarm(text),
    ]
  }
}

extension Verdict {
  /// Whether the book closes, exactly or within rounding.
  var isClosed: Bool {
    switch self {
    case .closes, .closesWithinRounding: true
    case .doesNotClose, .cannotBeJudged: false
    }
  }
}
