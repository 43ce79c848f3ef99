internal import ArgumentParser
internal import PovertyExit
internal import ScenarioFiles

/// `new`: a model folder to fill in.
struct NewCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "new",
      abstract: say("Make a model folder to fill in.", "新建待填写的模型文件夹。"),
      discussion: examples([
        ("poverty-exit new mycounty", "makes ./mycounty", "新建 ./mycounty"),
        (
          "poverty-exit new mycounty --output models", "makes models/mycounty", "新建 models/mycounty"
        ),
        ("poverty-exit check mycounty", "then says what is still to be filled in", "随后提示尚需填写的内容"),
      ]))
  }

  @Argument(
    help: ArgumentHelp(
      say(
        "Id of the place: letters, digits, '-' and '_'.", "地区编号：字母、数字、'-' 和 '_'。"),
      valueName: "place"))
  var place: String

  @Option(
    help: ArgumentHelp(
      say("Folder in which the new folder is made (.).", "在哪个文件夹中新建（默认当前文件夹）。"),
      valueName: "dir"))
  var output: String?

  @Flag(help: ArgumentHelp(say("Replace files that exist.", "覆盖已有文件。")))
  var force = false

  @OptionGroup var language: LanguageOption

  func run() throws {
    let language = UserLanguage.current
    if let problem = ModelTemplate.check(place: place) {
      throw Failure(.usage, problem.message, hint: problem.hint)
    }
    if let output { try Paths.checkGiven(output) }
    let parent = output.map(Paths.withoutSlash) ?? "."
    let folder = parent == "." ? place : "\(parent)/\(place)"
    let paths = try written(to: folder)
    let names = paths.map { "  \($0)" }.joined(separator: "\n")
    try StandardStream.write(
      Words(
        "made a model to fill in:\n\(names)\nnext: poverty-exit check \(folder)",
        "已新建待填写的模型：\n\(names)\n下一步：poverty-exit check \(folder)")(language) + "\n")
  }

  private func written(to folder: String) throws(Failure) -> [String] {
    let result = Signals.held { () -> Result<[String], Failure> in
      do throws(WriteFailure) {
        return .success(try ModelTemplate.write(place: place, to: folder, replacing: force))
      } catch {
        return .failure(OutputFiles.failure(error))
      }
    }
    return try result.get()
  }
}
