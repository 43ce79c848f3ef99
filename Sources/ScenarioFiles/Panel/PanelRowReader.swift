internal import PovertyExit

/// Reads the rows of a table of rates one cell after the other, as people type
/// them, and reports every mistake.
///
/// The twin of ``PanelScan``, which passes what it does not recognize to here.
struct PanelRowReader {
  var columns: PanelColumns
  private let expected: Int

  init(columns: PanelColumns) {
    self.columns = columns
    expected = columns.roles.count
  }

  /// Reads one row; what is wrong with it is reported and it is left out.
  func read(_ cells: [Table.Cell], into rows: inout PanelRows, _ problems: inout Problems) {
    guard cells.count == expected else {
      return Table.reportRagged(cells, expected: expected, &problems)
    }
    var id: Table.Cell?
    var year: Table.Cell?
    var rate: Table.Cell?
    var group: Table.Cell?
    var people: Table.Cell?
    for (cell, role) in zip(cells, columns.roles) {
      switch role {
      case .unused: break
      case .id: id = cell
      case .year: year = cell
      case .rate: rate = cell
      case .group: group = cell
      case .population: people = cell
      }
    }
    guard let id, let year, let rate else { return }
    let place = place(id, into: &rows, &problems)
    let date = date(year, &problems)
    let number = number(rate, &problems)
    if let place, let group { self.group(group, of: place, into: &rows, &problems) }
    if let people {
      let number = population(people, &problems)
      if let place, let date, let number {
        rows.setPopulation(number, of: place, year: date.year)
      }
    }
    guard let place, let date, let number else { return }
    rows.decimals = max(rows.decimals, number.decimals)
    rows.rows.append(
      .init(
        share: number.share, place: Int32(place), line: Int32(id.position.line ?? 0),
        year: Int16(date.year), day: Int16(date.day)))
  }

  private func place(
    _ cell: Table.Cell, into rows: inout PanelRows, _ problems: inout Problems
  ) -> Int? {
    let name = CellText.normalized(cell.text)
    guard let place = rows.places.number(of: name) else {
      problems.error(
        .missingID, at: cell.position, Words("the row does not name its place", "该行没有写明地区"),
        hint: Words("every row repeats the name or code of its place", "每一行都须写明地区名称或代码"))
      return nil
    }
    rows.meet(place: place)
    return place
  }

  private func date(
    _ cell: Table.Cell, _ problems: inout Problems
  ) -> (year: Int, day: Int)? {
    let text = CellText.normalized(cell.text)
    if let date = PanelDate(text) { return (date.year, date.day) }
    problems.error(
      .wrongYear, at: cell.position,
      Words("\(quoted(text)) is not a year", "\(quoted(text)) 不是年份"),
      hint: Words(
        "a year from 1900 to 2200 such as 2014, or a date such as 2014-12-31",
        "应为 1900 至 2200 的年份，如 2014；或日期，如 2014-12-31"))
    return nil
  }

  private func number(_ cell: Table.Cell, _ problems: inout Problems) -> PanelNumber? {
    if CellText.isMissing(cell.text) { return .missing }
    guard let number = PanelNumber(cell.text, in: columns.unit) else {
      problems.error(
        .wrongNumber, at: cell.position,
        Words("\(quoted(cell.text)) is not a number", "\(quoted(cell.text)) 不是数字"),
        hint: Words("digits only, such as 3.25; — where there is none", "只写数字，如 3.25；没有数据写 —"))
      return nil
    }
    guard number.share >= 0 else {
      problems.error(
        .negative, at: cell.position,
        Words("the rate \(quoted(cell.text)) is negative", "比率 \(quoted(cell.text)) 为负"),
        hint: Words("— where there is none", "没有数据写 —"))
      return nil
    }
    guard number.share <= 1 else {
      let hint =
        switch columns.unit {
        case .percent: Words("is a decimal point missing?", "是否漏了小数点？")
        case .share where columns.unitIsAsked:
          Words("is it percent? then --unit percent", "是否为百分数？若是，请用 --unit percent")
        case .share:
          Words(
            "is it percent? then name the column 'rate_pct'",
            "是否为百分数？若是，请将列名改为 '贫困发生率(%)'")
        }
      problems.error(
        .aboveHundredPercent, at: cell.position,
        Words(
          "the rate \(quoted(cell.text)) is above \(Int(columns.unit.whole))",
          "比率 \(quoted(cell.text)) 大于 \(Int(columns.unit.whole))"), hint: hint)
      return nil
    }
    return number
  }

  private func group(
    _ cell: Table.Cell, of place: Int, into rows: inout PanelRows, _ problems: inout Problems
  ) {
    let name = CellText.normalized(cell.text)
    guard !CellText.isMissing(name), let group = rows.groups.number(of: name) else { return }
    guard !rows.setGroup(group, of: place) else { return }
    let before = rows.groups.names[Int(rows.groupOf[place])]
    let id = rows.places.names[place]
    problems.error(
      .groupChanges, at: cell.position,
      Words(
        "\(quoted(id)) is in the group \(quoted(name)) here and in \(quoted(before)) above",
        "\(quoted(id)) 此处属于 \(quoted(name))，前面属于 \(quoted(before))"),
      hint: Words("a place keeps one group in all its years", "同一地区各年须属同一分组"))
  }

  private func population(_ cell: Table.Cell, _ problems: inout Problems) -> Double? {
    guard !CellText.isMissing(cell.text) else { return nil }
    if let number = CellText.plainNumber(cell.text),
      case let people = number * columns.populationScale, people > 0, people.isFinite
    {
      return people
    }
    problems.error(
      .wrongPopulation, at: cell.position,
      Words(
        "\(quoted(cell.text)) is no number of people", "\(quoted(cell.text)) 不是人口数"),
      hint: Words("a number above zero; empty where it is not known", "应大于零；未知则留空"))
    return nil
  }
}

extension PanelNumber {
  /// The statement that there is no figure.
  static let missing = PanelNumber(share: .nan, decimals: 0)
}

/// The year that a cell names, as a year or as a date in it.
///
/// ```swift
/// PanelDate("2014年")       // year 2014, day 0
/// PanelDate("2014/12/31")   // year 2014, day 32 × 12 + 31
/// ```
struct PanelDate: Hashable {
  var year: Int
  /// 32 × month + day of a date, 0 of a year.
  var day: Int

  /// The years that are read.
  static let years = 1900...2200

  init?(_ text: String) {
    let plain = CellText.year(text)
    if plain.utf8.count == 4, plain.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      let year = Int(plain), Self.years.contains(year)
    {
      self.year = year
      day = 0
      return
    }
    // What follows the date is its time of day.
    let date = text.prefix { $0 != " " && $0 != "T" }
    let parts = date.split { "-/.年月日".contains($0) }.map { String($0) }
    guard parts.count == 3, parts[0].utf8.count == 4, parts.allSatisfy({ $0.utf8.count <= 4 }),
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2]),
      Day(year: year, month: month, day: day) != nil
    else { return nil }
    self.year = year
    self.day = 32 * month + day
  }
}
