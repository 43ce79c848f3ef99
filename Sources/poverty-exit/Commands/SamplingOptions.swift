internal import ArgumentParser
internal import Glibc
internal import PovertyExit

/// How many futures are drawn, from which seed, on how many threads.
///
/// Values are read as text and checked here, so that a wrong one is explained in
/// the user's language.
struct SamplingOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      say("Seed of the random numbers: 0 to 2⁶⁴ − 1 (1).", "随机数种子，0 到 2⁶⁴ − 1（默认 1）。"),
      valueName: "seed"))
  var seed: String?

  @Option(
    help: ArgumentHelp(
      say("Number of futures drawn (2,000).", "抽样次数（默认 2,000）。"), valueName: "draws"))
  var draws: String?

  @Option(
    help: ArgumentHelp(
      say(
        "Number of threads; changes the time, never a result.",
        "线程数；只影响用时，不影响结果。"),
      valueName: "threads"))
  var threads: String?

  /// The sampling asked for, or what is wrong with it.
  func sampling() throws(Failure) -> Sampling {
    Sampling(
      draws: try Choice.number(draws, for: "--draws", in: 1...10_000_000) ?? 2_000,
      seed: try Choice.number(seed, for: "--seed", in: 0...UInt64.max) ?? 1,
      threads: try Choice.number(threads, for: "--threads", in: 1...1_024)
        ?? max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))))
  }
}
