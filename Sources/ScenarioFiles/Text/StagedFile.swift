internal import Glibc

/// A file written piece by piece that has no name before it is complete.
///
/// ```swift
/// let file = try StagedFile(path: "draws.csv")
/// try file.write(bytes)
/// try file.commit()   // now it is there
/// ```
///
/// Until ``commit()`` nothing stands at the path: a program that is stopped, even by
/// force, leaves no part of the file behind. The kernel drops a file without name
/// (`O_TMPFILE`, Linux 3.11); where the file system has none, the pieces are kept in
/// memory and written by ``AtomicFile``.
public final class StagedFile {
  private let path: String
  private let isReplacing: Bool
  private var descriptor: Int32
  private var pieces: [UInt8] = []

  /// Prepares the file.
  ///
  /// - Parameters:
  ///   - path: Where the file is to be; the folders are made.
  ///   - replacing: Whether a file that exists is replaced.
  /// - Throws: `WriteFailure` when the path is taken or its folder cannot be written.
  public init(path: String, replacing: Bool = false) throws(WriteFailure) {
    self.path = path
    isReplacing = replacing
    if !replacing, FileBytes.exists(path) { throw .exists(path: path) }
    let folder = AtomicFile.folder(of: path)
    try AtomicFile.makeFolder(folder)
    // Glibc's O_TMPFILE is a macro that Swift does not see: __O_TMPFILE | O_DIRECTORY.
    descriptor = open(folder, 0o20_000_000 | O_DIRECTORY | O_WRONLY | O_CLOEXEC, 0o666)
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// Writes more bytes.
  public func write(_ bytes: [UInt8]) throws(WriteFailure) {
    guard descriptor >= 0 else {
      pieces.append(contentsOf: bytes)
      return
    }
    var start = 0
    while start < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        Glibc.write(
          descriptor, buffer.baseAddress.map { $0 + start }, buffer.count - start)
      }
      if count > 0 { start += count } else if errno != EINTR { throw AtomicFile.refused(path) }
    }
  }

  /// Puts the complete file in its place.
  public func commit() throws(WriteFailure) {
    guard descriptor >= 0 else {
      return try AtomicFile.write([(path: path, bytes: pieces)], replacing: isReplacing)
    }
    guard fsync(descriptor) == 0 else { throw AtomicFile.refused(path) }
    let own = "/proc/self/fd/\(descriptor)"
    if isReplacing {
      let temporary = AtomicFile.temporaryName(beside: path)
      guard linkat(AT_FDCWD, own, AT_FDCWD, temporary, AT_SYMLINK_FOLLOW) == 0 else {
        throw AtomicFile.refused(path)
      }
      guard rename(temporary, path) == 0 else {
        let failure = AtomicFile.refused(path)
        unlink(temporary)
        throw failure
      }
    } else if linkat(AT_FDCWD, own, AT_FDCWD, path, AT_SYMLINK_FOLLOW) != 0 {
      if errno == EEXIST { throw .exists(path: path) }
      throw AtomicFile.refused(path)
    }
    AtomicFile.synchronize(folder: AtomicFile.folder(of: path))
  }
}
