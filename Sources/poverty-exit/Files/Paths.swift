internal import Glibc
internal import PovertyExit
internal import ScenarioFiles

/// Names of files and folders.
enum Paths {
  /// Throws when a path is empty, as from an unset variable of the shell: nothing
  /// may land in the root of the file system by accident.
  static func checkGiven(_ path: String) throws(Failure) {
    guard path.isEmpty else { return }
    throw Failure(
      .usage, Words("--output names no folder", "--output 没有给出文件夹"),
      hint: Words("is the variable of the shell set?", "请检查 shell 变量是否已赋值"))
  }

  /// Whether something exists at `path`.
  static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  /// The path without slashes at its end; `/` stays.
  static func withoutSlash(_ path: String) -> String {
    var path = path
    while path.count > 1, path.last == "/" { path.removeLast() }
    return path
  }

  /// The last part of a path.
  static func lastPart(_ path: String) -> String {
    withoutSlash(path).split(separator: "/").last.map(String.init) ?? path
  }

  /// Whether `path` is a folder.
  static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// The folder that holds `path`.
  static func parent(of path: String) -> String {
    let head = withoutSlash(path).dropLast(lastPart(path).count)
    return head.isEmpty ? "." : withoutSlash(String(head))
  }

  /// The names in a folder in byte order; none when it is no folder.
  static func names(in path: String) -> [String] { FileBytes.names(in: path) ?? [] }

  /// Throws with status 66, and the nearest name beside it, when nothing is there.
  ///
  /// - Parameter otherwise: The hint where no name is near.
  static func requireExists(
    _ path: String,
    otherwise: Words = Words(
      "name a folder that holds model.yaml; 'poverty-exit new PLACE' makes one",
      "请指定含 model.yaml 的文件夹；可用 'poverty-exit new PLACE' 新建")
  ) throws(Failure) {
    guard !path.isEmpty, exists(path) else {
      throw Failure(
        .noInput, Words("'\(path)' does not exist", "'\(path)' 不存在"), hint: suggestion(path, otherwise))
    }
  }

  private static func suggestion(_ path: String, _ otherwise: Words) -> Words {
    let last = lastPart(path)
    let head = withoutSlash(path).dropLast(last.count)
    let folder = head.isEmpty ? "." : String(head)
    if let near = NearestMatch.of(last, among: names(in: folder)) {
      return Words("did you mean '\(head)\(near)'?", "是否想写 '\(head)\(near)'？")
    }
    return otherwise
  }
}
