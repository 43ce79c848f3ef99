internal import PovertyExit

/// What can be seen only by holding different quantities against each other: a
/// unit or a percent sign that is wrong by itself fits no neighbor.
extension PlausibilityChecks {
  /// Stocks, flows, targets and rates of one place must be of one size.
  func checkScale(_ problems: inout Problems) {
    let rates = Dictionary(
      grouping: rows.filter {
        $0.entry.reading == nil && [.incidence, .population].contains($0.entry.quantity)
      }, by: \.entry.place)
    for row in rows where row.entry.reading == nil {
      switch row.entry.quantity {
      case .closing:
        compareWithOpening(row, &problems)
        compareWithIncidence(row, rates[row.entry.place] ?? [], &problems)
      case .opening: compareWithOutflow(row, &problems)
      case .target: compareWithStock(row, &problems)
      default: break
      }
    }
  }

  /// A closing stock a hundred times what was there and came in.
  private func compareWithOpening(_ row: RegisterRow, _ problems: inout Problems) {
    let peers = peers(of: row)
    guard let opening = peers.first(where: { $0.entry.quantity == .opening }) else { return }
    let inflow = peers.filter { [.new, .returns].contains($0.entry.quantity) }
      .reduce(0) { $0 + $1.entry.figure.interval.upper }
    guard row.entry.figure.value > 100 * (opening.entry.figure.value + inflow) else { return }
    report(row, against: opening, &problems)
  }

  /// An opening stock a thousand times all that left and stayed.
  private func compareWithOutflow(_ row: RegisterRow, _ problems: inout Problems) {
    let peers = peers(of: row)
    guard let closing = peers.last(where: { $0.entry.quantity == .closing }) else { return }
    let left = peers.filter { [.exits, .removals].contains($0.entry.quantity) }
    guard !left.isEmpty else { return }
    let total = left.reduce(closing.entry.figure.value) { $0 + $1.entry.figure.value }
    guard total > 0, row.entry.figure.value > 1_000 * total else { return }
    report(row, against: closing, &problems)
  }

  /// A target a hundred times the register.
  private func compareWithStock(_ row: RegisterRow, _ problems: inout Problems) {
    let stocks = peers(of: row).filter { [.closing, .opening].contains($0.entry.quantity) }
    guard let stock = stocks.max(by: { $0.entry.span.last < $1.entry.span.last }),
      stock.entry.figure.value > 0, row.entry.figure.value > 100 * stock.entry.figure.value
    else { return }
    report(row, against: stock, &problems)
  }

  /// A rate that, times its population, is far from the published register.
  private func compareWithIncidence(
    _ row: RegisterRow, _ rates: [RegisterRow], _ problems: inout Problems
  ) {
    guard row.entry.figure.dimension == .people, row.entry.figure.value > 0 else { return }
    func peer(_ quantity: Quantity) -> RegisterRow? {
      rates.first {
        $0.entry.quantity == quantity && $0.entry.span.last == row.entry.span.last
      }
    }
    guard let incidence = peer(.incidence), let population = peer(.population) else { return }
    let implied = incidence.entry.figure.value * population.entry.figure.value
    let ratio = implied / row.entry.figure.value
    guard ratio > 20 || ratio < 0.05 else { return }
    problems.error(
      .percentOrFraction, at: incidence.valuePosition,
      Words(
        "\(quoted(incidence.entry.figure.text)) of \(quoted(population.entry.figure.text)) is "
          + "\(grouped(implied)) people, but line \(row.position.line ?? 0) says "
          + quoted(row.entry.figure.text),
        "\(quoted(population.entry.figure.text)) 的 \(quoted(incidence.entry.figure.text)) 为 "
          + "\(grouped(implied)) 人，但第 \(row.position.line ?? 0) 行为 "
          + quoted(row.entry.figure.text)),
      hint: Words(
        "is the rate a percentage or a share, and are the units 人 or 万人?",
        "请核对发生率是百分数还是小数，单位是人还是万人"))
  }

  private func report(
    _ row: RegisterRow, against other: RegisterRow, _ problems: inout Problems
  ) {
    problems.error(
      .factorTenThousand, at: row.valuePosition,
      Words(
        "\(quoted(row.entry.figure.text)) does not go with \(quoted(other.entry.figure.text)) "
          + "of line \(other.position.line ?? 0)",
        "\(quoted(row.entry.figure.text)) 与第 \(other.position.line ?? 0) 行的 "
          + "\(quoted(other.entry.figure.text)) 不相称"),
      hint: Words(
        "a 万 too many or too few? check the units of both lines", "多写或少写了“万”？请核对两行的单位"))
  }
}
