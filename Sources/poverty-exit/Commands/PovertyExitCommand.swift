internal import ArgumentParser
internal import PovertyExit

/// The root of the command line: what is here belongs to every command.
struct PovertyExitCommand: ParsableCommand {
  /// The version of the program and of the library, as in the CHANGELOG.
  static let version = "0.1.0"

  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "poverty-exit",
      abstract: say(
        "Where a poverty register is heading, from the figures of a document.",
        "根据文件中的数字，推算建档立卡贫困人口的走向。"),
      discussion: examples([
        ("poverty-exit run models/wuhu", "one place: ledger, trend, answers", "一个地区：台账、趋势、回答"),
        ("poverty-exit new mycounty", "a folder to fill in for your own place", "为自己的地区新建模型文件夹"),
        ("poverty-exit explain", "what every message and method means", "说明每条提示和每种方法"),
      ]),
      version: version,
      subcommands: [
        RunCommand.self, ForecastCommand.self, BacktestCommand.self, CheckCommand.self,
        TestCommand.self, NewCommand.self, ExplainCommand.self,
      ])
  }

  @OptionGroup var language: LanguageOption

  func run() throws {
    throw CleanExit.helpRequest(self)
  }
}

/// The option every command has. Its value is read before anything else, because
/// the help itself is written in it.
struct LanguageOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      say("Language: en or zh. Follows LANG.", "语言：en 或 zh，默认随 LANG。"), valueName: "lang"))
  var lang: String?
}

/// A text of the command line in the user's language.
func say(_ english: String, _ chinese: String) -> String {
  Words(english, chinese)(UserLanguage.current)
}

/// Examples as the help shows them: a command, and below it what it does.
func examples(_ lines: [(command: String, english: String, chinese: String)]) -> String {
  say("Examples:", "示例：") + "\n"
    + lines.map { "  \($0.command)\n      \(say($0.english, $0.chinese))" }
    .joined(separator: "\n")
}
