internal import Glibc
internal import PovertyExit

/// Why a file was not written. Nothing was.
public enum WriteFailure: Error, Hashable, Sendable, CustomStringConvertible {
  /// Something stands at the path, and overwriting was not asked for.
  case exists(path: String)
  /// The system refused, with its reason.
  case refused(path: String, reason: String)

  /// The failure as a diagnostic.
  public var diagnostic: Diagnostic {
    switch self {
    case .exists(let path):
      Diagnostic(
        DiagnosticCode.fileExists.id, file: path,
        Words("exists already; nothing was written", "已存在，没有写入任何内容"),
        hint: Words("--force replaces it", "使用 --force 可覆盖"))
    case .refused(let path, let reason):
      Diagnostic(
        DiagnosticCode.cannotWrite.id, file: path,
        Words("cannot be written: \(reason)", "无法写入：\(reason)"))
    }
  }

  public var description: String { diagnostic.text(in: .english) }
}

/// Writing files that are either complete or not there.
///
/// Each file is written beside its place under another name, forced to the
/// disk and then renamed, and the folder is forced to the disk after it. A
/// reader, or a machine that loses power, sees the old file or the new one and
/// never a part. Reference: Pillai et al., "All File Systems Are Not Created
/// Equal", OSDI 2014.
public enum AtomicFile {
  /// Writes the texts to their paths: all of them, or none where a path is
  /// taken or cannot be written to.
  ///
  /// - Parameters:
  ///   - files: Path and text of each file; the folders are made.
  ///   - replacing: Whether files that exist are replaced.
  /// - Throws: `WriteFailure` with the first path that failed.
  public static func write(
    _ files: [(path: String, text: String)], replacing: Bool = false
  ) throws(WriteFailure) {
    try write(files.map { (path: $0.path, bytes: Array($0.text.utf8)) }, replacing: replacing)
  }

  /// Writes the bytes to their paths: all of them, or none where a path is
  /// taken or cannot be written to.
  ///
  /// - Parameters:
  ///   - files: Path and bytes of each file; the folders are made.
  ///   - replacing: Whether files that exist are replaced.
  /// - Throws: `WriteFailure` with the first path that failed.
  public static func write(
    _ files: [(path: String, bytes: [UInt8])], replacing: Bool = false
  ) throws(WriteFailure) {
    if !replacing {
      for file in files where FileBytes.exists(file.path) {
        throw .exists(path: file.path)
      }
    }
    var staged: [(temporary: String, path: String)] = []
    do {
      for file in files {
        try makeFolder(folder(of: file.path))
        staged.append((try stage(file.bytes, beside: file.path), file.path))
      }
      for (index, step) in staged.enumerated() {
        try move(step.temporary, to: step.path, replacing: replacing)
        staged[index].temporary = ""
      }
    } catch {
      for step in staged where !step.temporary.isEmpty { unlink(step.temporary) }
      throw error
    }
    for path in Set(files.map { folder(of: $0.path) }) { synchronize(folder: path) }
  }

  /// Writes `text` to `path`.
  public static func write(
    _ text: String, to path: String, replacing: Bool = false
  ) throws(WriteFailure) {
    try write([(path: path, text: text)], replacing: replacing)
  }

  /// Makes the folder at `path` and those above it.
  static func makeFolder(_ path: String) throws(WriteFailure) {
    if mkdir(path, 0o777) == 0 || errno == EEXIST { return }
    guard errno == ENOENT, folder(of: path) != path else { throw refused(path) }
    try makeFolder(folder(of: path))
    guard mkdir(path, 0o777) == 0 || errno == EEXIST else { throw refused(path) }
  }

  /// The folder that holds the file at `path`.
  static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// Writes the bytes under a new name in the folder of `path`.
  private static func stage(
    _ content: [UInt8], beside path: String
  ) throws(WriteFailure) -> String {
    let temporary = temporaryName(beside: path)
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw refused(path) }
    var bytes = content[...]
    var failure: WriteFailure?
    while !bytes.isEmpty, failure == nil {
      let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count > 0 {
        bytes = bytes.dropFirst(count)
      } else if errno != EINTR {
        failure = refused(path)
      }
    }
    // A failed fsync is final: asking again on the same descriptor may lie.
    if failure == nil, fsync(descriptor) != 0 { failure = refused(path) }
    if close(descriptor) != 0, failure == nil { failure = refused(path) }
    guard let failure else { return temporary }
    unlink(temporary)
    throw failure
  }

  /// A name in the folder of `path` that nobody else has.
  static func temporaryName(beside path: String) -> String {
    let mark = String(UInt64.random(in: .min ... .max), radix: 36)
    return "\(folder(of: path))/.poverty-exit-\(mark).tmp"
  }

  private static func move(
    _ temporary: String, to path: String, replacing: Bool
  ) throws(WriteFailure) {
    if !replacing {
      // The file may have appeared since it was looked for: a link never replaces.
      if link(temporary, path) == 0 {
        unlink(temporary)
        return
      }
      if errno == EEXIST { throw .exists(path: path) }
      // Some file systems have no links.
      guard errno == EPERM || errno == ENOTSUP || errno == ENOSYS else { throw refused(path) }
      if FileBytes.exists(path) { throw .exists(path: path) }
    }
    guard rename(temporary, path) == 0 else { throw refused(path) }
  }

  /// Forces the names in a folder to the disk.
  static func synchronize(folder path: String) {
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    // A folder on some file systems cannot be synchronized; the files are.
    fsync(descriptor)
    close(descriptor)
  }

  /// What the system said of the last call.
  static func refused(_ path: String) -> WriteFailure {
    .refused(path: path, reason: FileBytes.reason(errno))
  }
}
