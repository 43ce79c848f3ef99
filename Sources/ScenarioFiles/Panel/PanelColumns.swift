internal import PovertyExit

/// Which column of a table of rates holds what.
struct PanelColumns {
  /// What a column can hold.
  enum Role: UInt8, CaseIterable {
    case unused, id, year, rate, group, population
  }

  /// The role of each column, in the order of the file.
  private(set) var roles: [Role]
  /// The unit of the rates; percent where it could not be told, which is an error.
  private(set) var unit = PanelUnit.percent
  /// Where the unit was read from.
  private(set) var unitSource = Words(same: "")
  /// Whether the user named the unit.
  private(set) var unitIsAsked = false
  /// The people that one stands for in the column of population: 1 or 10,000.
  private(set) var populationScale = 1.0
  /// The headings as the file has them.
  let headings: [String]

  /// The names of each role, the most telling first.
  static let names: [Role: [String]] = [
    .id: [
      "unique_id", "id", "code", "place_id", "地区代码", "行政区划代码", "代码", "编码", "place",
      "county", "area", "name", "county_name", "地区", "县", "县区", "区县", "县名", "县(市、区)", "地区名称", "名称",
      "地區",
    ],
    .year: ["ds", "year", "date", "年份", "年度", "年", "日期"],
    .rate: [
      "y", "rate", "incidence", "poverty_incidence", "povertyincidence", "poverty_rate",
      "headcount", "headcount_ratio", "poverty_headcount_ratio", "percent", "pct", "share",
      "fraction", "proportion", "贫困发生率", "农村贫困发生率", "发生率", "贫困率", "貧困發生率",
    ],
    .group: ["group", "分组", "组别", "分組"],
    .population: [
      "population", "pop", "people", "人口", "人口数", "总人口", "农村人口", "人口數", "農村人口",
    ],
  ]

  /// The names that hints show.
  private static let suggestions: [Role: [String]] = [
    .id: ["unique_id", "id", "code", "地区", "行政区划代码"],
    .year: ["ds", "year", "date", "年份"],
    .rate: ["rate_pct", "share", "y", "贫困发生率(%)"],
  ]

  /// Finds the columns in a header, or reports what is missing or said twice;
  /// `nil` when the table cannot be read without them.
  ///
  /// - Parameters:
  ///   - unit: The unit that the user named, or `nil` to read it from the heading.
  ///   - group: The heading of the groups that the user named.
  init?(
    _ header: [Table.Cell], unit: PanelUnit?, group: String?, _ problems: inout Problems
  ) {
    guard let first = header.first, !Columns.reportSeparator(header, &problems) else {
      return nil
    }
    let cells = header.map { PanelHeading($0.text) }
    headings = header.map { CellText.normalized($0.text) }
    roles = Array(repeating: .unused, count: header.count)
    for role in [Role.id, .year, .rate, .population] {
      assign(role, cells, header, &problems)
    }
    let isGrouped = assignGroup(named: group, cells, header, &problems)
    let missing = [Role.id, .year, .rate].filter { !roles.contains($0) }
    for role in missing { report(missing: role, at: first.position, &problems) }
    readUnit(cells, asked: unit, header, &problems)
    if let index = roles.firstIndex(of: .population), cells[index].mark == "万人" {
      populationScale = 10_000
    }
    guard missing.isEmpty, isGrouped else { return nil }
  }

  /// The heading of a role, or `nil`.
  func heading(of role: Role) -> String? {
    roles.firstIndex(of: role).map { headings[$0] }
  }

  /// The headings that nothing was read from.
  var unused: [String] { zip(headings, roles).filter { $0.1 == .unused }.map(\.0) }

  private mutating func assign(
    _ role: Role, _ cells: [PanelHeading], _ header: [Table.Cell], _ problems: inout Problems
  ) {
    let names = Self.names[role] ?? []
    let found = cells.indices.filter { roles[$0] == .unused && names.contains(cells[$0].name) }
    // A table with codes and names of its places goes by the codes.
    let rank = { (index: Int) in names.firstIndex(of: cells[index].name) ?? names.count }
    let best = found.min { rank($0) < rank($1) }
    guard let best else { return }
    roles[best] = role
    guard role != .id else { return }
    for other in found where other != best && headings[other] != headings[best] {
      problems.error(
        .duplicateColumn, at: header[other].position,
        Words(
          "columns \(quoted(headings[best])) and \(quoted(headings[other])) both hold \(role.words.english)",
          "列 \(quoted(headings[best])) 与 \(quoted(headings[other])) 都表示\(role.words.chinese)"),
        hint: Words("remove or rename one of them", "请删去或改名其中一列"))
    }
  }

  private mutating func assignGroup(
    named name: String?, _ cells: [PanelHeading], _ header: [Table.Cell],
    _ problems: inout Problems
  ) -> Bool {
    guard let name else {
      assign(.group, cells, header, &problems)
      return true
    }
    let wanted = CellText.normalized(name).lowercased()
    if let index = headings.firstIndex(where: { $0.lowercased() == wanted }),
      roles[index] == .unused
    {
      roles[index] = .group
      return true
    }
    let free = unused
    problems.error(
      .missingColumn, at: header[0].position,
      Words("no column \(quoted(name)) for the groups", "没有可作分组的列 \(quoted(name))"),
      hint: NearestMatch.hint(name, among: free, what: Words("columns", "可用的列")))
    return false
  }

  private func report(missing role: Role, at position: Position, _ problems: inout Problems) {
    let names = Self.names[role] ?? []
    let near = unused.lazy.compactMap { heading in
      NearestMatch.of(PanelHeading(heading).name, among: names).map { (heading, $0) }
    }.first
    let guess =
      near.map { heading, name in
        Words("is \(quoted(heading)) meant for '\(name)'? ", "\(quoted(heading)) 是否即 '\(name)'？")
      } ?? Words(same: "")
    problems.error(
      .missingColumn, at: position,
      Words("no column holds \(role.words.english)", "没有表示\(role.words.chinese)的列"),
      hint: guess
        + Words("name it one of ", "可用列名：") + listed(Self.suggestions[role] ?? []))
  }

  /// The unit is read or asked for, never guessed from the figures: 0.9 may be
  /// 0.9 % or nine in ten.
  private mutating func readUnit(
    _ cells: [PanelHeading], asked: PanelUnit?, _ header: [Table.Cell],
    _ problems: inout Problems
  ) {
    guard let index = roles.firstIndex(of: .rate) else { return }
    let heading = quoted(headings[index])
    switch (asked, cells[index].unit) {
    case (let asked?, let told?) where asked != told:
      problems.error(
        .unitContradicts, at: header[index].position,
        Words(
          "the heading \(heading) says \(told.words.english), --unit says \(asked.words.english)",
          "列名 \(heading) 表示\(told.words.chinese)，--unit 却为\(asked.words.chinese)"),
        hint: Words("leave out --unit, or rename the column", "请去掉 --unit，或更改列名"))
    case (let asked?, _):
      unit = asked
      unitIsAsked = true
      unitSource = Words("as asked by --unit", "按 --unit 指定")
    case (nil, let told?):
      unit = told
      unitSource = Words("as the heading \(heading) says", "按列名 \(heading)")
    case (nil, nil):
      problems.error(
        .unitNotTold, at: header[index].position,
        Words(
          "the column \(heading) does not say whether its rates are percent or shares",
          "列 \(heading) 未说明是百分数还是小数"),
        hint: Words(
          "add --unit percent or --unit share, or name the column 'rate_pct' or 'share'",
          "请加 --unit percent（百分数）或 --unit share（小数），或将列名写作 '贫困发生率(%)'"))
    }
  }
}

extension PanelColumns.Role {
  /// What the column holds, for people.
  var words: Words {
    switch self {
    case .unused: Words("nothing", "无")
    case .id: Words("the place", "地区")
    case .year: Words("the year", "年份")
    case .rate: Words("the rate", "贫困发生率")
    case .group: Words("the group", "分组")
    case .population: Words("the population", "人口")
    }
  }
}
