internal import ArgumentParser
internal import PovertyExit
internal import ScenarioFiles

/// `backtest`: what the forecasts of earlier years were worth.
struct BacktestCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "backtest",
      abstract: say(
        "Forecast a table from earlier years and score what came.",
        "以过去年份为起点预测，并与实际结果对照评分。"),
      discussion: examples([
        (
          "poverty-exit backtest counties.csv --horizon 3",
          "every candidate and the combination, the best first", "各方法与组合的得分，优者在前"
        ),
        (
          "poverty-exit backtest counties.csv --origins 2008,2010 --target 2%",
          "from two years, and what the chances of 2 % were worth",
          "以两个年份为起点，并检验降至 2 % 的概率是否可信"
        ),
        (
          "poverty-exit backtest counties.csv --format csv --output scores/",
          "all scores as tables", "全部得分表"
        ),
      ]))
  }

  @OptionGroup var panel: PanelOptions

  @Option(
    help: ArgumentHelp(
      say("Most years ahead to score (3).", "评分的最多预测年数（默认 3）。"), valueName: "years"))
  var horizon: String?

  @Option(
    help: ArgumentHelp(
      say(
        "Last known years to forecast from, such as 2008,2010 (the last five that have enough "
          + "years before and after).",
        "预测起点（最后已知年份），例如 2008,2010（默认取前后年份足够的最近五年）。"), valueName: "years"))
  var origins: String?

  @Option(
    help: ArgumentHelp(
      say(
        "Rate whose chance is scored too, such as 2%.", "同时检验达标概率的目标贫困发生率，例如 2%。"),
      valueName: "rate"))
  var target: String?

  @Flag(
    help: ArgumentHelp(
      say(
        "Add the seconds of each origin, which differ from run to run.",
        "加上各起点用时（秒），每次运行会有差别。")))
  var time = false

  @Option(
    help: ArgumentHelp(
      say("What to write: text, json or csv (text).", "输出格式：text、json 或 csv（默认 text）。"),
      valueName: "format"))
  var format: String?

  @Option(
    help: ArgumentHelp(
      say(
        "File to write, or a folder, which gets every table; nothing goes to standard output.",
        "写入结果的文件，或写入全部表格的文件夹；此时不写标准输出。"), valueName: "path"))
  var output: String?

  @Flag(help: ArgumentHelp(say("Replace files that exist.", "覆盖已有文件。")))
  var force = false

  @OptionGroup var language: LanguageOption

  func run() throws {
    let format =
      try Choice.read(format, for: "--format", as: ForecastCommand.Format.self) ?? .text
    let horizon = try Choice.number(horizon, for: "--horizon", in: 1...40) ?? 3
    let origins = try Choice.numbers(origins, for: "--origins", in: PanelReading.years)
    let target = try Choice.share(target, for: "--target")
    let threads = try panel.threadCount()
    let settings = try panel.settings()
    let others = format == .csv ? Self.otherTables + ["manifest.json"] : []
    let file = try PanelOutput(
      output, name: "backtest.\(format.ending)", others: others, force: force)
    let reading = try panel.reading(isFingerprinted: format == .json || file.folder != nil)

    let clock: (@Sendable () -> Double)? = time ? { @Sendable in Clock.now } : nil
    let test = try Progress.counting { (progress: @escaping Progress.Parts) throws(Failure) in
      do throws(PanelBacktestError) {
        return try PanelBacktest(
          reading.panel, horizon: horizon, origins: origins, settings: settings, target: target,
          threads: threads, clock: clock, progress: progress)
      } catch {
        throw failure(error, horizon: horizon)
      }
    }
    let report = PanelBacktestReport(
      reading: reading, test: test, horizon: horizon, target: target)
    try write(report, manifest(reading, format, horizon: horizon), format, to: file)
  }

  private static let otherTables = PanelBacktestReport.tableNames.dropFirst().map { "\($0).csv" }

  private func write(
    _ report: PanelBacktestReport, _ manifest: Manifest, _ format: ForecastCommand.Format,
    to file: PanelOutput
  ) throws(Failure) {
    let language = UserLanguage.current
    var text = ByteText()
    switch format {
    case .text:
      let style = file.isFile ? TextStyle() : Terminal.current.style
      text.append(report.text(in: language, style: style))
    case .json: text.append(report.json(manifest, in: language).text + "\n")
    case .csv:
      StandardStream.talk("\(report.path): \(report.sentence(language))")
      text.append((file.isFile ? "\u{FEFF}" : "") + report.table.text())
    }
    try file.write(text)
    try PanelOutput.finish([file])
    if format == .csv, let folder = file.folder {
      let tables = report.tables.dropFirst().map {
        (name: "\($0.name).csv", text: "\u{FEFF}" + $0.text())
      }
      try OutputFiles(folder, force: force)?.write(
        tables + [(name: "manifest.json", text: manifest.json.text + "\n")])
    }
  }

  private func manifest(
    _ reading: PanelReading, _ format: ForecastCommand.Format, horizon: Int
  ) -> Manifest {
    let language = UserLanguage.current
    let options = [("--origins", origins), ("--target", target)].flatMap { name, value in
      value.map { [name, $0] } ?? []
    }
    return Manifest(
      version: PovertyExitCommand.version,
      arguments: ["backtest"] + panel.arguments + ["--horizon", "\(horizon)"] + options
        + (time ? ["--time"] : [])
        + ["--format", format.rawValue, "--lang", language.rawValue],
      language: language, seed: 0, draws: 0,
      inputs: reading.sha256.map { [.init(path: reading.path, sha256: $0)] } ?? [],
      blasCore: Sampling.machineKernel)
  }

  /// The failure for a table that cannot be back-tested.
  private func failure(_ error: PanelBacktestError, horizon: Int) -> Failure {
    let table = panel.table
    switch error {
    case .tooFewYears(let found, let needed):
      return Failure(
        .badData,
        Words(
          "\(table): \(found) years are too few to hold \(horizon) back; \(needed) are needed",
          "\(table)：仅有 \(found) 年，不足以留出 \(horizon) 年检验，至少需 \(needed) 年"),
        hint: horizon > 1 && found >= 3
          ? Words("--horizon \(found - 2) leaves enough", "可用 --horizon \(found - 2)") : nil)
    case .originOutside(let year, let years):
      return Failure(
        .usage,
        Words(
          "'--origins' names \(year), which is no year of the table with one after it",
          "'--origins' 中的 \(year) 不是表中其后还有数据的年份"),
        hint: Words(
          "from \(years.lowerBound) to \(years.upperBound - 1)",
          "应为 \(years.lowerBound) 到 \(years.upperBound - 1)"))
    case .nothingToScore:
      return Failure(
        .badData,
        Words("\(table): no rate is known after any origin", "\(table)：各起点之后均无数据"),
        hint: Words("name earlier years with --origins", "请用 --origins 指定更早的年份"))
    case .trend(let error, let origin):
      if case .noFigures = error {
        return Failure(
          .badData,
          Words("\(table): no rate is known by \(origin)", "\(table)：截至 \(origin) 年无数据"),
          hint: Words("name later years with --origins", "请用 --origins 指定更晚的年份"))
      }
      return panel.failure(error)
    }
  }
}
