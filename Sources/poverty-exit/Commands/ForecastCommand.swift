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
          "how likely each place is at or below 2 % in 2020",
          "各地 2020 年降至 2 % 及以下的概率"
        ),
        (
          "poverty-exit forecast counties.csv --format csv --output out.csv",
          "every place and year, with intervals", "各地各年的预测值与区间"
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

  /// The places that are turned into text together.
  private static let block = 1_000

  func run() throws {
    let format = try Choice.read(format, for: "--format", as: Format.self) ?? .text
    let levels = try Choice.numbers(levels, for: "--levels", in: 1...99) ?? [80, 90]
    let target = try Choice.share(target, for: "--target")
    let threads = try panel.threadCount()
    let settings = try panel.settings()
    let others = format == .csv ? ["manifest.json"] : []
    let output = try PanelOutput(
      output, name: "forecast.\(format.ending)", others: others, force: force)
    let reading = try panel.reading(isFingerprinted: format == .json || output.folder != nil)
    let (horizon, targetYear) = try ahead(of: reading.panel.years.upperBound)

    let columns = PanelForecastColumns(
      levels: levels.map { Double($0) / 100 }, unit: reading.unit, target: target)
    let work = PanelWork(reading: reading, settings: settings, threads: threads)
    let (trend, table) = try Progress.running(total: work.predictedSeconds) {
      () throws(Failure) in
      let trend: PanelTrend
      do throws(PanelTrendError) { trend = try work.trend() } catch {
        throw panel.failure(error)
      }
      return (trend, work.table(trend.forecast(years: horizon), columns))
    }
    let weights = trend.weights.map { (name: $0.candidate.name, weight: $0.weight) }
    let manifest = manifest(reading, format, horizon: horizon, levels: levels)
    try write(
      table, reading, weights, manifest, format: format, targetYear: targetYear, to: output)
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

  private func write(
    _ table: PanelForecastTable, _ reading: PanelReading,
    _ weights: [(name: String, weight: Double)], _ manifest: Manifest, format: Format,
    targetYear: Int, to output: PanelOutput
  ) throws(Failure) {
    let language = UserLanguage.current
    var text = ByteText()
    switch format {
    case .text:
      let style = output.isFile ? TextStyle() : Terminal.current.style
      let report = PanelForecastText(
        reading: reading, forecast: table, weights: weights, targetYear: targetYear)
      text.append(report.text(in: language, style: style))
    case .json:
      let head = PanelForecastJSON(
        reading: reading, columns: table.columns, weights: weights, manifest: manifest)
      text.append(head.opening(in: language))
    case .csv:
      StandardStream.talk("\(reading.path): \(reading.sentence(language))")
      // Excel reads a file as UTF-8 only when it begins with a byte order mark.
      if output.isFile { text.append("\u{FEFF}") }
      table.csvHeader(into: &text)
    }
    try output.write(text)
    guard format != .text else { return try output.finish() }
    for start in stride(from: 0, to: table.ids.count, by: Self.block) {
      text.removeAll()
      let places = start..<min(start + Self.block, table.ids.count)
      if format == .csv {
        table.csv(of: places, into: &text)
      } else {
        table.json(of: places, into: &text)
      }
      try output.write(text)
    }
    if format == .json {
      text.removeAll()
      text.append(PanelForecastJSON.closing)
      try output.write(text)
    }
    try output.finish()
    if format == .csv, let folder = output.folder {
      try OutputFiles(folder, force: force)?.write(
        [(name: "manifest.json", text: manifest.json.text + "\n")])
    }
  }

  private func manifest(
    _ reading: PanelReading, _ format: Format, horizon: Int, levels: [Int]
  ) -> Manifest {
    let language = UserLanguage.current
    let options = [("--target", target), ("--by", by)].flatMap { name, value in
      value.map { [name, $0] } ?? []
    }
    return Manifest(
      version: PovertyExitCommand.version,
      arguments: ["forecast"] + panel.arguments + [
        "--horizon", "\(horizon)", "--levels", levels.map { "\($0)" }.joined(separator: ","),
      ] + options + ["--format", format.rawValue, "--lang", language.rawValue],
      language: language, seed: 0, draws: 0,
      inputs: reading.sha256.map { [.init(path: reading.path, sha256: $0)] } ?? [],
      blasCore: Sampling.machineKernel)
  }
}
