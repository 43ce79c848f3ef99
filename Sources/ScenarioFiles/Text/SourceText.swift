internal import Glibc
internal import PovertyExit

/// The text of one input file, read whole, checked and in UTF-8.
struct SourceText: Sendable {
  /// The file as named on the command line.
  let file: String
  /// The text, without byte order mark.
  let text: String
  /// The SHA-256 of the file's bytes.
  let digest: String

  /// The largest file read, in bytes.
  static let sizeLimit = 64 << 20
  /// The longest line read, in bytes.
  static let lineLimit = 1 << 20

  /// Reads `path`, or reports why it cannot be read and returns `nil`.
  static func read(_ path: String, _ problems: inout Problems) -> SourceText? {
    let bytes: [UInt8]
    do {
      bytes = try FileBytes.read(path, limit: sizeLimit)
    } catch {
      problems.error(error.code, at: Position(path), error.message, hint: error.hint)
      return nil
    }
    return decode(bytes, file: path, &problems)
  }

  /// Checks `bytes` as the content of `file`.
  static func decode(
    _ bytes: [UInt8], file: String, _ problems: inout Problems
  ) -> SourceText? {
    let digest = SHA256.hex(bytes)
    guard let text = checked(bytes, file: file, &problems) else { return nil }
    return SourceText(file: file, text: String(decoding: text, as: UTF8.self), digest: digest)
  }

  /// The bytes of a text in UTF-8 without byte order mark, or `nil` after
  /// reporting why they are none.
  static func checked(
    _ bytes: [UInt8], file: String, _ problems: inout Problems
  ) -> [UInt8]? {
    guard let decoded = TextEncoding.decode(bytes, file: file, &problems) else { return nil }
    if let offset = decoded.withUnsafeBytes({ find(0, in: $0, from: 0) }) {
      problems.error(
        .nulByte, at: TextEncoding.position(of: offset, in: decoded, file),
        Words("the file holds a NUL byte: it is not text", "文件含 NUL 字节，不是文本文件"),
        hint: Words("save the sheet again as CSV UTF-8", "请将表格重新另存为“CSV UTF-8”"))
      return nil
    }
    if let line = firstLongLine(decoded) {
      problems.error(
        .lineTooLong, at: Position(file, line, 1),
        Words("the line is longer than 1 MiB", "该行超过 1 MiB"),
        hint: Words(
          "is a quote never closed, or are the line breaks missing?", "是否有引号未闭合，或缺少换行？"))
      return nil
    }
    let isBlank = decoded.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }
    if isBlank {
      problems.error(
        .emptyFile, at: Position(file), Words("the file is empty", "文件为空"),
        hint: Words(
          "'poverty-exit new PLACE' writes a folder to fill in",
          "可用 'poverty-exit new 地区' 生成待填写的文件夹"))
      return nil
    }
    return decoded
  }

  private static func firstLongLine(_ bytes: [UInt8]) -> Int? {
    guard bytes.count > lineLimit else { return nil }
    var start = 0
    while bytes.count - start > lineLimit {
      // Where a stretch holds a line break, no line that ends in it is too long.
      let stretch = bytes[start...(start + lineLimit)]
      guard let end = stretch.lastIndex(of: 0x0A) else {
        return 1 + bytes[..<start].count { $0 == 0x0A }
      }
      start = end + 1
    }
    return nil
  }

  /// The offset of the first byte that equals `byte`, or `nil`.
  private static func find(
    _ byte: UInt8, in text: UnsafeRawBufferPointer, from start: Int
  ) -> Int? {
    guard let base = text.baseAddress, start < text.count,
      let found = memchr(base + start, Int32(byte), text.count - start)
    else { return nil }
    return UnsafeRawPointer(found) - base
  }
}
