internal import Dispatch
internal import Glibc
internal import PovertyExit
internal import ScenarioFiles
internal import Synchronization

/// Tells a waiting person how far a long run is.
///
/// Only on a terminal and only after a second. The time left comes from two
/// small trial runs: time is a straight line in the number of draws.
final class Progress: Sendable {
  private let started = now()
  private let total: Double?
  private let isDone = Mutex(false)

  private init(total: Double?) { self.total = total }

  /// Runs `body` for each model, with progress on standard error.
  static func running<Result>(
    _ models: [Model], _ sampling: Sampling, _ body: (Model) -> Result
  ) -> [Result] {
    guard Terminal.current.errorIsTerminal else { return models.map(body) }
    let progress = Progress(total: predictedSeconds(models, sampling))
    progress.tick(after: 1)
    defer { progress.finish() }
    return models.map(body)
  }

  /// Runs `body` with progress on standard error.
  ///
  /// - Parameter total: The seconds it will take, or `nil`; asked only on a terminal.
  static func running<Result, Problem: Error>(
    total: () -> Double?, _ body: () throws(Problem) -> Result
  ) throws(Problem) -> Result {
    guard Terminal.current.errorIsTerminal else { return try body() }
    let progress = Progress(total: total())
    progress.tick(after: 1)
    defer { progress.finish() }
    return try body()
  }

  /// The seconds a run will take, or `nil` where it is too short to ask.
  private static func predictedSeconds(_ models: [Model], _ sampling: Sampling) -> Double? {
    guard sampling.draws >= 20_000 else { return nil }
    let trials = [200, 2_000].map { draws -> Double in
      let start = now()
      for model in models {
        _ = model.outcome(
          sampling: Sampling(draws: draws, seed: sampling.seed, threads: sampling.threads))
      }
      return now() - start
    }
    let perDraw = max(trials[1] - trials[0], 0) / 1_800
    return trials[0] + perDraw * Double(sampling.draws - 200)
  }

  private func tick(after seconds: Double) {
    DispatchQueue.global().asyncAfter(deadline: .now() + seconds) { [self] in
      isDone.withLock { isDone in
        guard !isDone else { return }
        StandardStream.show("\r\u{1B}[K" + line(UserLanguage.current))
        tick(after: 0.25)
      }
    }
  }

  private func line(_ language: Language) -> String {
    let elapsed = now() - started
    guard let total, total > 0 else {
      let seconds = grouped(elapsed, decimals: 0)
      return Words("working … \(seconds) s", "正在计算……\(seconds) 秒")(language)
    }
    let left = grouped(max(total - elapsed, 0).rounded(.up))
    let done = percent(min(elapsed / total, 0.99), decimals: 0)
    return Words("\(done), about \(left) s left", "\(done)，约剩 \(left) 秒")(language)
  }

  private func finish() {
    isDone.withLock { isDone in
      isDone = true
      if now() - started > 1 { StandardStream.show("\r\u{1B}[K") }
    }
  }
}

/// Seconds on a clock that only goes forward.
private func now() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_MONOTONIC, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}
