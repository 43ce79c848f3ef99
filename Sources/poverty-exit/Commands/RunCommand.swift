internal import ArgumentParser
internal import PovertyExit
internal import ScenarioFiles

/// `run`: read, fit, project, answer.
struct RunCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "run",
      abstract: say(
        "Read a model, project its register and answer its questions.",
        "读取模型，预测存量并回答其中的问题。"),
      discussion: examples([
        ("poverty-exit run models/wuhu", "the report for reading", "供阅读的报告"),
        (
          "poverty-exit run models/wuhu --format json", "the same for programs",
          "供程序读取的结果"
        ),
        (
          "poverty-exit run models --format csv --output results",
          "the tables of all models in a folder", "把所有模型的结果表写入文件夹"
        ),
        (
          "poverty-exit run models/wuhu --check --confidence 80%",
          "exit code 1 unless each target is met in 8 of 10 futures",
          "若任一目标的达成概率低于八成，退出码为 1"
        ),
      ]))
  }

  enum Format: String, CaseIterable {
    case text, json, csv
  }

  @Argument(
    help: ArgumentHelp(
      say(
        "Folder with a model.yaml, or a folder of such folders.",
        "含 model.yaml 的文件夹，或包含多个此类文件夹的上级文件夹。"), valueName: "model"))
  var models: [String]

  @Option(
    help: ArgumentHelp(
      say("What to write: text, json or csv (text).", "输出格式：text、json 或 csv（默认 text）。"),
      valueName: "format"))
  var format: String?

  @OptionGroup var sampling: SamplingOptions

  @Option(
    help: ArgumentHelp(
      say(
        "Folder to write files into, created if missing; nothing goes to standard output.",
        "写入结果文件的文件夹，不存在则新建；此时不写标准输出。"), valueName: "dir"))
  var output: String?

  @Flag(help: ArgumentHelp(say("Replace files that exist.", "覆盖已有文件。")))
  var force = false

  @Flag(
    help: ArgumentHelp(
      say(
        "End with 1 when a target is less likely to be met than --confidence.",
        "若目标达成概率低于 --confidence，退出码为 1。")))
  var check = false

  @Option(
    help: ArgumentHelp(
      say("How likely a target must be met, such as 80% (50%).", "目标所需达成概率，例如 80%（默认 50%）。"),
      valueName: "share"))
  var confidence: String?

  @OptionGroup var language: LanguageOption

  func run() throws {
    let format = try Choice.read(format, for: "--format", as: Format.self) ?? .text
    let confidence = try Choice.share(confidence, for: "--confidence") ?? 0.5
    let sampling = try sampling.sampling()
    let folders = try ModelFolders.expand(models)
    let models = try ModelFolders.read(folders)
    let files = OutputFiles(output, force: force)
    try files?.check(Rendering.names(models.map(\.place.id), format))
    try MemoryBudget.check(models, sampling)

    let reports = Progress.running(models, sampling) { model in
      report(model, sampling, format: format)
    }
    let rendered = Rendering(
      reports: reports, language: UserLanguage.current, style: Terminal.current.style)
    if let files {
      try files.write(rendered.files(format))
    } else {
      try StandardStream.write(rendered.text(format))
    }
    if check { try TargetCheck(confidence: confidence).run(reports) }
  }

  private func report(_ model: Model, _ sampling: Sampling, format: Format) -> Report {
    let language = UserLanguage.current
    return Report(
      outcome: model.outcome(sampling: sampling), document: model.document,
      manifest: Manifest(
        version: PovertyExitCommand.version,
        arguments: [
          "run", model.folder, "--format", format.rawValue, "--seed", "\(sampling.seed)",
          "--draws", "\(sampling.draws)", "--lang", language.rawValue,
        ],
        language: language, seed: sampling.seed, draws: sampling.draws,
        inputs: model.inputs.map { .init(path: $0.path, sha256: $0.sha256) },
        blasCore: Sampling.machineKernel),
      warnings: model.warnings)
  }
}
