internal import ArgumentParser
internal import PovertyExit
internal import ScenarioFiles

/// `explain`: what a message, a question, a rule or a word means.
struct ExplainCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "explain",
      abstract: say("Say what a message or a method means.", "说明提示和方法的含义。"),
      discussion: examples([
        ("poverty-exit explain", "everything that can be explained", "列出所有可说明的条目"),
        ("poverty-exit explain residual", "a question, with its equation", "一类问题及其公式"),
        (
          "poverty-exit explain unknown-key", "a message, with a right line beside a wrong one",
          "一条提示，附正误示例"
        ),
      ]))
  }

  @Argument(
    help: ArgumentHelp(
      say(
        "A code in brackets, a kind of question, a rule of pace, a word.",
        "方括号中的代码、问题类型、脱贫节奏规则或术语。"), valueName: "code"))
  var code: String?

  @OptionGroup var language: LanguageOption

  func run() throws {
    let style = Terminal.current.style
    let pages = ExplainPages(language: UserLanguage.current, style: style)
    guard let code else {
      return try StandardStream.write(pages.list)
    }
    guard let page = pages.page(of: code) else {
      throw Choice.failure(
        Words("nothing is called '\(code)'", "没有名为 '\(code)' 的条目"), code,
        among: pages.names, list: "poverty-exit explain")
    }
    try StandardStream.write(page)
  }
}
