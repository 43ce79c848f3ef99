internal import PovertyExit

/// ArgumentParser's complaints in both languages.
///
/// The library writes English only; its few sentences for wrong usage are
/// recognized here by their fixed parts.
struct UsageMessage {
  /// The library's sentence.
  var text: String

  /// The sentence in both languages; English as it was when it is not known.
  var words: Words {
    let suggestion = quoted(after: "Did you mean '").map {
      Words("; did you mean '\($0)'?", "，是否想写 '\($0)'？")
    }
    if let option = quoted(after: "Unknown option '") {
      return Words("unknown option '\(option)'", "未知选项 '\(option)'")
        + (suggestion ?? Words(same: ""))
    }
    if let option = quoted(after: "Missing value for '") {
      return Words("missing value for '\(option)'", "缺少 '\(option)' 的值")
    }
    if let argument = quoted(after: "Missing expected argument '") {
      return Words("missing argument '\(argument)'", "缺少参数 '\(argument)'")
    }
    if let option = quoted(after: "The option '") {
      return Words("'\(option)' takes no value", "'\(option)' 不需要值")
    }
    if let argument = quoted(after: "Unexpected argument '") {
      return Words("unexpected argument '\(argument)'", "多余的参数 '\(argument)'")
    }
    if let arguments = part(after: "unexpected arguments: ") {
      return Words("unexpected arguments: \(arguments)", "多余的参数：\(arguments)")
    }
    return Words(same: text)
  }

  private func part(after start: String) -> Substring? {
    text.range(of: start).map { text[$0.upperBound...] }
  }

  private func quoted(after start: String) -> Substring? {
    part(after: start).flatMap { rest in
      rest.firstIndex(of: "'").map { rest[..<$0] }
    }
  }
}

extension String {
  /// The first occurrence of `part`.
  func range(of part: String) -> Range<Index>? {
    indices.first { self[$0...].hasPrefix(part) }.map { start in
      start..<index(start, offsetBy: part.count)
    }
  }
}
