internal import PovertyExit

extension PanelRows {
  /// The panel that the rows make, or `nil` after reporting why they make none.
  ///
  /// - Complexity: O(rows + places × years).
  func panel(
    columns: PanelColumns, header: Position, _ problems: inout Problems
  ) -> Panel? {
    guard places.names.count <= mostPlaces else {
      let most = grouped(Double(mostPlaces))
      problems.error(
        .tooManyPlaces, at: header,
        Words("more than \(most) places", "地区超过 \(most) 个"),
        hint: Words("does the column of places hold their names or codes?", "地区列填写的是名称或代码吗？"))
      return nil
    }
    guard let first = rows.first else {
      if !problems.hasErrors {
        problems.error(
          .emptyPanel, at: header, Words("the table has no rows", "表中没有数据行"),
          hint: Words("one row for each place and year", "每个地区每年一行"))
      }
      return nil
    }
    let (earliest, latest) = rows.reduce((first.year, first.year)) {
      (Swift.min($0.0, $1.year), Swift.max($0.1, $1.year))
    }
    let years = Int(earliest)...Int(latest)
    guard years.count <= Panel.longest else {
      problems.error(
        .tooManyYears, at: header,
        Words(
          "\(years.count) years, \(earliest) to \(latest); at most \(Panel.longest) are read",
          "共 \(years.count) 年（\(earliest) 至 \(latest)），最多 \(Panel.longest) 年"),
        hint: Words("is a year mistyped?", "是否有年份写错？"))
      return nil
    }
    let (incidence, isRepeated) = grid(years)
    if isRepeated { reportRepeated(years, file: header.file, &problems) }
    if columns.roles.contains(.group) {
      reportUntold(groupOf.map { $0 < 0 }, .group, .noGroup, header.file, &problems)
    }
    if columns.roles.contains(.population) {
      reportUntold(population.map { $0 <= 0 }, .population, .noPopulation, header.file, &problems)
    }
    guard !problems.hasErrors else { return nil }
    do {
      return try Panel(
        ids: places.names, years: years, incidence: incidence,
        groups: columns.roles.contains(.group) ? groupOf.map { groups.names[Int($0)] } : [],
        population: columns.roles.contains(.population) ? population : [],
        roundingUnit: roundingUnit(columns.unit))
    } catch {
      problems.error(.emptyPanel, at: header, Words("no panel: \(error)", "无法成表：\(error)"))
      return nil
    }
  }

  /// The last digit of the rates as a share: the smallest decimal place in use.
  func roundingUnit(_ unit: PanelUnit) -> Double {
    let places = Swift.min(decimals + unit.shift, 300)
    return Swift.min(Double("1e-\(places)") ?? 0, 0.1)
  }

  /// The shares by place and year, and whether a place has a year twice.
  private func grid(_ years: ClosedRange<Int>) -> (incidence: [Double], isRepeated: Bool) {
    var incidence = [Double](repeating: .nan, count: places.names.count * years.count)
    var seen = [UInt64](repeating: 0, count: places.names.count)
    var isRepeated = false
    for row in rows {
      let year = Int(row.year) - years.lowerBound
      let place = Int(row.place)
      let bit = UInt64(1) << UInt64(year)
      if seen[place] & bit != 0 { isRepeated = true }
      seen[place] |= bit
      incidence[place * years.count + year] = row.share
    }
    return (incidence, isRepeated)
  }

  private func reportRepeated(
    _ years: ClosedRange<Int>, file: String, _ problems: inout Problems
  ) {
    var known: [Int: Row] = [:]
    for row in rows {
      let key = Int(row.place) * years.count + Int(row.year) - years.lowerBound
      guard let before = known[key] else {
        known[key] = row
        continue
      }
      let id = quoted(places.names[Int(row.place)])
      let position = Position(file, Int(row.line), 1)
      if row.day != before.day, row.day > 0, before.day > 0 {
        problems.error(
          .twoDates, at: position,
          Words(
            "\(id) has two dates in \(row.year), the other in line \(before.line)",
            "\(id) 在 \(row.year) 年有两个日期，另一个在第 \(before.line) 行"),
          hint: Words("a panel has one figure a year: keep one of them", "每年只取一个数字，请保留其一"))
      } else {
        problems.error(
          .repeatedYear, at: position,
          Words(
            "\(id) has the year \(row.year) already in line \(before.line)",
            "\(id) 的 \(row.year) 年已见于第 \(before.line) 行"),
          hint: Words(
            "keep one of the two rows; do two places share a name?", "请保留一行；是否有两地同名？"))
      }
    }
  }

  /// Reports the places for which a column tells nothing in any row.
  private func reportUntold(
    _ isUntold: [Bool], _ role: PanelColumns.Role, _ code: DiagnosticCode, _ file: String,
    _ problems: inout Problems
  ) {
    guard isUntold.contains(true) else { return }
    var isReported = [Bool](repeating: false, count: isUntold.count)
    for row in rows where isUntold[Int(row.place)] && !isReported[Int(row.place)] {
      isReported[Int(row.place)] = true
      let id = quoted(places.names[Int(row.place)])
      problems.error(
        code, at: Position(file, Int(row.line), 1),
        Words(
          "no row of \(id) tells \(role.words.english)", "\(id) 各行均未填写\(role.words.chinese)"),
        hint: Words("fill it in, or remove the column", "请补填，或删去该列"))
    }
  }
}
