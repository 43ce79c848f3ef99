internal import PovertyExit

/// A table of text cells with their positions, read from CSV.
///
/// The reader follows RFC 4180 and is strict where Excel is lenient: a quote
/// that is never closed, a quote inside a bare cell and a row of another length
/// are reported at their place. Rows that begin with `#` are comments, blank
/// rows are skipped.
struct Table: Sendable {
  /// One cell.
  struct Cell: Hashable, Sendable {
    var text: String
    var position: Position
  }

  /// The cells of the header row.
  private(set) var header: [Cell] = []
  /// The rows below it, each as long as the header.
  private(set) var rows: [[Cell]] = []
  /// Where the table ends: the place for a row that is missing.
  private(set) var end: Position

  /// Reads `source`, reporting what is wrong with its form.
  ///
  /// - Complexity: O(bytes).
  init(_ source: SourceText, _ problems: inout Problems) {
    end = Position(source.file, 1, 1)
    var scanner = Scanner(file: source.file, bytes: Array(source.text.utf8))
    while let row = scanner.next(&problems) {
      if header.isEmpty {
        header = row
        Self.check(header: row, &problems)
      } else if row.count == header.count {
        rows.append(row)
      } else {
        Self.reportRagged(row, expected: header.count, &problems)
      }
    }
    end = Position(source.file, scanner.lastLine + 1, 1)
  }

  /// Reports columns without a name or with the same.
  static func check(header: [Cell], _ problems: inout Problems) {
    var seen: [String: Position] = [:]
    for cell in header {
      let name = CellText.normalized(cell.text)
      if name.isEmpty {
        problems.error(
          .emptyHeader, at: cell.position,
          Words("the header of this column is empty", "该列没有列名"),
          hint: Words("name the column, or remove its comma", "请填写列名，或删去多余的逗号"))
      } else if let first = seen[name] {
        problems.error(
          .duplicateHeader, at: cell.position,
          Words("duplicate column \(quoted(name))", "列 \(quoted(name)) 重复"),
          hint: Words(
            "first named in column \(first.column ?? 0) of the line",
            "首次出现在该行第 \(first.column ?? 0) 个字符处"))
      }
      if seen[name] == nil { seen[name] = cell.position }
    }
  }

  /// Reports a row with more or fewer cells than the header.
  static func reportRagged(_ row: [Cell], expected: Int, _ problems: inout Problems) {
    let found = row.count
    let at = found > expected ? row[expected].position : row[0].position
    problems.error(
      .raggedRow, at: at,
      Words(
        "\(found) cells where the header has \(expected)",
        "本行有 \(found) 个单元格，表头有 \(expected) 列"),
      hint: found > expected
        ? Words(
          "put a text that contains a comma in double quotes: \"a,b\"",
          "含逗号的文字请加双引号：\"a,b\"")
        : Words("add a comma for each empty cell", "空单元格也要保留逗号"))
  }
}

extension Table {
  /// Cuts the bytes of a CSV text into rows of cells.
  struct Scanner {
    private let file: String
    private let bytes: [UInt8]
    /// Where the next row begins.
    private(set) var index = 0
    /// The line on which it begins.
    private(set) var line = 1
    private var column = 1
    private(set) var lastLine = 0

    /// Creates a scanner of a CSV text in UTF-8.
    init(file: String, bytes: [UInt8]) {
      self.file = file
      self.bytes = bytes
    }

    /// Goes to the beginning of another line.
    mutating func move(to index: Int, line: Int) {
      self.index = index
      self.line = line
      column = 1
    }

    private var position: Position { Position(file, line, column) }

    /// The next row that is neither blank nor a comment.
    mutating func next(_ problems: inout Problems) -> [Cell]? {
      while index < bytes.count {
        if bytes[index] == UInt8(ascii: "#") {
          while index < bytes.count, !isBreak(bytes[index]) { index += 1 }
          takeBreak()
          continue
        }
        let first = line
        guard let row = row(&problems) else { return nil }
        lastLine = max(lastLine, line - 1, first)
        // The empty rows that a spreadsheet leaves behind say nothing.
        if row.contains(where: { !CellText.normalized($0.text).isEmpty }) { return row }
      }
      lastLine = max(lastLine, line - 1)
      return nil
    }

    private mutating func row(_ problems: inout Problems) -> [Cell]? {
      var row: [Cell] = []
      while true {
        guard let cell = cell(&problems) else { return nil }
        row.append(cell)
        guard index < bytes.count else {
          line += 1
          return row
        }
        if bytes[index] == UInt8(ascii: ",") {
          index += 1
          column += 1
        } else {
          takeBreak()
          return row
        }
      }
    }

    private mutating func cell(_ problems: inout Problems) -> Cell? {
      let start = position
      guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") else {
        return bareCell(start, &problems)
      }
      advance()
      var text: [UInt8] = []
      while index < bytes.count {
        if bytes[index] == UInt8(ascii: "\"") {
          advance()
          guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") else {
            return afterQuote(text, start, &problems)
          }
        }
        if isBreak(bytes[index]) {
          text.append(UInt8(ascii: "\n"))
          takeBreak()
        } else {
          text.append(bytes[index])
          advance()
        }
      }
      problems.error(
        .unclosedQuote, at: start,
        Words("the quote opened here is never closed", "此处的引号没有闭合"),
        hint: Words(
          "close it with \", and double a quote inside a text: \"\"",
          "请用 \" 闭合；文字内的引号须写成两个：\"\""))
      return nil
    }

    private mutating func bareCell(_ start: Position, _ problems: inout Problems) -> Cell {
      let from = index
      var isReported = false
      while index < bytes.count, bytes[index] != UInt8(ascii: ","), !isBreak(bytes[index]) {
        if bytes[index] == UInt8(ascii: "\""), !isReported {
          isReported = true
          reportStray(position, &problems)
        }
        advance()
      }
      return Cell(
        text: String(decoding: bytes[from..<index], as: UTF8.self).printable, position: start)
    }

    private mutating func afterQuote(
      _ text: [UInt8], _ start: Position, _ problems: inout Problems
    ) -> Cell {
      if index < bytes.count, bytes[index] != UInt8(ascii: ","), !isBreak(bytes[index]) {
        reportStray(position, &problems)
        while index < bytes.count, bytes[index] != UInt8(ascii: ","), !isBreak(bytes[index]) {
          advance()
        }
      }
      return Cell(text: String(decoding: text, as: UTF8.self).printable, position: start)
    }

    private func reportStray(_ at: Position, _ problems: inout Problems) {
      problems.error(
        .strayQuote, at: at,
        Words("a quote in the middle of a cell", "单元格中间出现引号"),
        hint: Words(
          "quote the whole cell and double the quotes inside: \"a \"\"b\"\" c\"",
          "请给整个单元格加引号，内部引号写成两个：\"a \"\"b\"\" c\""))
    }

    private func isBreak(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

    private mutating func advance() {
      if bytes[index] & 0xC0 != 0x80 { column += 1 }
      index += 1
    }

    /// Passes one line break: `\n`, `\r\n` or `\r`.
    private mutating func takeBreak() {
      guard index < bytes.count else { return }
      if bytes[index] == 0x0D, index + 1 < bytes.count, bytes[index + 1] == 0x0A { index += 1 }
      index += 1
      line += 1
      column = 1
    }
  }
}
