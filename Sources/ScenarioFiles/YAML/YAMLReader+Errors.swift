internal import PovertyExit
internal import Yams

extension YAMLReader {
  /// Reports an error of the YAML parser in words a planner can act on.
  func report(_ error: any Error, _ problems: inout Problems) {
    guard let error = error as? YamlError else {
      problems.error(.yamlSyntax, at: Position(source.file), Words(same: "\(error)"))
      return
    }
    switch error {
    case .scanner(let context, let problem, let mark, _),
      .parser(let context, let problem, let mark, _):
      syntax(problem, mark, context, &problems)
    case .composer(_, let problem, let mark, _) where problem.contains("another document"):
      problems.error(
        .yamlDocuments, at: Position(source.file, mark.line, mark.column),
        Words("a second document begins here", "此处开始了第二个文档"),
        hint: Words("one file holds one document: remove '---'", "一个文件只含一个文档：请删去 '---'"))
    case .composer(let context, let problem, let mark, _):
      syntax(problem, mark, context, &problems)
    case .reader(_, _, let value, _):
      let digits = String(max(value, 0), radix: 16, uppercase: true)
      problems.error(
        .yamlSyntax, at: position(ofScalar: value),
        Words("the character U+\(digits) is not allowed", "不允许的字符 U+\(digits)"),
        hint: Words(
          "it is invisible: delete it, or type the word again", "该字符不可见，请删除或重新输入"))
    default:
      problems.error(.yamlSyntax, at: Position(source.file), Words(same: "\(error)"))
    }
  }

  private func position(ofScalar value: Int32) -> Position {
    let scalars = source.text.unicodeScalars
    guard let index = scalars.firstIndex(where: { $0.value == UInt32(max(value, 0)) }) else {
      return Position(source.file)
    }
    let before = scalars[..<index]
    let start = before.lastIndex(of: "\n").map { before.index(after: $0) } ?? before.startIndex
    return Position(
      source.file, before.count { $0 == "\n" } + 1, before[start...].count + 1)
  }

  private func syntax(
    _ problem: String, _ mark: Mark, _ context: YamlError.Context?, _ problems: inout Problems
  ) {
    let position = Position(source.file, mark.line, mark.column)
    let lines = source.text.split(
      omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    let line = mark.line <= lines.count ? lines[mark.line - 1] : ""
    if let tab = line.firstIndex(of: "\t"),
      line[..<tab].allSatisfy({ $0 == " " || $0 == "-" }) || problem.contains("tab")
    {
      problems.error(
        .yamlTab,
        at: Position(source.file, mark.line, line.distance(from: line.startIndex, to: tab) + 1),
        Words("a tab where YAML wants spaces", "此处是制表符，YAML 只允许空格"),
        hint: Words("replace the tab by two spaces", "请用两个空格代替制表符"))
      return
    }
    let known = Self.explanations[problem]
    problems.error(
      .yamlSyntax, at: position,
      Words("YAML: \(problem)", "YAML 语法错误：\(known?.chinese ?? problem)"),
      hint: known.map { explanation in
        guard let opened = context?.mark.line, opened < mark.line else { return explanation.hint }
        return explanation.hint
          + Words(" (it began in line \(opened))", "（始于第 \(opened) 行）")
      })
  }

  private typealias Explanation = (chinese: String, hint: Words)

  private static let explanations: [String: Explanation] = [
    "mapping values are not allowed in this context": (
      "此处不允许出现“键: 值”",
      Words(
        "put a text that contains ': ' in quotes, and check the indentation",
        "含有 ': ' 的文字请加引号，并检查缩进")
    ),
    "did not find expected key": (
      "此处应为键", Words("check the indentation of this line", "请检查本行缩进")
    ),
    "did not find expected ',' or ']'": (
      "缺少 ',' 或 ']'", Words("close the list with ']'", "请用 ']' 结束列表")
    ),
    "did not find expected ',' or '}'": (
      "缺少 ',' 或 '}'", Words("close the map with '}'", "请用 '}' 结束映射")
    ),
    "did not find expected '-' indicator": (
      "此处应为列表项 '-'",
      Words("all items of a list begin with '-' in the same column", "列表各项的 '-' 须对齐")
    ),
    "could not find expected ':'": (
      "缺少 ':'", Words("write 'key: value', with a space after the colon", "请写成“键: 值”,冒号后留空格")
    ),
    "found character that cannot start any token": (
      "此字符不能作为值的开头",
      Words("put a value that begins with @, ` or % in quotes", "以 @、` 或 % 开头的值请加引号")
    ),
    "found unexpected end of stream": (
      "文件意外结束", Words("is a quote or bracket never closed?", "是否有引号或括号未闭合？")
    ),
    "found undefined alias": (
      "别名没有定义", Words("put a value that begins with * in quotes", "以 * 开头的值请加引号")
    ),
    "block sequence entries are not allowed in this context": (
      "此处不允许列表项", Words("begin the list on a line of its own", "列表请另起一行")
    ),
    "found unknown escape character": (
      "未知的转义字符", Words("use single quotes for a text with '\\'", "含 '\\' 的文字请用单引号")
    ),
  ]
}
