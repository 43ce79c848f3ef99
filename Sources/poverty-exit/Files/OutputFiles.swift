internal import Glibc
internal import PovertyExit
internal import ScenarioFiles

/// The folder that `--output` names.
///
/// All files appear, or none: each is written and synced under a temporary name
/// beside its place, and only when all are on the disk are they renamed, with
/// Ctrl-C held back.
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
    guard Paths.exists(folder) else {
      let parent = Paths.parent(of: folder)
      guard Paths.isFolder(parent), access(parent, W_OK) == 0 else {
        throw cannotCreate(folder, Paths.isFolder(parent) ? errno : ENOENT)
      }
      return
    }
    guard Paths.isFolder(folder) else { throw cannotCreate(folder, ENOTDIR) }
    guard access(folder, W_OK) == 0 else { throw cannotCreate(folder, errno) }
    guard !force, let taken = names.first(where: { Paths.exists("\(folder)/\($0)") }) else {
      return
    }
    throw Failure(
      .cannotCreate,
      Words("'\(folder)/\(taken)' exists", "'\(folder)/\(taken)' 已存在"),
      hint: Words("--force replaces it", "使用 --force 覆盖"))
  }

  /// Writes all files, or none.
  func write(_ files: [(name: String, text: String)]) throws(Failure) {
    try check(files.map(\.name))
    let result = Signals.held { () -> Failure? in
      if !Paths.exists(folder), mkdir(folder, 0o777) != 0 { return cannotCreate(folder, errno) }
      var pending: [PendingFile] = []
      for file in files {
        do throws(PendingFile.Problem) {
          pending.append(
            try PendingFile("\(folder)/\(file.name)", holding: Array(file.text.utf8)))
        } catch {
          pending.forEach { $0.discard() }
          return error.failure
        }
      }
      for file in pending {
        do throws(PendingFile.Problem) { try file.commit() } catch {
          pending.forEach { $0.discard() }
          return error.failure
        }
      }
      return nil
    }
    if let result { throw result }
  }

  private func cannotCreate(_ path: String, _ number: Int32) -> Failure {
    let reason = String(cString: strerror(number))
    return Failure(
      .cannotCreate, Words("'\(path)' cannot be created: \(reason)", "无法新建 '\(path)'：\(reason)"))
  }
}
