internal import Glibc
internal import PovertyExit

/// Standard output carries data, standard error talk.
enum StandardStream {
  /// Writes all of `text` to standard output.
  ///
  /// A reader that has gone (`| head`) is no mistake: the program ends quietly.
  /// Anything else that stops the writing, such as a full disk, is an error.
  static func write(_ text: String) throws(Failure) { try write(Array(text.utf8)) }

  /// Writes all of `bytes` to standard output.
  static func write(_ bytes: [UInt8]) throws(Failure) {
    let problem = write(bytes, to: STDOUT_FILENO)
    guard problem != 0 else { return }
    if problem == EPIPE { exit(ExitStatus.ok.rawValue) }
    let reason = String(cString: strerror(problem))
    throw Failure(
      .cannotWrite,
      Words("standard output cannot be written: \(reason)", "无法写入标准输出：\(reason)"))
  }

  /// Writes a line to standard error; nobody listens when that fails.
  static func talk(_ text: String) {
    guard !text.isEmpty else { return }
    _ = write(Array(text.utf8) + [0x0A], to: STDERR_FILENO)
  }

  /// Writes without a line break to standard error.
  static func show(_ text: String) {
    _ = write(Array(text.utf8), to: STDERR_FILENO)
  }

  /// Returns 0, or the error number that stopped the writing.
  private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Int32 {
    var bytes = bytes[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { return errno }
      bytes = bytes.dropFirst(count)
    }
    return 0
  }
}
