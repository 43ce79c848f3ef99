internal import Glibc
internal import PovertyExit

/// Finding out how a text file is encoded, without guessing in silence.
///
/// A whole file is UTF-8 or it is not: many Chinese texts in GBK begin with
/// bytes that happen to be valid UTF-8, so a prefix proves nothing. What is not
/// UTF-8 is tried as GB18030, the superset of GBK in which Excel saves CSV on a
/// Chinese system, and a warning says so.
enum TextEncoding {
  /// Returns `bytes` in UTF-8 without byte order mark, or reports why not.
  static func decode(
    _ bytes: [UInt8], file: String, _ problems: inout Problems
  ) -> [UInt8]? {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      return validated(Array(bytes.dropFirst(3)), file: file, &problems)
    }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      let name = bytes[0] == 0xFF ? "UTF-16LE" : "UTF-16BE"
      guard let text = convert(Array(bytes.dropFirst(2)), from: name) else {
        problems.error(
          .notUTF8, at: Position(file),
          Words("the file begins as \(name) and is broken", "文件以 \(name) 开头但内容损坏"),
          hint: resave)
        return nil
      }
      warn(name, file, &problems)
      return text
    }
    return validated(bytes, file: file, &problems)
  }

  private static func validated(
    _ bytes: [UInt8], file: String, _ problems: inout Problems
  ) -> [UInt8]? {
    guard let offset = firstInvalidByte(of: bytes) else { return bytes }
    if !bytes.contains(0), !isMostlyUTF8(bytes), let text = convert(bytes, from: "GB18030") {
      warn("GB18030 (GBK)", file, &problems)
      return text
    }
    let digits = String(bytes[offset], radix: 16, uppercase: true)
    problems.error(
      .notUTF8, at: position(of: offset, in: bytes, file),
      Words("byte 0x\(digits) is not UTF-8", "字节 0x\(digits) 不是 UTF-8"), hint: resave)
    return nil
  }

  /// Whether the text was UTF-8 before something damaged it: read in another
  /// encoding it would turn into other characters without a word.
  private static func isMostlyUTF8(_ bytes: [UInt8]) -> Bool {
    var damaged = 0
    var start = 0
    // Chinese in GBK breaks UTF-8 at nearly every character.
    while damaged < 1_000, let offset = firstInvalidByte(of: bytes, from: start) {
      damaged += 1
      start = offset + 1
    }
    let scanned = damaged < 1_000 ? bytes.count : start
    let leads = bytes[..<scanned].count { (0xC2...0xF4).contains($0) }
    return damaged * 5 < leads
  }

  private static let resave = Words(
    "save the file as UTF-8 (Excel: 'CSV UTF-8')", "请另存为 UTF-8（Excel 中选“CSV UTF-8”）")

  private static func warn(_ name: String, _ file: String, _ problems: inout Problems) {
    problems.warning(
      .otherEncoding, at: Position(file),
      Words("read as \(name), because it is not UTF-8", "文件不是 UTF-8，已按 \(name) 读取"),
      hint: resave)
  }

  /// The line and column of the byte at `offset`; columns count characters.
  static func position(of offset: Int, in bytes: [UInt8], _ file: String) -> Position {
    var line = 1
    var column = 1
    for byte in bytes[..<offset] {
      if byte == 0x0A {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
    }
    return Position(file, line, column)
  }

  /// The offset of the first byte that no UTF-8 text could hold there.
  ///
  /// The table of well-formed sequences is Unicode 16.0, table 3-7.
  /// - Complexity: O(bytes).
  static func firstInvalidByte(of bytes: [UInt8], from start: Int = 0) -> Int? {
    bytes.withUnsafeBufferPointer { text in
      var index = start
      while index < text.count {
        let lead = text[index]
        if lead < 0x80 {
          index = endOfASCII(text, from: index + 1)
          continue
        }
        let (length, second): (Int, ClosedRange<UInt8>)
        switch lead {
        case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
        case 0xE0: (length, second) = (3, 0xA0...0xBF)
        case 0xED: (length, second) = (3, 0x80...0x9F)
        case 0xE1...0xEF: (length, second) = (3, 0x80...0xBF)
        case 0xF0: (length, second) = (4, 0x90...0xBF)
        case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
        case 0xF4: (length, second) = (4, 0x80...0x8F)
        default: return index
        }
        guard index + length <= text.count, second.contains(text[index + 1]),
          (2..<length).allSatisfy({ text[index + $0] & 0xC0 == 0x80 })
        else { return index }
        index += length
      }
      return nil
    }
  }

  /// The offset of the first byte from `start` on that is not ASCII, or the count.
  private static func endOfASCII(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    let raw = UnsafeRawBufferPointer(text)
    var index = start
    // Eight bytes at a time: tables of figures are nearly all ASCII.
    while index + 8 <= raw.count,
      raw.loadUnaligned(fromByteOffset: index, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
    {
      index += 8
    }
    while index < raw.count, raw[index] < 0x80 { index += 1 }
    return index
  }

  /// Converts `bytes` from the named encoding to UTF-8, or returns `nil` when
  /// they are not in it.
  static func convert(_ bytes: [UInt8], from name: String) -> [UInt8]? {
    guard !bytes.isEmpty else { return [] }
    guard let converter = iconv_open("UTF-8", name),
      Int(bitPattern: converter) != -1
    else { return nil }
    defer { iconv_close(converter) }
    var source = bytes
    // No character grows more than from two bytes to three, or from four to four.
    var target = [UInt8](repeating: 0, count: bytes.count * 2 + 8)
    var left = source.count
    var room = target.count
    let converted = source.withUnsafeMutableBytes { input in
      target.withUnsafeMutableBytes { output in
        var from = input.baseAddress?.assumingMemoryBound(to: CChar.self)
        var to = output.baseAddress?.assumingMemoryBound(to: CChar.self)
        return iconv(converter, &from, &left, &to, &room)
      }
    }
    guard converted != -1, left == 0 else { return nil }
    return Array(target[..<(target.count - room)])
  }
}
