internal import Dispatch
internal import PovertyExit
internal import ScenarioFiles
internal import Synchronization

/// Tells a waiting person how far a long run is.
///
/// Only on a terminal and only after a second. The time left comes from small trial runs,
/// or from the parts that are done where the work has parts.
final class Progress: Sendable {
  private let started = Clock.now
  private let total: Double?
  private let isDone = Mutex(false)
  /// The seconds that all will take, as told by the parts that are done; 0 before the first.
  private let foreseen = Mutex(0.0)

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

  /// Takes the number of parts that are done, and of all.
  typealias Parts = @Sendable (_ done: Int, _ of: Int) -> Void

  /// Runs `body`, which tells how many of its parts are done, with progress on standard
  /// error.
  static func counting<Result, Problem: Error>(
    _ body: (@escaping Parts) throws(Problem) -> Result
  ) throws(Problem) -> Result {
    guard Terminal.current.errorIsTerminal else { return try body { _, _ in } }
    let progress = Progress(total: nil)
    progress.tick(after: 1)
    defer { progress.finish() }
    return try body { done, parts in
      guard done > 0 else { return }
      let elapsed = Clock.now - progress.started
      progress.foreseen.withLock { $0 = elapsed * Double(max(parts, done)) / Double(done) }
    }
  }

  /// The seconds a run will take, or `nil` where it is too short to ask.
  private static func predictedSeconds(_ models: [Model], _ sampling: Sampling) -> Double? {
    guard sampling.draws >= 20_000 else { return nil }
    let trials = [200, 2_000].map { draws -> Double in
      let start = Clock.now
      for model in models {
        _ = model.outcome(
          sampling: Sampling(draws: draws, seed: sampling.seed, threads: sampling.threads))
      }
      return Clock.now - start
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
    let elapsed = Clock.now - started
    let total = total ?? foreseen.withLock { $0 }
    guard total > 0 else {
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
      if Clock.now - started > 1 { StandardStream.show("\r\u{1B}[K") }
    }
  }
}
