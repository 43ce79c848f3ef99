internal import ArgumentParser
internal import Glibc
internal import PovertyExit
internal import ScenarioFiles

/// Which table of rates is read, and how: shared by `forecast` and `backtest`.
struct PanelOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      say(
        "CSV table: a row for each place and year, with the columns unique_id, ds and y, or id, "
          + "year and rate_pct.",
        "CSV 表格：每个地区每年一行，列名如 地区、年份、贫困发生率(%)。"), valueName: "table"))
  var table: String

  @Option(
    help: ArgumentHelp(
      say(
        "What the rates are in: percent or share. Read from the heading.",
        "数值单位：percent（百分数）或 share（小数），默认按列名判断。"), valueName: "unit"))
  var unit: String?

  @Option(
    help: ArgumentHelp(
      say(
        "Column that groups the places, such as their province (group).",
        "分组列，例如省份（默认 group 或 分组）。"), valueName: "column"))
  var group: String?

  @Option(
    help: ArgumentHelp(
      say(
        "First years of a new definition or line, such as 2005,2011.",
        "统计口径或标准变更的首年，例如 2005,2011。"), valueName: "years"))
  var breaks: String?

  @Option(
    help: ArgumentHelp(
      say(
        "Number of threads; changes the time, never a result.",
        "线程数；只影响用时，不影响结果。"),
      valueName: "threads"))
  var threads: String?

  /// The table, with what is worth knowing told to standard error.
  ///
  /// - Throws: A failure with status 65 after telling every mistake, or 66 where
  ///   there is no table.
  func reading(isFingerprinted: Bool) throws(Failure) -> PanelReading {
    let language = UserLanguage.current
    let unit = try Choice.read(unit, for: "--unit", as: PanelUnit.self)
    try Paths.requireExists(
      table, otherwise: Words("name a CSV table of rates", "请指定贫困发生率的 CSV 表格"))
    do throws(InvalidInput) {
      let reading = try PanelReading.read(
        table, unit: unit, group: group, isFingerprinted: isFingerprinted)
      for warning in reading.warnings { StandardStream.talk(warning.text(in: language)) }
      return reading
    } catch {
      StandardStream.talk(error.text(in: language))
      throw ModelFolders.badData(error.errorCount + error.omitted)
    }
  }

  /// The settings of the trend.
  func settings() throws(Failure) -> PanelSettings {
    PanelSettings(
      breaks: try Choice.numbers(breaks, for: "--breaks", in: PanelReading.years) ?? [])
  }

  /// The number of threads: those of the machine unless told.
  func threadCount() throws(Failure) -> Int {
    try Choice.number(threads, for: "--threads", in: 1...1_024)
      ?? max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))
  }

  /// The arguments that read the table again.
  var arguments: [String] {
    [table]
      + [("--unit", unit), ("--group", group), ("--breaks", breaks)].flatMap { name, value in
        value.map { [name, $0] } ?? []
      }
  }

  /// The failure for a table that has no trend.
  func failure(_ error: PanelTrendError) -> Failure {
    switch error {
    case .noFigures:
      Failure(.badData, Words("\(table): no rate is known in any year", "\(table)：各年均无数据"))
    case .noCandidates:
      Failure(.software, Words("no candidate to fit", "没有可用的方法"))
    case .breakOutside(let year):
      Failure(
        .usage,
        Words(
          "'--breaks' names \(year), which is not a year after the first of the table",
          "'--breaks' 中的 \(year) 不在表中首年之后的年份内"))
    }
  }
}
