internal import PovertyExit

extension Parameter.Form {
  /// What may be written, for people.
  var words: Words {
    switch self {
    case .figure(let dimensions):
      Words("id of a figure", "数字的编号") + Self.list(dimensions)
    case .figures(let dimensions):
      Words("id or list of ids of figures", "数字的编号或编号列表") + Self.list(dimensions)
    case .number(let range): Words("number", "数值") + Self.text(of: range)
    case .numbers(let range): Words("list of numbers", "数值列表") + Self.text(of: range)
    case .share: Words("share with its sign, such as 95 %", "带百分号的比例，例如 95 %")
    case .shares: Words("list of shares, such as [80 %, 95 %]", "比例列表，例如 [80 %, 95 %]")
    case .word(let words): Self.choice(words, Words("word", "文字"))
    case .words(let words): Self.choice(words, Words("list of words", "文字列表"))
    case .place: Words("id of a place", "地区编号")
    case .span: Words("year or years, such as 2014..2015", "年份或起止年份，例如 2014..2015")
    case .day: Words("date, such as 2018-06-21", "日期，例如 2018-06-21")
    case .label: Words("text, or {en: …, zh: …}", "文字，或 {en: …, zh: …}")
    case .flag: Words("true or false", "true 或 false")
    case .records: Words("list of maps with these keys", "映射的列表，键如下")
    }
  }

  /// A value of the form, for an example.
  var sample: String {
    switch self {
    case .figure: "a-figure"
    case .figures: "[a-figure, another]"
    case .number(let range): Self.plain(range.contains(1) ? 1 : range.lowerBound)
    case .numbers(let range): "[\(Self.plain(range.contains(1) ? 1 : range.lowerBound))]"
    case .share: "95 %"
    case .shares: "[80 %, 95 %]"
    case .word(let words): words.first ?? "name"
    case .words(let words): "[\(words.first ?? "name")]"
    case .place: "my-place"
    case .span: "2014..2017"
    case .day: "2018-06-21"
    case .label: "{en: Name, zh: 名称}"
    case .flag: "true"
    case .records(let parameters):
      "\n"
        + parameters.filter(\.isRequired).enumerated().map { position, parameter in
          (position == 0 ? "      - " : "        ") + "\(parameter.name): \(parameter.form.sample)"
        }.joined(separator: "\n")
    }
  }

  private static func list(_ dimensions: [Dimension]) -> Words {
    guard !dimensions.isEmpty else { return Words(same: "") }
    let names = dimensions.map { $0 == .share ? Words("a share", "比例") : $0.words }
    return Words(" in ", "(") + names.joined(by: Words(" or ", "、")) + Words("", ")")
  }

  private static func choice(_ words: [String], _ free: Words) -> Words {
    guard !words.isEmpty else { return free }
    let list = words.joined(separator: ", ")
    return free + Words(": \(list)", ":\(list)")
  }

  private static func text(of range: ClosedRange<Double>) -> Words {
    let lower = plain(range.lowerBound)
    let upper = plain(range.upperBound)
    return switch (range.lowerBound.isFinite, range.upperBound.isFinite) {
    case (true, true): Words(" from \(lower) to \(upper)", "，\(lower) 到 \(upper)")
    case (true, false): Words(", at least \(lower)", "，不小于 \(lower)")
    case (false, true): Words(", at most \(upper)", "，不大于 \(upper)")
    case (false, false): Words(same: "")
    }
  }

  private static func plain(_ number: Double) -> String {
    number == number.rounded() && abs(number) < 1e9 ? grouped(number) : "\(number)"
  }
}
