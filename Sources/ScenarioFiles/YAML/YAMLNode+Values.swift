internal import PovertyExit

/// Values read from nodes. Each reports what it expected and returns `nil` when
/// the node is something else.
extension YAMLNode {
  /// A text on one or several lines.
  func string(_ key: String, _ problems: inout Problems) -> String? {
    if let text { return text }
    wrongType(key, Words("a text", "文字"), &problems)
    return nil
  }

  /// A whole number inside `range`.
  func integer(
    _ key: String, in range: ClosedRange<Int>, _ problems: inout Problems
  ) -> Int? {
    guard let text, let number = Int(CellText.normalized(text)) else {
      wrongType(key, Words("a whole number", "整数"), &problems)
      return nil
    }
    guard range.contains(number) else {
      outOfRange(key, "\(range.lowerBound)", "\(range.upperBound)", &problems)
      return nil
    }
    return number
  }

  /// A plain number inside `range`.
  func number(
    _ key: String, in range: ClosedRange<Double>, _ problems: inout Problems
  ) -> Double? {
    guard let text, let number = CellText.plainNumber(text) else {
      wrongType(
        key, Words("a plain number", "不带单位的数字"), &problems,
        hint: text?.contains("%") == true
          ? Words("write the number without its sign", "请写不带符号的数字") : nil)
      return nil
    }
    guard range.contains(number) else {
      outOfRange(key, short(range.lowerBound), short(range.upperBound), &problems)
      return nil
    }
    return number
  }

  /// A share with its sign, `95 %` or `3 ‰`, in `0...1`.
  func share(_ key: String, _ problems: inout Problems) -> Double? {
    guard let text else {
      wrongType(key, Words("a share such as '95 %'", "百分数，如 '95 %'"), &problems)
      return nil
    }
    let clean = CellText.normalized(text)
    guard let sign = clean.last, sign == "%" || sign == "‰",
      let number = CellText.plainNumber(String(clean.dropLast()))
    else {
      if let number = CellText.plainNumber(clean) {
        let meant = number <= 1 ? number * 100 : number
        problems.error(
          .shareWithoutSign, at: position,
          Words(
            "'\(key)' is a share and needs its sign, found \(quoted(text))",
            "'\(key)' 是比例，须带百分号，实为 \(quoted(text))"),
          hint: Words(
            "write '\(short(meant)) %'\(number <= 1 ? " (or '\(short(number)) %', if that is meant)" : "")",
            "请写 '\(short(meant)) %'\(number <= 1 ? "（若本意如此，则写 '\(short(number)) %'）" : "")"))
      } else {
        wrongType(key, Words("a share such as '95 %'", "百分数，如 '95 %'"), &problems)
      }
      return nil
    }
    let share = number / (sign == "%" ? 100 : 1_000)
    guard (0...1).contains(share) else {
      outOfRange(key, "0 %", "100 %", &problems)
      return nil
    }
    return share
  }

  /// `true` or `false`.
  func flag(_ key: String, _ problems: inout Problems) -> Bool? {
    switch text {
    case "true": return true
    case "false": return false
    default:
      wrongType(key, Words("true or false", " true 或 false"), &problems)
      return nil
    }
  }

  /// One of `words`, or any single word when there are none.
  func word(
    _ key: String, among words: [String], _ problems: inout Problems
  ) -> String? {
    guard let text else {
      wrongType(key, Words("a word", "一个词"), &problems)
      return nil
    }
    if words.isEmpty {
      if !text.contains(where: \.isWhitespace) { return text }
      wrongType(key, Words("a single word without spaces", "不含空格的一个词"), &problems)
      return nil
    }
    if words.contains(text) { return text }
    problems.error(
      .unknownWord, at: position,
      Words("'\(key)' cannot be \(quoted(text))", "'\(key)' 不能为 \(quoted(text))"),
      hint: NearestMatch.hint(text, among: words, what: Words("allowed", "允许的值")))
    return nil
  }

  /// A year, or years such as `2014..2015`.
  func span(_ key: String, _ problems: inout Problems) -> Span? {
    if let text, let span = Span(CellText.year(text)) { return span }
    problems.error(
      .wrongYear, at: position,
      Words("'\(key)' must be a year or years, found ", "'\(key)' 应为年份，实为") + kind,
      hint: Words(
        "such as 2016 or 2014..2015, from 1900 to 2200", "如 2016 或 2014..2015，范围 1900 至 2200"))
    return nil
  }

  /// A day such as `2018-06-21`.
  func day(_ key: String, _ problems: inout Problems) -> Day? {
    if let text, let day = Day(CellText.normalized(text)) { return day }
    problems.error(
      .wrongDay, at: position,
      Words("'\(key)' must be a day of the calendar, found ", "'\(key)' 应为日期，实为") + kind,
      hint: Words("such as 2018-06-21", "如 2018-06-21"))
    return nil
  }

  /// A text for people: a string, or `{en: …, zh: …}`.
  func label(_ key: String, _ problems: inout Problems) -> Words? {
    if let text { return Words(same: text) }
    guard fields != nil else {
      wrongType(key, Words("a text or {en: …, zh: …}", "文字或 {en: …, zh: …}"), &problems)
      return nil
    }
    guard
      let section = Section(
        self, what: Words("'\(key)'", "'\(key)'"), known: ["en", "zh"], &problems)
    else { return nil }
    let english = section["en"]?.string("en", &problems)
    let chinese = section["zh"]?.string("zh", &problems)
    guard let only = english ?? chinese else {
      problems.error(
        .missingKey, at: position,
        Words("'\(key)' has neither 'en' nor 'zh'", "'\(key)' 既无 'en' 也无 'zh'"),
        hint: Words("write {en: …, zh: …}", "请写成 {en: …, zh: …}"))
      return nil
    }
    return Words(english ?? only, chinese ?? only)
  }

  /// The items of a list; a single value counts as a list of one.
  var oneOrMore: [YAMLNode] { items ?? [self] }

  func wrongType(
    _ key: String, _ expected: Words, _ problems: inout Problems, hint: Words? = nil
  ) {
    problems.error(
      .wrongType, at: position,
      Words("'\(key)' must be ", "'\(key)' 应为") + expected + Words(", found ", "，实为") + kind,
      hint: hint)
  }

  private func outOfRange(
    _ key: String, _ low: String, _ high: String, _ problems: inout Problems
  ) {
    problems.error(
      .outOfRange, at: position,
      Words("'\(key)' is out of range: ", "'\(key)' 超出范围：") + kind,
      hint: Words("from \(low) to \(high)", "允许 \(low) 至 \(high)"))
  }
}

/// A number as people write it: `0.05`, `200000`, `∞`.
func short(_ value: Double) -> String {
  if value == .infinity { return "∞" }
  if value == -.infinity { return "−∞" }
  guard abs(value) < 1e15 else { return "\(value)" }
  return value == value.rounded() ? String(Int(value)) : trimmed(significant(value, 8))
}

private func trimmed(_ text: String) -> String {
  guard text.contains(".") else { return text }
  var text = text
  while text.last == "0" { text.removeLast() }
  if text.last == "." { text.removeLast() }
  return text
}
