internal import PovertyExit

/// A row of register.csv with what its checks need.
struct RegisterRow {
  var entry: LedgerEntry
  /// Where the row begins.
  var position: Position
  /// Where its value stands.
  var valuePosition: Position
  /// Where its span stands.
  var spanPosition: Position
  /// The unit as written.
  var unit: Unit
}

/// Reads register.csv: one published figure per row.
struct RegisterReader {
  static let columns: [Columns.Column] = [
    .init(
      name: "place", isRequired: false,
      synonyms: ["地区", "区县", "县区", "县市区", "县(市、区)", "地方"]),
    .init(name: "span", isRequired: true, synonyms: ["年份", "年度", "年", "时期", "year", "years"]),
    .init(name: "quantity", isRequired: true, synonyms: ["指标", "指标名称"]),
    .init(name: "value", isRequired: true, synonyms: ["数值", "值", "数据", "数"]),
    .init(name: "unit", isRequired: true, synonyms: ["单位", "计量单位"]),
    .init(name: "qualifier", isRequired: false, synonyms: ["限定", "限定词"]),
    .init(name: "source", isRequired: true, synonyms: ["来源", "出处", "原文"]),
    .init(name: "reading", isRequired: false, synonyms: ["读法", "口径"]),
    .init(name: "id", isRequired: false, synonyms: ["编号"]),
    .init(name: "note", isRequired: false, synonyms: ["备注", "说明"]),
  ]

  let places: Places
  private(set) var rows: [RegisterRow] = []
  private var earlier: [Key: Int] = [:]

  /// What no two rows may share.
  private struct Key: Hashable {
    var place: String
    var span: Span
    var quantity: Quantity
    var dimension: Dimension
    var reading: String?

    init(_ entry: LedgerEntry) {
      place = entry.place
      span = entry.span
      quantity = entry.quantity
      dimension = entry.figure.dimension
      reading = entry.reading
    }
  }

  init(places: Places) { self.places = places }

  /// Reads the rows of `table` and adds their figures to `catalogue`.
  mutating func read(
    _ table: Table, into catalogue: inout Catalogue, _ problems: inout Problems
  ) {
    guard let columns = Columns(table, Self.columns, &problems) else {
      catalogue.isIncomplete = true
      return
    }
    if table.rows.isEmpty {
      problems.error(
        .noRows, at: table.end, Words("no rows yet", "还没有数据行"),
        hint: Words(
          "write one published figure per row: place, year, quantity, value as printed, unit, "
            + "and the phrase it comes from; or delete the file when no register is published",
          "每行填写一个公布数：地区、年份、指标、原文数值、单位及原文出处；若无登记数公布，可删除本文件"))
    }
    for row in table.rows { read(row, columns, &catalogue, &problems) }
  }

  private mutating func read(
    _ row: [Table.Cell], _ columns: Columns, _ catalogue: inout Catalogue,
    _ problems: inout Problems
  ) {
    let place = place(row, columns, &problems)
    let span = span(row, columns, &problems)
    let quantity = quantity(row, columns, &problems)
    let givenID = columns.text("id", row)
    let source = columns.text("source", row)
    if source.isEmpty {
      problems.error(
        .missingSource, at: columns.position("source", row),
        Words("the figure has no source", "该数字没有出处"),
        hint: Words(
          "quote the phrase of the document it comes from", "请摘录文件中的原文"))
    }
    let value = columns.text("value", row)
    guard !CellText.isMissing(value) else {
      if value.isEmpty { reportMissing(row, columns, &problems) }
      return
    }
    let qualifier = FigureText.qualifier(
      columns.text("qualifier", row), at: columns.position("qualifier", row), &problems)
    let parts = FigureText.parts(
      value, at: columns.position("value", row), unit: columns.text("unit", row),
      at: columns.position("unit", row),
      allowed: quantity == .incidence ? ["%", "‰"] : ["人", "万人", "户", "万户", "村"], &problems)
    let fits = quantity.flatMap { quantity in
      parts.map { check($0, of: quantity, row, columns, &problems) }
    }
    let reading = columns.text("reading", row)
    guard let place, let span, let quantity, let qualifier, let parts, fits == true,
      !source.isEmpty
    else {
      catalogue.addBroken(givenID)
      return
    }
    let id =
      givenID.isEmpty
      ? Self.id(
        quantity, span, place == places.top.id ? nil : place, parts.unit.dimension,
        reading.isEmpty ? nil : reading)
      : givenID
    guard
      let figure = Figure(
        id: id, printed: parts.digits, unit: parts.unit, qualifier: qualifier,
        origin: .document(phrase: columns.cell("source", row)?.text ?? source))
    else { return }
    let found = RegisterRow(
      entry: LedgerEntry(
        place: place, span: span, quantity: quantity, figure: figure,
        reading: reading.isEmpty ? nil : reading),
      position: row[0].position, valuePosition: columns.position("value", row),
      spanPosition: columns.position("span", row), unit: parts.unit)
    if let index = earlier[Key(found.entry)] {
      return Self.reportDuplicate(found, of: rows[index], &problems)
    }
    earlier[Key(found.entry)] = rows.count
    catalogue.add(figure, at: columns.position("id", row), &problems)
    rows.append(found)
  }

  /// The default id: `exits-2016`, `wuwei/exits-2014..2015-households@revised`.
  static func id(
    _ quantity: Quantity, _ span: Span, _ place: String?, _ dimension: Dimension,
    _ reading: String?
  ) -> String {
    let isBook = dimension == .households || dimension == .villages
    return (place.map { "\($0)/" } ?? "") + "\(quantity.rawValue)-\(span)"
      + (isBook ? "-\(dimension.name)" : "") + (reading.map { "@\($0)" } ?? "")
  }

  private func place(
    _ row: [Table.Cell], _ columns: Columns, _ problems: inout Problems
  ) -> String? {
    let text = columns.text("place", row)
    if let id = places.id(for: text) { return id }
    places.reportUnknown(text, at: columns.position("place", row), &problems)
    return nil
  }

  private func span(
    _ row: [Table.Cell], _ columns: Columns, _ problems: inout Problems
  ) -> Span? {
    let text = columns.text("span", row)
    if let span = Span(CellText.year(text)) { return span }
    problems.error(
      .wrongYear, at: columns.position("span", row),
      text.isEmpty
        ? Words("the year is missing", "缺少年份")
        : Words("\(quoted(text)) is no year or years", "\(quoted(text)) 不是年份"),
      hint: Words(
        "such as 2016 or 2014..2015, from 1900 to 2200", "如 2016 或 2014..2015，范围 1900 至 2200"))
    return nil
  }

  private func quantity(
    _ row: [Table.Cell], _ columns: Columns, _ problems: inout Problems
  ) -> Quantity? {
    let text = columns.text("quantity", row)
    if let quantity = Quantity(rawValue: text) ?? Self.chinese[text] { return quantity }
    problems.error(
      .unknownQuantity, at: columns.position("quantity", row),
      Words("unknown quantity \(quoted(text))", "未知的指标 \(quoted(text))"),
      hint: NearestMatch.hint(
        text, among: Quantity.allCases.map(\.rawValue), also: Self.chinese.keys.sorted(),
        what: Words("known quantities", "可用的指标")))
    return nil
  }

  private static let chinese: [String: Quantity] = [
    "期初": .opening, "期初数": .opening, "年初数": .opening,
    "脱贫": .exits, "脱贫人数": .exits, "减贫": .exits, "脱贫户数": .exits,
    "新识别": .new, "新增": .new, "返贫": .returns, "其他减少": .removals, "清退": .removals,
    "期末": .closing, "期末数": .closing, "年末数": .closing, "未脱贫": .closing,
    "贫困发生率": .incidence, "人口": .population, "农村人口": .population,
    "脱贫任务": .target, "目标": .target,
  ]

  private func reportMissing(
    _ row: [Table.Cell], _ columns: Columns, _ problems: inout Problems
  ) {
    problems.warning(
      .missingValue, at: columns.position("value", row),
      Words("the row has no value and is skipped", "该行没有数值，已跳过"),
      hint: Words("write — for a figure that is not published", "未公布的数字请写 —"))
  }
}
