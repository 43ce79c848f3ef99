internal import PovertyExit

/// What the rows of a register must satisfy together.
///
/// Nothing is repaired. What cannot be true is an error, what is only unlikely
/// a warning; a balance that does not close is neither, for it is an answer
/// (`residual`).
struct PlausibilityChecks {
  let rows: [RegisterRow]
  let head: ModelFile?
  /// The default rows of each place and dimension.
  private let books: [Book: [RegisterRow]]

  private struct Book: Hashable {
    var place: String
    var dimension: Dimension

    init(_ row: RegisterRow) {
      place = row.entry.place
      dimension = row.entry.figure.dimension
    }
  }

  init(rows: [RegisterRow], head: ModelFile?) {
    self.rows = rows
    self.head = head
    books = Dictionary(grouping: rows.filter { $0.entry.reading == nil }, by: Book.init)
  }

  /// Runs every check.
  func run(_ problems: inout Problems) {
    checkYears(&problems)
    checkGoals(&problems)
    checkExits(&problems)
    checkPopulation(&problems)
    checkScale(&problems)
    for series in series {
      checkJumps(series, &problems)
      checkGaps(series, &problems)
    }
  }

  /// A published figure cannot lie after the document, nor after the horizon.
  private func checkYears(_ problems: inout Problems) {
    guard let head else { return }
    let limit = head.written ?? head.settings.horizon
    guard let limit else { return }
    let what =
      head.written != nil
      ? Words("the document was written in \(limit)", "文件写于 \(limit) 年")
      : Words("the model ends in \(limit)", "模型止于 \(limit) 年")
    for row in rows where row.entry.span.last > limit && row.entry.quantity != .target {
      problems.error(
        .futureYear, at: row.spanPosition,
        Words("\(row.entry.span) lies in the future: ", "\(row.entry.span) 在未来：") + what,
        hint: head.written != nil
          ? Words(
            "correct the year, or 'written:' in model.yaml", "请更正年份，或更正 model.yaml 的 'written:'")
          : Words(
            "correct the year, or set a later 'horizon:' in model.yaml",
            "请更正年份，或在 model.yaml 设更晚的 'horizon:'"))
    }
  }

  /// A deadline or horizon before the last published stock is over already.
  private func checkGoals(_ problems: inout Problems) {
    guard let head else { return }
    let stocks = rows.filter { $0.entry.reading == nil && $0.entry.quantity == .closing }
    guard let last = stocks.max(by: { $0.entry.span.last < $1.entry.span.last }) else { return }
    let year = last.entry.span.last
    let goals = [("deadline", head.settings.deadline), ("horizon", head.settings.horizon)]
    for (key, goal) in goals {
      guard let goal, goal < year, let node = head.section[key] else { continue }
      problems.error(
        .targetInThePast, at: node.position,
        Words(
          "\(key) \(goal) lies in the past: the register is known to the end of \(year)",
          "'\(key)' \(goal) 已过：台账已有 \(year) 年末数"),
        hint: Words("give \(year) or a later year", "请填 \(year) 年或更晚"))
    }
  }

  /// Nobody can exit who was not registered.
  private func checkExits(_ problems: inout Problems) {
    for row in rows where row.entry.quantity == .exits && row.entry.reading == nil {
      let span = row.entry.span
      let stocks = peers(of: row).filter {
        $0.entry.quantity == .opening && $0.entry.span.first == span.first
          || $0.entry.quantity == .closing && $0.entry.span.last == span.first - 1
      }
      guard let stock = stocks.max(by: { upper($0) < upper($1) }) else { continue }
      let entries = peers(of: row).filter {
        ($0.entry.quantity == .new || $0.entry.quantity == .returns)
          && $0.entry.span.first >= span.first && $0.entry.span.last <= span.last
      }
      let most = upper(stock) + entries.reduce(0) { $0 + upper($1) }
      guard row.entry.figure.interval.lower > most else { continue }
      let lines = ([stock] + entries).map { String($0.position.line ?? 0) }
        .joined(separator: ", ")
      problems.error(
        .exitsAboveStock, at: row.valuePosition,
        Words(
          "\(quoted(row.entry.figure.text)) exits, but at most \(grouped(most)) were registered "
            + "(\(entries.isEmpty ? "line" : "lines") \(lines))",
          "脱贫 \(quoted(row.entry.figure.text))，但在册最多 \(grouped(most))（第 \(lines) 行）"),
        hint: Words(
          "check the unit of both rows, or add the newly identified as 'new'",
          "请核对两行的单位，或补充新识别（'new'）"))
    }
  }

  /// The registered poor are part of the population.
  private func checkPopulation(_ problems: inout Problems) {
    for row in rows where row.entry.quantity == .closing && row.entry.reading == nil {
      let population = peers(of: row).first {
        $0.entry.quantity == .population && $0.entry.span.last == row.entry.span.last
      }
      guard let population, row.entry.figure.interval.lower > upper(population) else { continue }
      problems.error(
        .aboveHundredPercent, at: row.valuePosition,
        Words(
          "\(quoted(row.entry.figure.text)) registered, but the population of line "
            + "\(population.position.line ?? 0) is \(quoted(population.entry.figure.text))",
          "在册 \(quoted(row.entry.figure.text))，超过第 \(population.position.line ?? 0) 行的人口 "
            + quoted(population.entry.figure.text)),
        hint: Words("check the unit of both rows", "请核对两行的单位"))
    }
  }

  private func upper(_ row: RegisterRow) -> Double { row.entry.figure.interval.upper }

  /// The default rows of the same place and book.
  func peers(of row: RegisterRow) -> [RegisterRow] { books[Book(row)] ?? [] }
}
