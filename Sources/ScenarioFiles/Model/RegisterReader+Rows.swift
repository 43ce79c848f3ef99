internal import PovertyExit

/// What a single row can be judged by, without its neighbors.
extension RegisterReader {
  /// Checks that the unit counts what the quantity is and that the number can
  /// be such a count.
  func check(
    _ parts: FigureText.Parts, of quantity: Quantity, _ row: [Table.Cell], _ columns: Columns,
    _ problems: inout Problems
  ) -> Bool {
    let value = columns.text("value", row)
    let valueAt = columns.position("value", row)
    let number = Double(parts.digits) ?? 0
    let written = quoted("\(parts.digits) \(parts.unit.symbol)")
    let allowed: [Dimension] =
      quantity == .incidence ? [.share] : [.people, .households, .villages]
    guard allowed.contains(parts.unit.dimension) else {
      reportUnit(parts.unit, quantity, at: columns.position("unit", row), &problems)
      return false
    }
    if number < 0 {
      problems.error(
        .negative, at: valueAt,
        Words(
          "\(quantity.words.english) cannot be negative, found \(quoted(value))",
          "\(quantity.words.chinese)不能为负，实为 \(quoted(value))"),
        hint: quantity == .new || quantity == .exits
          ? Words(
            "write a decrease as 'removals', with a positive number",
            "减少请用 'removals'（其他减少），数值为正") : nil)
      return false
    }
    if quantity == .incidence, number * parts.unit.factor > 1 {
      let hint =
        parts.unit.symbol == "share"
        ? Words(
          "a share runs from 0 to 1; is it \(short(number)) %?",
          "小数应在 0 至 1 之间；是否为 \(short(number)) %？")
        : Words("an incidence lies between 0 % and 100 %", "贫困发生率在 0 % 与 100 % 之间")
      problems.error(
        .aboveHundredPercent, at: valueAt,
        Words(
          "an incidence of \(written) is above 100 %", "贫困发生率 \(written) 超过 100 %"),
        hint: hint)
      return false
    }
    if !parts.unit.isScaled, parts.unit.dimension != .share, number != number.rounded() {
      let scaled = "万" + parts.unit.symbol
      problems.error(
        .notWhole, at: valueAt,
        Words(
          "\(written) is not a whole number", "\(written) 不是整数"),
        hint: Unit(scaled).map {
          Words("is the unit \($0.symbol)?", "单位是否应为 \($0.symbol)？")
        })
      return false
    }
    return true
  }

  private func reportUnit(
    _ unit: Unit, _ quantity: Quantity, at position: Position, _ problems: inout Problems
  ) {
    problems.error(
      .wrongUnit, at: position,
      Words(
        "\(quantity.words.english) cannot be counted in \(quoted(unit.symbol))",
        "\(quantity.words.chinese)不能以 \(quoted(unit.symbol)) 计"),
      hint: quantity == .incidence
        ? Words("allowed: %, ‰", "允许：%、‰")
        : Words("allowed: 人, 万人, 户, 万户, 村", "允许：人、万人、户、万户、村"))
  }

  /// Reports a row that repeats an earlier one: equal rows are skipped with a
  /// warning, unequal ones are an error.
  static func reportDuplicate(
    _ row: RegisterRow, of earlier: RegisterRow, _ problems: inout Problems
  ) {
    let entry = row.entry
    let line = earlier.position.line ?? 0
    if earlier.entry.figure.value == entry.figure.value {
      problems.warning(
        .duplicateRow, at: row.position,
        Words("the row repeats line \(line) and is skipped", "该行与第 \(line) 行重复，已跳过"),
        hint: Words("remove one of the two", "请删去其中一行"))
    } else {
      problems.error(
        .conflictingRows, at: row.valuePosition,
        Words(
          "\(quoted(entry.figure.text)) contradicts \(quoted(earlier.entry.figure.text)) of "
            + "line \(line)",
          "\(quoted(entry.figure.text)) 与第 \(line) 行的 \(quoted(earlier.entry.figure.text)) 矛盾"),
        hint: Words(
          "when the document gives both, tag one in the column 'reading'",
          "若文件中两者都有，请在 'reading' 列给其中一行加标签"))
    }
  }
}
