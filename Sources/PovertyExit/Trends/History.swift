internal import Glibc

/// The exits of one place as its ledger publishes them, with the people at
/// risk, ready for a pace to be fitted.
///
/// The stock at the start of each row is the one published for that turn of the
/// year, or else the stock before it less the exits; other flows are left to
/// their own rows. The stock a forecast starts from is the published closing
/// stock, which may differ: that difference is the residual, and no row absorbs
/// it.
public struct History: Hashable, Sendable {
  /// Exits over one span, out of the people registered at its start.
  public struct Row: Hashable, Sendable {
    /// The year, or the years published together.
    public var span: Span
    /// People registered at the start of the span.
    public var opening: Double
    /// People who left by exit during the span, `0...opening`.
    public var exits: Double

    /// Creates a row.
    public init(span: Span, opening: Double, exits: Double) {
      self.span = span
      self.opening = opening
      self.exits = exits
    }

    /// Exits per year of the span.
    public var exitsPerYear: Double { exits / Double(span.count) }

    /// The constant yearly hazard that gives the exits of the span,
    /// `1 − (1 − exits/opening)^(1/years)`, kept inside (0, 1) by half a person.
    public var hazard: Double {
      let share = (min(max(exits, 0.5), opening - 0.5)) / opening
      return -expm1(log1p(-share) / Double(span.count))
    }
  }

  /// The rows, in the order of time, without gaps.
  public var rows: [Row]
  /// The stock at the end of the last year, with its rounding.
  public var stock: Figure
  /// The last year of the history.
  public var origin: Int
  /// Targets for the exits of single years, past and coming.
  public var targets: [Int: Double]
  /// What was taken beyond the published figures.
  public var basis: [Words]

  /// Creates a history from its parts.
  public init(
    rows: [Row], stock: Figure, origin: Int, targets: [Int: Double] = [:], basis: [Words] = []
  ) {
    self.rows = rows
    self.stock = stock
    self.origin = origin
    self.targets = targets
    self.basis = basis
  }

  /// The history up to the end of `year`, as it looked then: the stock is the
  /// opening less the exits, and only the target of the next year is known. `nil`
  /// when no row ends by `year`, or when nobody was left.
  public func truncated(through year: Int) -> History? {
    let kept = rows.filter { $0.span.last <= year }
    guard let last = kept.last, last.opening > last.exits else { return nil }
    let stock = last.opening - last.exits
    return History(
      rows: kept,
      stock: Figure(
        id: "stock", value: stock, interval: Interval(stock), dimension: .people,
        text: grouped(stock), origin: .derived(Words("opening less exits", "期初减脱贫"))),
      origin: last.span.last, targets: targets.filter { $0.key <= last.span.last + 1 })
  }
}

extension Ledger {
  /// The history of one place, or `nil` when it publishes neither a stock nor
  /// an incidence with a population.
  ///
  /// A stock that is not published is taken from what is:
  /// `closing = incidence × population`, `opening = closing + exits`, each with
  /// its interval and a line in ``History/basis``.
  ///
  /// - Complexity: O(entries).
  public func history(of place: String) -> History? {
    guard let closing = closing(of: place) ?? closingFromIncidence(of: place) else { return nil }
    let origin = closing.span.last
    var basis: [Words] = []
    if case .derived(let rule) = closing.figure.origin { basis.append(rule) }
    let published = entries(.exits, of: place).filter { $0.span.last <= origin }
    let span = Span((published.map(\.span.first).min() ?? origin)...origin)
    let exits = tiles(of: published, within: span)
    if opening(of: place) == nil, !exits.isEmpty {
      let total = exits.reduce(closing.figure.value) { $0 + $1.figure.value }
      basis.append(
        Words(
          "the opening stock is the closing stock plus the exits, \(grouped(total)) people, "
            + "without other flows",
          "期初数按期末数加脱贫数计为\(grouped(total))人，不含其他流量"))
    }
    var rows: [History.Row] = []
    for (entry, stock) in zip(exits, stocksAtRisk(exits, of: place, closing: closing)) {
      guard let stock, entry.figure.value >= 0, entry.figure.value <= stock, stock > 0 else {
        basis.append(
          Words(
            "the exits of \(entry.span) do not count in the paces: no stock at their start fits them",
            "\(entry.span)年脱贫数不用于拟合规则：没有与之相符的期初存量"))
        continue
      }
      rows.append(.init(span: entry.span, opening: stock, exits: entry.figure.value))
    }
    let targets = entries(.target, of: place).filter {
      $0.span.first > origin && $0.span.count == 1
    }
    return History(
      rows: rows, stock: closing.figure, origin: origin,
      targets: Dictionary(
        targets.map { ($0.span.first, $0.figure.value) }, uniquingKeysWith: { first, _ in first }),
      basis: basis)
  }

  /// The people registered at the start of each row: as published where a stock
  /// stands at that year's turn, else the stock before less its exits, else the
  /// stock after plus the exits; `nil` where no stock is next to the row.
  private func stocksAtRisk(
    _ exits: [LedgerEntry], of place: String, closing: LedgerEntry
  ) -> [Double?] {
    var known: [Int: Double] = [closing.span.last: closing.figure.value]
    for entry in entries(.closing, of: place) { known[entry.span.last] = entry.figure.value }
    for entry in entries(.opening, of: place) { known[entry.span.first - 1] = entry.figure.value }
    var stocks = exits.map { known[$0.span.first - 1] }
    for index in exits.indices.dropFirst() where stocks[index] == nil {
      guard exits[index - 1].span.last + 1 == exits[index].span.first else { continue }
      stocks[index] = stocks[index - 1].map { $0 - exits[index - 1].figure.value }
    }
    for index in exits.indices.reversed() where stocks[index] == nil {
      let after =
        index + 1 < exits.count && exits[index].span.last + 1 == exits[index + 1].span.first
        ? stocks[index + 1] : known[exits[index].span.last]
      stocks[index] = after.map { $0 + exits[index].figure.value }
    }
    return stocks
  }

  /// The figure of the latest span, by its default reading.
  private func latest(
    _ quantity: Quantity, of place: String, in dimension: Dimension
  ) -> LedgerEntry? {
    entries(quantity, of: place, in: dimension).max { $0.span.last < $1.span.last }
  }

  /// The closing stock that an incidence and a population imply.
  private func closingFromIncidence(of place: String) -> LedgerEntry? {
    guard
      let incidence = latest(.incidence, of: place, in: .share),
      let population = entries(.population, of: place).first(where: { $0.span == incidence.span })
        ?? latest(.population, of: place, in: .people)
    else { return nil }
    let stock = incidence.figure.interval * population.figure.interval
    let value = incidence.figure.value * population.figure.value
    let rule = Words(
      "the stock is incidence × population = \(incidence.figure.text) × "
        + "\(population.figure.text) = \(grouped(value)) people",
      "存量按贫困发生率×人口 = \(incidence.figure.text) × \(population.figure.text)"
        + " = \(grouped(value))人推算")
    return LedgerEntry(
      place: place, span: incidence.span, quantity: .closing,
      figure: Figure(
        id: "stock", value: value, interval: stock, dimension: .people,
        text: grouped(value), origin: .derived(rule)))
  }
}
