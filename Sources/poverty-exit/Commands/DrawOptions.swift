internal import ArgumentParser
internal import PovertyExit
internal import ScenarioFiles

/// How many joint draws `forecast` makes, from which seed, and where they go.
struct DrawOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      say(
        "Number of joint draws, for the totals and the target (1,000); with json or csv none "
          + "unless asked for.",
        "联合抽样次数，用于合计与目标（默认 1,000）；json、csv 默认不抽样。"), valueName: "draws"))
  var draws: String?

  @Option(
    help: ArgumentHelp(
      say(
        "CSV file to write the draws to: a line for each place and year, a column for each draw.",
        "写入抽样结果的 CSV 文件：每个地区每年一行，每次抽样一列。"), valueName: "file"))
  var drawsOutput: String?

  @Option(
    help: ArgumentHelp(
      say("Seed of the random numbers: 0 to 2⁶⁴ − 1 (1).", "随机数种子，0 到 2⁶⁴ − 1（默认 1）。"),
      valueName: "seed"))
  var seed: String?

  /// What is drawn and for what.
  struct Plan {
    var draws: Int
    var seed: UInt64
    /// Whether totals are wanted: nothing of a plain table needs them.
    var hasTotals: Bool
    /// Whether the number of places that meet a target is wanted.
    var hasTarget: Bool
    /// The arguments that repeat the draws.
    var arguments: [String]

    /// The number of draws made.
    var made: Int { arguments.isEmpty ? 0 : draws }
  }

  /// The plan for a format.
  func plan(_ format: ForecastCommand.Format, hasTarget: Bool) throws(Failure) -> Plan {
    let asked = try Choice.number(draws, for: "--draws", in: 1...100_000)
    let seed = try Choice.number(seed, for: "--seed", in: 0...UInt64.max) ?? 1
    if format == .csv, asked != nil, drawsOutput == nil {
      throw Failure(
        .usage, Words("'--draws' changes nothing in csv", "csv 格式下 '--draws' 不起作用"),
        hint: Words(
          "--draws-output FILE writes the draws; --format json writes totals from them",
          "--draws-output FILE 可写出抽样结果；--format json 可写出合计"))
    }
    let summed = format == .text || format == .json && (asked != nil || hasTarget)
    let count = asked ?? 1_000
    let isDrawing = summed || drawsOutput != nil
    return Plan(
      draws: count, seed: seed, hasTotals: summed, hasTarget: summed && hasTarget,
      arguments: isDrawing
        ? ["--draws", "\(count)", "--seed", "\(seed)"]
          + (drawsOutput.map { ["--draws-output", $0] } ?? []) : [])
  }
}
