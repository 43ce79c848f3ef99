internal import PovertyExit
internal import ScenarioFiles

/// Reads option values, with a suggestion for a misspelled one.
enum Choice {
  /// The member of `Option` that `text` names, or `nil` without a text.
  static func read<Option: RawRepresentable<String> & CaseIterable>(
    _ text: String?, for name: String, as type: Option.Type = Option.self
  ) throws(Failure) -> Option? {
    guard let text else { return nil }
    guard let option = Option(rawValue: text) else {
      throw failure(text, for: name, among: Option.allCases.map(\.rawValue))
    }
    return option
  }

  /// The whole number that `text` holds, inside `range`, or `nil` without a text.
  ///
  /// - Parameter isYear: Whether the range is told without commas.
  static func number<Number: FixedWidthInteger>(
    _ text: String?, for name: String, in range: ClosedRange<Number>, isYear: Bool = false
  ) throws(Failure) -> Number? {
    guard let text else { return nil }
    let digits = text.filter { $0 != "," && $0 != "_" }
    guard let number = Number(digits), range.contains(number) else {
      let lower = isYear ? "\(range.lowerBound)" : grouped(Double(range.lowerBound))
      let upper = isYear ? "\(range.upperBound)" : bound(range.upperBound)
      throw Failure(
        .usage,
        Words("'\(text)' is no value for '\(name)'", "'\(text)' 不能作为 '\(name)' 的值"),
        hint: Words(
          "a whole number from \(lower) to \(upper)", "应为 \(lower) 到 \(upper) 的整数"))
    }
    return number
  }

  /// The whole numbers that `text` holds between commas, each inside `range`, or `nil`
  /// without a text.
  static func numbers(
    _ text: String?, for name: String, in range: ClosedRange<Int>
  ) throws(Failure) -> [Int]? {
    guard let text else { return nil }
    var numbers: [Int] = []
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      let digits = part.filter { $0 != " " }
      guard let number = Int(digits), range.contains(number), !numbers.contains(number) else {
        throw Failure(
          .usage,
          Words("'\(text)' is no value for '\(name)'", "'\(text)' 不能作为 '\(name)' 的值"),
          hint: Words(
            "whole numbers from \(range.lowerBound) to \(range.upperBound) with commas between",
            "应为 \(range.lowerBound) 到 \(range.upperBound) 的整数，以逗号分隔"))
      }
      numbers.append(number)
    }
    return numbers
  }

  /// The share that `text` holds, such as `80 %` or `0.8`.
  static func share(_ text: String?, for name: String) throws(Failure) -> Double? {
    guard var digits = text.map({ $0.filter { $0 != " " } }) else { return nil }
    let isPercent = digits.hasSuffix("%")
    if isPercent { digits.removeLast() }
    guard let number = Double(digits), case let share = isPercent ? number / 100 : number,
      (0...1).contains(share)
    else {
      throw Failure(
        .usage,
        Words(
          "'\(text ?? "")' is no value for '\(name)'", "'\(text ?? "")' 不能作为 '\(name)' 的值"),
        hint: Words("a share such as 80% or 0.8", "应为比例，例如 80% 或 0.8"))
    }
    return share
  }

  /// The failure for a value that is none of the allowed ones.
  static func failure(_ text: String, for name: String, among allowed: [String]) -> Failure {
    failure(
      Words("'\(text)' is no value for '\(name)'", "'\(text)' 不能作为 '\(name)' 的值"), text,
      among: allowed)
  }

  /// The failure with the nearest of what is allowed as its hint.
  ///
  /// - Parameter command: The command that lists a long choice.
  static func failure(
    _ message: Words, _ text: String, among allowed: [String], list command: String? = nil
  ) -> Failure {
    let list = allowed.joined(separator: ", ")
    let known =
      command.map { Words("'\($0)' lists them", "完整列表：'\($0)'") }
      ?? Words("one of \(list)", "可用：\(list)")
    guard let near = NearestMatch.of(text, among: allowed) else {
      return Failure(.usage, message, hint: known)
    }
    return Failure(
      .usage, message, hint: Words("did you mean '\(near)'? ", "是否想写 '\(near)'？") + known)
  }

  private static func bound(_ number: some FixedWidthInteger) -> String {
    Double(number) < 1e15 ? grouped(Double(number)) : "\(number)"
  }
}
