internal import Glibc

/// What the program does about signals.
enum Signals {
  /// Ends with 130 on Ctrl-C, and lets a closed pipe show as a write error.
  static func install() {
    signal(SIGPIPE, SIG_IGN)
    signal(SIGINT) { _ in _exit(ExitStatus.interrupted.rawValue) }
    // A parent that starts us from a worker thread may hand down a mask that
    // blocks Ctrl-C.
    var interrupt = sigset_t()
    sigemptyset(&interrupt)
    sigaddset(&interrupt, SIGINT)
    pthread_sigmask(SIG_UNBLOCK, &interrupt, nil)
  }

  /// Runs `body` with Ctrl-C and termination held back, so that files appear
  /// all together or not at all; a signal that came is answered afterwards.
  static func held<Result>(_ body: () throws -> Result) rethrows -> Result {
    var signals = sigset_t()
    var before = sigset_t()
    sigemptyset(&signals)
    for number in [SIGINT, SIGTERM, SIGHUP] { sigaddset(&signals, number) }
    pthread_sigmask(SIG_BLOCK, &signals, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    return try body()
  }
}
