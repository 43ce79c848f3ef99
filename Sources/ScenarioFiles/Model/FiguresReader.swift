internal import PovertyExit

/// Reads figures.csv: every other figure of the document.
enum FiguresReader {
  static let columns: [Columns.Column] = [
    .init(name: "id", isRequired: true, synonyms: ["编号"]),
    .init(name: "value", isRequired: true, synonyms: ["数值", "值", "数据", "数"]),
    .init(name: "unit", isRequired: true, synonyms: ["单位", "计量单位"]),
    .init(name: "qualifier", isRequired: false, synonyms: ["限定", "限定词"]),
    .init(name: "source", isRequired: true, synonyms: ["来源", "出处", "原文"]),
    .init(
      name: "place", isRequired: false,
      synonyms: ["地区", "区县", "县区", "县市区", "县(市、区)", "地方"]),
    .init(name: "span", isRequired: false, synonyms: ["年份", "年度", "年", "时期", "year", "years"]),
    .init(name: "note", isRequired: false, synonyms: ["备注", "说明"]),
  ]

  /// Reads the rows of `table` into `catalogue` and returns them in file order.
  static func read(
    _ table: Table, places: Places, into catalogue: inout Catalogue, _ problems: inout Problems
  ) -> [Figure] {
    guard let columns = Columns(table, columns, &problems) else {
      catalogue.isIncomplete = true
      return []
    }
    var figures: [Figure] = []
    for row in table.rows {
      let id = columns.text("id", row)
      guard let figure = figure(id, row, columns, places, &problems) else {
        catalogue.addBroken(id)
        continue
      }
      catalogue.add(figure, at: columns.position("id", row), &problems)
      figures.append(figure)
    }
    return figures
  }

  private static func figure(
    _ id: String, _ row: [Table.Cell], _ columns: Columns, _ places: Places,
    _ problems: inout Problems
  ) -> Figure? {
    if id.isEmpty || id.contains(where: \.isWhitespace) {
      problems.error(
        .wrongID, at: columns.position("id", row),
        id.isEmpty
          ? Words("the figure has no id", "该数字没有编号")
          : Words("\(quoted(id)) is no id", "\(quoted(id)) 不能作编号"),
        hint: Words(
          "one word by which questions refer to it, such as transfer-posts",
          "供问题引用的一个词，如 transfer-posts"))
    }
    let place = columns.text("place", row)
    if places.id(for: place) == nil {
      places.reportUnknown(place, at: columns.position("place", row), &problems)
    }
    let span = columns.text("span", row)
    if !span.isEmpty, Span(CellText.year(span)) == nil {
      problems.error(
        .wrongYear, at: columns.position("span", row),
        Words("\(quoted(span)) is no year or years", "\(quoted(span)) 不是年份"),
        hint: Words(
          "such as 2016 or 2014..2015, from 1900 to 2200",
          "如 2016 或 2014..2015，范围 1900 至 2200"))
    }
    let source = columns.text("source", row)
    if source.isEmpty {
      problems.error(
        .missingSource, at: columns.position("source", row),
        Words("the figure has no source", "该数字没有出处"),
        hint: Words("quote the phrase of the document it comes from", "请摘录文件中的原文"))
    }
    let qualifier = FigureText.qualifier(
      columns.text("qualifier", row), at: columns.position("qualifier", row), &problems)
    let value = columns.text("value", row)
    guard !CellText.isMissing(value) else {
      problems.error(
        .wrongNumber, at: columns.position("value", row),
        Words("the figure has no value", "该数字没有数值"),
        hint: Words(
          "leave the row out when the document does not give it", "文件未给出时请删去该行"))
      return nil
    }
    let parts = FigureText.parts(
      value, at: columns.position("value", row), unit: columns.text("unit", row),
      at: columns.position("unit", row), &problems)
    guard let parts,
      !FigureText.isNegativeCount(parts, at: columns.position("value", row), &problems)
    else { return nil }
    guard let qualifier, !id.isEmpty, !source.isEmpty else { return nil }
    return Figure(
      id: id, printed: parts.digits, unit: parts.unit, qualifier: qualifier,
      origin: .document(phrase: columns.cell("source", row)?.text ?? source))
  }
}
