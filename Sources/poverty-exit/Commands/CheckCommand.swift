internal import ArgumentParser
internal import PovertyExit
internal import ScenarioFiles

/// `check`: read, reconcile, diagnose; change nothing.
struct CheckCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "check",
      abstract: say(
        "Read a model or a table, say what was understood and what is wrong.",
        "读取模型或表格，说明读到了什么、哪里有误。"),
      discussion: examples([
        ("poverty-exit check models/wuhu", "a whole model", "整个模型"),
        ("poverty-exit check mytable.csv", "one table of register figures", "一张台账数据表"),
      ]))
  }

  @Argument(
    help: ArgumentHelp(
      say("Folder of a model, folder of models, or CSV table.", "模型文件夹、其上级文件夹，或 CSV 表格。"),
      valueName: "path"))
  var paths: [String]

  @OptionGroup var language: LanguageOption

  func run() throws {
    let style = Terminal.current.style
    let language = UserLanguage.current
    var errors = 0
    var blocks: [String] = []
    for path in try ModelFolders.expand(paths) {
      do throws(InvalidInput) {
        let (text, warnings) = try checked(path, CheckText(language: language, style: style))
        blocks.append(text)
        for warning in warnings { StandardStream.talk(warning.text(in: language)) }
      } catch {
        errors += error.errorCount + error.omitted
        StandardStream.talk(error.text(in: language))
      }
    }
    if !blocks.isEmpty { try StandardStream.write(blocks.joined(separator: "\n")) }
    guard errors == 0 else { throw ModelFolders.badData(errors) }
  }

  /// What is said about one path, and the warnings beside it.
  private func checked(
    _ path: String, _ words: CheckText
  ) throws(InvalidInput) -> (String, [Diagnostic]) {
    guard !Paths.isFolder(path), path.lowercased().hasSuffix(".csv") else {
      let model = try ModelReader.read(path)
      return (words.text(of: model), model.warnings)
    }
    let table = try TableReading.read(path)
    return (words.text(of: table), table.warnings)
  }
}
