internal import ArgumentParser
internal import PovertyExit
internal import ScenarioFiles

/// `test`: compares a model's answers with its own tests.yaml.
struct TestCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "test",
      abstract: say(
        "Compare a model's answers with its tests.yaml.", "用模型自带的 tests.yaml 核对回答。"),
      discussion: examples([
        ("poverty-exit test models/wuhu", "the tests of one model", "一个模型的测试"),
        ("poverty-exit test models", "the tests of every model in a folder", "文件夹中所有模型的测试"),
      ]))
  }

  @Argument(
    help: ArgumentHelp(
      say(
        "Folder with a model.yaml, or a folder of such folders.",
        "含 model.yaml 的文件夹，或包含多个此类文件夹的上级文件夹。"), valueName: "model"))
  var models: [String]

  @OptionGroup var sampling: SamplingOptions
  @OptionGroup var language: LanguageOption

  func run() throws {
    let sampling = try sampling.sampling()
    let models = try ModelFolders.read(try ModelFolders.expand(models))
    let language = UserLanguage.current
    var passed = 0
    var failed = 0
    for model in models {
      var lines = ["\(model.folder)"]
      for result in ModelTests.run(model, answering: { $0.outcome(sampling: sampling).answers }) {
        let mark = result.isPassed ? Words("ok  ", "通过") : Words("FAIL", "失败")
        lines.append("  \(mark(language))  \(result.test.question)  \(result.test.name)")
        for failure in result.failures {
          lines.append("        \(result.test.location): \(failure(language))")
        }
        if result.isPassed { passed += 1 } else { failed += 1 }
      }
      if model.tests.isEmpty {
        lines.append(Words("  no tests.yaml", "  没有 tests.yaml")(language))
      }
      try StandardStream.write(lines.joined(separator: "\n") + "\n")
    }
    try StandardStream.write(
      Words("\(passed) passed, \(failed) failed", "通过 \(passed) 项，失败 \(failed) 项")(language)
        + "\n")
    if failed > 0 { throw Failure(.notMet) }
  }
}
