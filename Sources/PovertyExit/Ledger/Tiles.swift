extension Ledger {
  /// Rows inside `span` that do not overlap, as fine as the figures allow.
  ///
  /// ```swift
  /// // exits 2014..2019: 64,348, "of which 3,740 in 2019"
  /// ledger.tiles(of: exits, within: Span(2014...2019))
  /// // 2014..2018: 60,608 (the total less its part), 2019: 3,740
  /// ```
  ///
  /// A total beside all its parts counts once, by its parts. A total beside some
  /// of them gives the years that are left, when those follow each other, with
  /// the difference of the intervals and a derived origin.
  ///
  /// - Complexity: O(rows²).
  func tiles(of rows: [LedgerEntry], within span: Span) -> [LedgerEntry] {
    var used: Set<Int> = []
    var tiles: [LedgerEntry] = []
    let inside = rows.filter { span.first <= $0.span.first && $0.span.last <= span.last }
    for row in inside.sorted(by: { ($0.span.count, $0.span) < ($1.span.count, $1.span) }) {
      let free = row.span.years.filter { !used.contains($0) }
      guard let first = free.first, let last = free.last else { continue }
      let parts = tiles.filter { $0.span.years.overlaps(row.span.years) }
      let isWhole = parts.allSatisfy {
        row.span.first <= $0.span.first && $0.span.last <= row.span.last
      }
      guard isWhole, last - first + 1 == free.count else { continue }
      used.formUnion(free)
      tiles.append(parts.isEmpty ? row : row.less(parts, over: Span(first...last)))
    }
    return tiles.sorted { $0.span < $1.span }
  }
}

extension LedgerEntry {
  /// The rest of a total when some of its years are published by themselves.
  fileprivate func less(_ parts: [LedgerEntry], over rest: Span) -> LedgerEntry {
    let value = parts.reduce(figure.value) { $0 - $1.figure.value }
    let interval = parts.reduce(figure.interval) { $0 - $1.figure.interval }
    var entry = self
    entry.span = rest
    entry.figure = Figure(
      id: "\(quantity.rawValue)-\(rest)", value: value, interval: interval,
      dimension: figure.dimension, text: grouped(value),
      origin: .derived(
        Words(
          "\(quantity.words.english) of \(span) less those of single years",
          "\(span)年\(quantity.words.chinese)减去其中单列年份")))
    return entry
  }
}
