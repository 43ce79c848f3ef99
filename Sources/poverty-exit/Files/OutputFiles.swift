internal import Glibc
internal import PovertyExit
internal import ScenarioFiles

/// The folder that `--output` names: all files appear in it, or none.
struct OutputFiles {
  var folder: String
  var force: Bool

  /// The folder, or `nil` without `--output`.
  init?(_ folder: String?, force: Bool) {
    guard let folder else { return nil }
    self.folder = Paths.withoutSlash(folder)
    self.force = force
  }

  /// Throws when a file would be replaced without `--force`, or the folder
  /// cannot be written; asked before anything is computed.
  func check(_ names: [String]) throws(Failure) {
    try Paths.checkGiven(folder)
    var existing = folder
    while !Paths.exists(existing), Paths.parent(of: existing) != existing {
      existing = Paths.parent(of: existing)
    }
    guard Paths.isFolder(existing), access(existing, W_OK) == 0 else {
      let reason = String(cString: strerror(Paths.isFolder(existing) ? errno : ENOTDIR))
      throw Self.failure(.refused(path: folder, reason: reason))
    }
    guard !force, let taken = names.first(where: { Paths.exists("\(folder)/\($0)") }) else {
      return
    }
    throw Self.failure(.exists(path: "\(folder)/\(taken)"))
  }

  /// Writes all files, or none.
  func write(_ files: [(name: String, text: String)]) throws(Failure) {
    let files = files.map { (path: "\(folder)/\($0.name)", text: $0.text) }
    let problem = Signals.held { () -> Failure? in
      do throws(WriteFailure) {
        try AtomicFile.write(files, replacing: force)
        return nil
      } catch {
        return Self.failure(error)
      }
    }
    if let problem { throw problem }
  }

  /// How the command reports that nothing was written: 74 when the disk failed,
  /// 73 otherwise.
  static func failure(_ failure: WriteFailure) -> Failure {
    let diagnostic = failure.diagnostic
    var status = ExitStatus.cannotCreate
    if case .refused(_, let reason) = failure,
      [ENOSPC, EDQUOT, EIO, EFBIG].contains(where: { String(cString: strerror($0)) == reason })
    {
      status = .cannotWrite
    }
    return Failure(
      status, Words(same: diagnostic.file + ": ") + diagnostic.message, hint: diagnostic.hint)
  }
}
