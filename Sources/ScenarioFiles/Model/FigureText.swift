internal import PovertyExit

/// Reading a number with its unit, as it stands in two cells or two keys.
enum FigureText {
  /// A number and unit taken apart and checked.
  struct Parts {
    var digits: String
    var unit: Unit
  }

  /// Returns the digits and the unit, or reports what is wrong with either.
  ///
  /// The number may carry its unit (`13.35万人`, `0.42%`) when the unit is left
  /// empty or says the same.
  static func parts(
    _ value: String, at valuePosition: Position, unit: String, at unitPosition: Position,
    allowed: [String] = chineseUnits, _ problems: inout Problems
  ) -> Parts? {
    let split = CellText.splitUnit(value)
    let written = plain(unit)
    let carried = plain(split.unit)
    guard let digits = CellText.digits(split.number) else {
      reportNumber(value, at: valuePosition, &problems)
      return nil
    }
    guard carried.isEmpty || written.isEmpty || carried == written else {
      if Unit(carried) == nil {
        reportNumber(value, at: valuePosition, &problems)
      } else {
        problems.error(
          .wrongUnit, at: unitPosition,
          Words(
            "the value \(quoted(value)) carries another unit than \(quoted(written))",
            "数值 \(quoted(value)) 所带单位与 \(quoted(written)) 不同"),
          hint: Words("write the unit once, in its own column", "单位只在单位列写一次"))
      }
      return nil
    }
    let name = written.isEmpty ? carried : written
    guard !name.isEmpty else {
      problems.error(
        .missingUnit, at: unitPosition,
        Words("the figure \(quoted(value)) has no unit", "数字 \(quoted(value)) 没有单位"),
        hint: Words("allowed: ", "可用：") + listed(allowed, limit: 60))
      return nil
    }
    guard let unit = Unit(name) else {
      problems.error(
        .unknownUnit, at: written.isEmpty ? valuePosition : unitPosition,
        Words("unknown unit \(quoted(name))", "未知的单位 \(quoted(name))"),
        hint: NearestMatch.hint(
          name, among: allowed, also: Unit.symbols, what: Words("known units", "可用的单位")))
      return nil
    }
    return Parts(digits: digits, unit: unit)
  }

  /// Whether a figure that counts things is below zero, which is reported.
  /// Money, shares and plain numbers may be negative: a loss, a fall, a log.
  static func isNegativeCount(
    _ parts: Parts, at position: Position, _ problems: inout Problems
  ) -> Bool {
    let dimension = parts.unit.dimension
    guard parts.digits.hasPrefix("-"), dimension != .yuan, dimension != .share,
      dimension.name != "number", !dimension.name.contains("/")
    else { return false }
    let written = quoted("\(parts.digits) \(parts.unit.symbol)")
    problems.error(
      .negative, at: position,
      Words("a count cannot be negative, found \(written)", "计数不能为负，实为 \(written)"))
    return true
  }

  /// The units as a Chinese document writes them.
  static let chineseUnits = Unit.symbols.filter {
    $0 == "%" || $0 == "‰" || !$0.utf8.allSatisfy { $0 < 0x80 }
  }

  /// The qualifier a cell names, English or Chinese, or reports it.
  static func qualifier(
    _ text: String, at position: Position, _ problems: inout Problems
  ) -> Qualifier? {
    let named = Qualifier(rawValue: text) ?? chinese.first { $0.key == text }?.value
    if let named { return named }
    let names = Qualifier.allCases.map(\.rawValue).filter { !$0.isEmpty }
    problems.error(
      .unknownWord, at: position,
      Words("unknown qualifier \(quoted(text))", "未知的限定词 \(quoted(text))"),
      hint: NearestMatch.hint(
        text, among: names, what: Words("leave it empty, or use", "可留空，或用")))
    return nil
  }

  private static let chinese: KeyValuePairs<String, Qualifier> = [
    "约": .about, "大约": .about, "左右": .about, "近": .nearly, "将近": .nearly,
    "以上": .atLeast, "不少于": .atLeast, "至少": .atLeast, "余": .moreThan, "多": .moreThan,
    "超过": .moreThan, "不超过": .atMost, "以内": .atMost, "整": .exactly,
  ]

  /// A unit in the characters the library knows.
  private static func plain(_ unit: String) -> String {
    String(
      CellText.normalized(unit).filter { !$0.isWhitespace }.map { traditional[$0] ?? $0 })
  }

  private static let traditional: [Character: Character] = [
    "萬": "万", "億": "亿", "戶": "户", "畝": "亩", "個": "个", "項": "项", "座": "座",
    "場": "场", "條": "条",
  ]

  private static func reportNumber(
    _ value: String, at position: Position, _ problems: inout Problems
  ) {
    let said = chinese.first { value.hasPrefix($0.key) || value.hasSuffix($0.key) }
    problems.error(
      .wrongNumber, at: position,
      Words("\(quoted(value)) is not a number as printed", "\(quoted(value)) 不是数字"),
      hint: said.map {
        Words(
          "write '\($0.value.rawValue)' into the column 'qualifier' instead of \($0.key)",
          "“\($0.key)”请在限定列写 '\($0.value.rawValue)'")
      }
        ?? Words(
          "write digits, such as 13.35 or \"12,345\", and the unit in its own column",
          "请只写数字，如 13.35 或 \"12,345\"，单位另列"))
  }
}
