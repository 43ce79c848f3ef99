internal import PovertyExit
internal import ScenarioFiles

/// The pages of `explain`, laid out for a terminal.
struct ExplainPages {
  var language: Language
  var style: TextStyle

  /// Every name that has a page.
  var names: [String] { sections.flatMap { $0.entries.map(\.name) } }

  private typealias Entry = (name: String, summary: Words)

  private var sections: [(title: Words, entries: [Entry])] {
    [
      (
        Words("Words of the results", "结果中的术语"),
        Term.report.map { ($0.name, $0.title) }
      ),
      (
        Words("Words of 'forecast' and 'backtest'", "forecast 与 backtest 的术语"),
        Term.panel.map { ($0.name, $0.title) }
      ),
      (
        Words("Questions a model can ask", "模型可提的问题类型"),
        QuestionKind.all.map { ($0.name, $0.summary) }
      ),
      (
        Words("Rules of pace", "脱贫节奏规则"),
        Pace.all.map { ($0.name, $0.words) }
      ),
      (
        Words("Messages about files", "关于文件的提示"),
        DiagnosticCode.all.map { ($0.id, $0.title) }
      ),
    ]
  }

  /// Everything that can be explained, by kind.
  var list: String {
    let width = names.map(\.count).max() ?? 0
    let blocks = sections.map { section in
      let lines = section.entries.map { name, summary in
        let text = wrapped(
          summary(language), indent: width + 4, to: style.width)
        return "  " + name.padding(to: width) + text.dropFirst(2 + width)
      }
      return ([heading(section.title)] + lines).joined(separator: "\n")
    }
    let tail = Words(
      "'poverty-exit explain NAME' shows one of them.", "查看其中一项：poverty-exit explain NAME")
    return blocks.joined(separator: "\n\n") + "\n\n" + tail(language) + "\n"
  }

  /// The page of a name, or `nil`.
  func page(of name: String) -> String? {
    if let kind = QuestionKind.named(name) { return page(of: kind) }
    if let term = Term.all.first(where: { $0.name == name }) {
      return joined([heading(Words(same: term.name + ": ") + term.title), paragraph(term.meaning)])
    }
    if let pace = Pace.named(name) { return page(of: pace) }
    if let code = DiagnosticCode.named(name) { return page(of: code) }
    return nil
  }

  private func page(of kind: QuestionKind) -> String {
    joined([
      heading(Words("\(kind.name): a question", "\(kind.name)：问题类型")),
      paragraph(kind.summary),
      "  " + kind.equation.split(separator: "\n").joined(separator: "\n  "),
      paragraph(kind.explanation),
      parameters(kind.parameters),
      example(kind),
      paragraph(Words("Source: ", "来源：") + Words(same: kind.reference)),
    ])
  }

  private func page(of pace: Pace) -> String {
    joined([
      heading(Words("\(pace.name): a rule of pace", "\(pace.name)：脱贫节奏规则")),
      paragraph(pace.words), "  " + pace.equation, paragraph(pace.explanation),
      paragraph(
        Words(
          "Weight before any back-test: \(grouped(pace.priorWeight)) (compared with the others).",
          "回测之前的相对权重：\(grouped(pace.priorWeight))。")),
    ])
  }

  private func page(of code: DiagnosticCode) -> String {
    let indented = { (text: String) in
      text.split(separator: "\n", omittingEmptySubsequences: false).map { "    \($0)" }
        .joined(separator: "\n")
    }
    return joined([
      heading(Words("\(code.id): ", "\(code.id):") + code.title), paragraph(code.meaning),
      Words("  wrong", "  错误写法")(language) + "\n" + indented(code.wrong),
      Words("  right", "  正确写法")(language) + "\n" + indented(code.right),
    ])
  }

  private func parameters(_ parameters: [Parameter], indent: Int = 2) -> String {
    guard !parameters.isEmpty else { return "" }
    let lines = parameters.map { parameter -> String in
      let must = parameter.isRequired ? Words(", required", "，必填") : Words(same: "")
      let head =
        String(repeating: " ", count: indent + 2) + parameter.name + ": "
        + (parameter.form.words + must)(language)
      let text = wrapped(parameter.summary(language), indent: indent + 6, to: style.width)
      guard case .records(let inner) = parameter.form else { return head + "\n" + text }
      return head + "\n" + text + "\n" + self.parameters(inner, indent: indent + 4)
    }
    let title = indent == 2 ? [Words("  Keys:", "  可用的键：")(language)] : []
    return (title + lines).joined(separator: "\n")
  }

  /// The smallest entry of model.yaml that asks the question.
  private func example(_ kind: QuestionKind) -> String {
    let keys = kind.parameters.filter(\.isRequired).map { "      \($0.name): \($0.form.sample)" }
    return
      ([
        Words("  In model.yaml:", "  写在 model.yaml 中：")(language), "    questions:",
        "    - id: Q1", "      ask: \(kind.name)",
        "      title: " + Words("the question as people ask it", "人们的提问方式")(language),
      ] + keys).joined(separator: "\n")
  }

  private func heading(_ words: Words) -> String {
    style.usesColor ? "\u{1B}[1m\(words(language))\u{1B}[0m" : words(language)
  }

  private func paragraph(_ words: Words) -> String {
    wrapped(words(language), indent: 2, to: style.width)
  }

  private func joined(_ blocks: [String]) -> String {
    blocks.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
  }
}

extension String {
  /// The text with spaces up to `width` characters.
  fileprivate func padding(to width: Int) -> String {
    self + String(repeating: " ", count: max(width - count, 0))
  }
}
