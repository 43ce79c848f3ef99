internal import PovertyExit

/// The exit codes of the program, those of BSD's `sysexits.h` where they exist.
enum ExitStatus: Int32 {
  case ok = 0
  /// A target is not met under `--check`, or a test failed.
  case notMet = 1
  /// The command line is wrong.
  case usage = 64
  /// A file of the user holds mistakes.
  case badData = 65
  /// A file or folder does not exist.
  case noInput = 66
  /// A mistake of ours.
  case software = 70
  /// An output cannot be created.
  case cannotCreate = 73
  /// Writing failed: disk full, device gone.
  case cannotWrite = 74
  /// Ctrl-C.
  case interrupted = 130
}

/// Why a command stops: a status, and a message with a hint for standard error.
struct Failure: Error {
  var status: ExitStatus
  var message: Words?
  var hint: Words?

  init(_ status: ExitStatus, _ message: Words? = nil, hint: Words? = nil) {
    self.status = status
    self.message = message
    self.hint = hint
  }

  /// The lines for standard error.
  func text(in language: Language) -> String {
    guard let message else { return "" }
    let word = Words("error", "错误")(language)
    let hintLine =
      hint.map { "\n  \(Words("hint", "提示")(language)): \($0(language))" } ?? ""
    return "poverty-exit: \(word): \(message(language))\(hintLine)"
  }
}
