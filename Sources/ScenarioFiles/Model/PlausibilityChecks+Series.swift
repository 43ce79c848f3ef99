internal import PovertyExit

/// What can be seen only by looking along the years of one quantity.
extension PlausibilityChecks {
  /// The rows of one quantity of one book, by year.
  struct Series {
    var quantity: Quantity
    var rows: [RegisterRow]
    /// The value per year, in base units.
    var levels: [Double]
  }

  /// Every series of the default reading; opening and closing stocks are one.
  var series: [Series] {
    struct Key: Hashable {
      var place: String
      var dimension: Dimension
      var quantity: Quantity
    }
    var order: [Key] = []
    var groups: [Key: [RegisterRow]] = [:]
    for row in rows where row.entry.reading == nil {
      let entry = row.entry
      let quantity = entry.quantity == .opening ? .closing : entry.quantity
      let key = Key(
        place: entry.place, dimension: entry.figure.dimension, quantity: quantity)
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append(row)
    }
    return order.map { key in
      let sorted = (groups[key] ?? []).sorted {
        (time($0), $0.entry.span) < (time($1), $1.entry.span)
      }
      let isFlow = key.quantity.sign != nil || key.quantity == .target
      return Series(
        quantity: key.quantity, rows: sorted,
        levels: sorted.map {
          $0.entry.figure.value
            / (isFlow && key.quantity != .closing ? Double($0.entry.span.count) : 1)
        })
    }
  }

  /// The year at whose end a row stands.
  private func time(_ row: RegisterRow) -> Int {
    row.entry.quantity == .opening ? row.entry.span.first - 1 : row.entry.span.last
  }

  /// A jump by about 10,000 between neighbors is 万 lost or added; one by about
  /// 100 in an incidence a percentage taken for a share.
  ///
  /// A value that stands off from both neighbors is an error, and so is a rise;
  /// a fall at the end of a series may be true and is a warning.
  func checkJumps(_ series: Series, _ problems: inout Problems) {
    let isShare = series.quantity == .incidence
    // A value that stands alone between two others may have moved as well.
    let wide = isShare ? 30.0...400.0 : 1_000.0...100_000.0
    let narrow = isShare ? 60.0...170.0 : 2_000.0...50_000.0
    func jump(_ from: Int, _ to: Int, _ band: ClosedRange<Double>) -> Int {
      let low = series.levels[from]
      let high = series.levels[to]
      guard low > 0, high > 0 else { return 0 }
      return band.contains(high / low) ? 1 : band.contains(low / high) ? -1 : 0
    }
    let last = series.rows.count - 1
    guard last >= 1 else { return }
    let off = Set(
      (0...last).filter { index in
        index > 0 && index < last
          && jump(index - 1, index, wide) * jump(index, index + 1, wide) == -1
      })
    for index in off.sorted() { reportJump(series, index, index - 1, isSure: true, &problems) }
    for index in 1...last where off.isDisjoint(with: [index - 1, index]) {
      let direction = jump(index - 1, index, narrow)
      if direction != 0 {
        reportJump(series, index, index - 1, isSure: direction > 0, &problems)
      }
    }
  }

  private func reportJump(
    _ series: Series, _ index: Int, _ neighbor: Int, isSure: Bool, _ problems: inout Problems
  ) {
    let row = series.rows[index]
    let other = series.rows[neighbor]
    let isShare = series.quantity == .incidence
    let factor = isShare ? "100" : "10,000"
    let line = other.position.line ?? 0
    let message = Words(
      "\(quoted(row.entry.figure.text)) is about \(factor) times off \(quoted(other.entry.figure.text)) "
        + "of line \(line)",
      "\(quoted(row.entry.figure.text)) 与第 \(line) 行的 \(quoted(other.entry.figure.text)) 相差约"
        + (isShare ? "一百倍" : "一万倍"))
    let hint =
      isShare
      ? Words("is one of them a share and the other in %?", "是否一个为小数、一个为百分数？")
      : Words(
        "a 万 too many or too few? check the units of both lines", "是否多写或漏写了“万”？请核对两行的单位")
    let code: DiagnosticCode = isShare ? .percentOrFraction : .factorTenThousand
    if isSure {
      problems.error(code, at: row.valuePosition, message, hint: hint)
    } else {
      problems.warning(code, at: row.valuePosition, message, hint: hint)
    }
  }

  /// Years between the first and the last row for which nothing is published.
  func checkGaps(_ series: Series, _ problems: inout Problems) {
    guard [.exits, .closing, .incidence].contains(series.quantity) else { return }
    let isStock = series.quantity != .exits
    var covered = Set<Int>()
    for row in series.rows {
      covered.formUnion(isStock ? [time(row)] : Array(row.entry.span.years))
    }
    guard let first = covered.min(), let last = covered.max(), series.rows.count >= 2 else {
      return
    }
    // Two stocks are an opening and a closing, not a series with a hole.
    if isStock, series.rows.count < 3 { return }
    let gaps = (first...last).filter { !covered.contains($0) }
    guard let gap = gaps.first,
      let after = series.rows.first(where: { (isStock ? time($0) : $0.entry.span.first) > gap })
    else { return }
    let years = gaps.map(String.init).joined(separator: ", ")
    problems.warning(
      .gapYear, at: after.spanPosition,
      Words(
        "no \(series.quantity.words.english) for \(years)",
        "缺少 \(years) 年的\(series.quantity.words.chinese)"),
      hint: Words(
        "add the row, or write — as its value when it is not published",
        "请补充该行；未公布的，数值写 —"))
  }
}
