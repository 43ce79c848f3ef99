internal import ArgumentParser
internal import PovertyExit
internal import ScenarioFiles

/// `forecast`: the rates of any number of places some years ahead.
struct ForecastCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "forecast",
      abstract: say(
        "Forecast the poverty rates of many places from a table.",
        "根据各地历年贫困发生率表，预测今后各年。"),
      discussion: examples([
        (
          "poverty-exit forecast counties.csv --horizon 3", "a summary for reading",
          "供阅读的摘要"
        ),
        (
          "poverty-exit forecast counties.csv --target 2% --by 2020",
          "how likely each place is at or below 2 % in 2020, and how many are",
          "各地 2020 年降至 2 % 及以下的概率，以及达标地区数"
        ),
        (
          "poverty-exit forecast counties.csv --format csv --output out.csv",
          "every place and year, with intervals", "各地各年的预测值与区间"
        ),
        (
          "poverty-exit forecast counties.csv --draws 500 --draws-output draws.csv",
          "500 joint futures of all places", "全部地区的 500 种联合情形"
        ),
      ]))
  }

  enum Format: String, CaseIterable {
    case text, json, csv

    var ending: String { self == .text ? "txt" : rawValue }
  }

  @OptionGroup var panel: PanelOptions

  @Option(
    help: ArgumentHelp(
      say("Number of years ahead (up to --by, or 5).", "预测年数（默认至 --by，或 5 年）。"),
      valueName: "years"))
  var horizon: String?

  @Option(
    help: ArgumentHelp(
      say("Levels of the intervals in percent (80,90).", "区间的置信水平，百分数（默认 80,90）。"),
      valueName: "levels"))
  var levels: String?

  @Option(
    help: ArgumentHelp(
      say("Rate to be reached, such as 2%.", "目标贫困发生率，例如 2%。"), valueName: "rate"))
  var target: String?

  @Option(
    help: ArgumentHelp(
      say("Year of the target (the last).", "目标年份（默认为最后一年）。"), valueName: "year"))
  var by: String?

  @OptionGroup var drawing: DrawOptions

  @Option(
    help: ArgumentHelp(
      say("What to write: text, json or csv (text).", "输出格式：text、json 或 csv（默认 text）。"),
      valueName: "format"))
  var format: String?

  @Option(
    help: ArgumentHelp(
      say(
        "File to write, or a folder; nothing goes to standard output.",
        "写入结果的文件或文件夹；此时不写标准输出。"), valueName: "path"))
  var output: String?

  @Flag(help: ArgumentHelp(say("Replace files that exist.", "覆盖已有文件。")))
  var force = false

  @OptionGroup var language: LanguageOption

  func run() throws {
    let format = try Choice.read(format, for: "--format", as: Format.self) ?? .text
    let levels = try Choice.numbers(levels, for: "--levels", in: 1...99) ?? [80, 90]
    let target = try Choice.share(target, for: "--target")
    let plan = try drawing.plan(format, hasTarget: target != nil)
    let threads = try panel.threadCount()
    let settings = try panel.settings()
    let outputs = try outputs(format)
    let reading = try panel.reading(
      isFingerprinted: format == .json || outputs.table.folder != nil)
    let (horizon, targetYear) = try ahead(of: reading.panel.years.upperBound)
    if plan.hasTotals {
      try MemoryBudget.check(
        draws: plan.draws, years: horizon, groups: max(Set(reading.panel.groups).count, 1))
    }
    let work = PanelWork(
      reading: reading, settings: settings, threads: threads, horizon: horizon,
      columns: PanelForecastColumns(
        levels: levels.map { Double($0) / 100 }, unit: reading.unit, target: target),
      targetYear: targetYear, plan: plan)
    let answer = try Progress.running(total: work.predictedSeconds) {
      () throws(Failure) in try work.answer(panel)
    }
    let writer = ForecastWriter(
      work: work, answer: answer, manifest: manifest(reading, format, work, levels: levels),
      isFile: outputs.table.isFile)
    for warning in answer.breaks.warnings(path: reading.path) {
      StandardStream.talk(warning.text(in: UserLanguage.current))
    }
    try writer.write(format, to: outputs.table)
    if let draws = outputs.draws { try writer.writeDraws(to: draws) }
    try PanelOutput.finish([outputs.table] + (outputs.draws.map { [$0] } ?? []))
    if format == .csv, let folder = outputs.table.folder {
      try OutputFiles(folder, force: force)?.write(
        [(name: "manifest.json", text: writer.manifest.json.text + "\n")])
    }
  }

  /// Where the table goes, and the draws where they are asked for.
  private func outputs(
    _ format: Format
  ) throws(Failure) -> (table: PanelOutput, draws: PanelOutput?) {
    let table = try PanelOutput(
      output, name: "forecast.\(format.ending)",
      others: format == .csv ? ["manifest.json"] : [], force: force)
    guard let path = drawing.drawsOutput else { return (table, nil) }
    let draws = try PanelOutput(path, name: "draws.csv", force: force)
    guard table.path == nil || table.path != draws.path else {
      throw Failure(
        .usage,
        Words(
          "'--output' and '--draws-output' name one file", "'--output' 与 '--draws-output' 指向同一文件"),
        hint: Words("give the draws a file of their own", "请为抽样结果另取文件名"))
    }
    return (table, draws)
  }

  /// The years ahead and the year of the target.
  private func ahead(of last: Int) throws(Failure) -> (horizon: Int, targetYear: Int) {
    let by = try Choice.number(by, for: "--by", in: (last + 1)...(last + 40), isYear: true)
    let horizon =
      try Choice.number(horizon, for: "--horizon", in: 1...40) ?? by.map { $0 - last } ?? 5
    guard let by else { return (horizon, last + horizon) }
    guard by <= last + horizon else {
      throw Failure(
        .usage,
        Words(
          "'--by' names \(by), and the forecast ends in \(last + horizon)",
          "'--by' 为 \(by) 年，而预测止于 \(last + horizon) 年"),
        hint: Words("--horizon \(by - last) reaches it", "可用 --horizon \(by - last)"))
    }
    return (horizon, by)
  }

  private func manifest(
    _ reading: PanelReading, _ format: Format, _ work: PanelWork, levels: [Int]
  ) -> Manifest {
    let language = UserLanguage.current
    let options = [("--target", target), ("--by", by)].flatMap { name, value in
      value.map { [name, $0] } ?? []
    }
    return Manifest(
      version: PovertyExitCommand.version,
      arguments: ["forecast"] + panel.arguments + [
        "--horizon", "\(work.horizon)",
        "--levels", levels.map { "\($0)" }.joined(separator: ","),
      ] + options + work.plan.arguments
        + ["--format", format.rawValue, "--lang", language.rawValue],
      language: language, seed: work.plan.seed, draws: work.plan.made,
      inputs: reading.sha256.map { [.init(path: reading.path, sha256: $0)] } ?? [],
      blasCore: Sampling.machineKernel)
  }
}
