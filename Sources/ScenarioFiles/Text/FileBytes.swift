internal import Glibc
internal import PovertyExit

/// Reading a whole file that may be anything: missing, a folder, a device,
/// larger than memory, or changing while it is read.
package enum FileBytes {
  /// Why a file could not be read.
  struct Failure: Error {
    var code: DiagnosticCode
    var message: Words
    var hint: Words?
  }

  /// Returns the bytes of the regular file at `path`, at most `limit` of them.
  static func read(_ path: String, limit: Int) throws(Failure) -> [UInt8] {
    // O_NONBLOCK: opening a pipe without a writer would wait forever.
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure(errno) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw failure(errno) }
    switch status.st_mode & S_IFMT {
    case S_IFREG: break
    case S_IFDIR:
      throw Failure(
        code: .notAFile, message: Words("is a folder, not a file", "是文件夹，不是文件"))
    default:
      throw Failure(
        code: .notAFile,
        message: Words(
          "is a pipe or a device, not a file", "是管道或设备，不是普通文件"))
    }
    guard Int(status.st_size) <= limit else { throw tooLarge(Int(status.st_size), limit) }

    // The size is a hint only: the file can grow, and some report zero.
    var problem: Int32 = 0
    var bytes = [UInt8](unsafeUninitializedCapacity: Int(status.st_size) + 1) { buffer, filled in
      while filled < buffer.count, problem == 0, let base = buffer.baseAddress {
        let count = Glibc.read(descriptor, base + filled, buffer.count - filled)
        if count == 0 { return }
        if count > 0 { filled += count } else if errno != EINTR { problem = errno }
      }
    }
    guard problem == 0 else { throw failure(problem) }
    guard bytes.count > Int(status.st_size) else { return bytes }
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = Glibc.read(descriptor, &chunk, chunk.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw failure(errno) }
      guard bytes.count + count <= limit else { throw tooLarge(bytes.count + count, limit) }
      if count == 0 { return bytes }
      bytes.append(contentsOf: chunk[..<count])
    }
  }

  /// Whether something exists at `path`, whatever it is.
  static func exists(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0
  }

  /// The names inside the folder at `path` in byte order, or `nil` when it is
  /// no folder that can be listed.
  package static func names(in path: String) -> [String]? {
    guard let folder = opendir(path) else { return nil }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { raw in
        String(decoding: raw.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }
  }

  /// The system's own words for an error number.
  static func reason(_ number: Int32) -> String { String(cString: strerror(number)) }

  private static func failure(_ number: Int32) -> Failure {
    switch number {
    case ENOENT, ENOTDIR:
      Failure(
        code: .missingFile, message: Words("the file does not exist", "文件不存在"),
        hint: Words(
          "a model is a folder with model.yaml; 'poverty-exit new PLACE' writes one",
          "模型是含 model.yaml 的文件夹；可用 'poverty-exit new 地区' 生成"))
    case EACCES, EPERM:
      Failure(
        code: .unreadableFile, message: Words("no permission to read the file", "没有读取权限"),
        hint: Words("give yourself read permission", "请为当前用户授予读取权限"))
    default:
      Failure(
        code: .unreadableFile,
        message: Words(
          "the file cannot be read: \(reason(number))", "文件无法读取：\(reason(number))"))
    }
  }

  private static func tooLarge(_ size: Int, _ limit: Int) -> Failure {
    let shown = grouped(Double(size))
    let most = grouped(Double(limit))
    return Failure(
      code: .fileTooLarge,
      message: Words(
        "the file holds \(shown) bytes; at most \(most) are read",
        "文件有 \(shown) 字节，最多读取 \(most) 字节"),
      hint: Words("split it, or keep only the rows of one model", "请拆分文件，或只保留一个模型的行"))
  }
}
