internal import Glibc
internal import PovertyExit

/// Reads the rows of a table of rates straight from the bytes of the file.
///
/// It knows what nearly every row of a large table looks like: bare or quoted
/// cells, four-digit years or ISO dates, plain decimal numbers, empty cells. Any
/// other row goes through ``PanelRowReader`` cell by cell, which also has the
/// messages; the two agree on every row that both can read.
struct PanelScan {
  private let columns: PanelColumns
  private let reader: PanelRowReader
  /// The place of the row before, as spelled there.
  private var last = UnsafeRawBufferPointer(start: nil, count: 0)
  private var lastPlace = 0
  /// Whether a group's name says that there is none, by its number.
  private var groupIsMissing: [Bool] = []

  init(columns: PanelColumns) {
    self.columns = columns
    reader = PanelRowReader(columns: columns)
  }

  /// Reads all rows that follow the header.
  ///
  /// - Parameters:
  ///   - bytes: The file in UTF-8.
  ///   - scanner: Stands behind the header.
  ///   - isCareful: Whether every row goes through the careful reader.
  /// - Complexity: O(bytes).
  mutating func read(
    _ bytes: [UInt8], after scanner: Table.Scanner, isCareful: Bool, into rows: inout PanelRows,
    _ problems: inout Problems
  ) {
    var scanner = scanner
    // A row of a place, a year and a rate has some twenty bytes.
    rows.rows.reserveCapacity(bytes.count / 24)
    bytes.withUnsafeBufferPointer { text in
      // The names of rows before point into the text.
      defer { last = UnsafeRawBufferPointer(start: nil, count: 0) }
      guard let start = text.baseAddress else { return }
      let end = start + text.count
      var at = start + scanner.index
      var line = scanner.line
      while at < end {
        if !isCareful, let next = row(at, end, line: line, into: &rows) {
          at = next
          line += 1
          continue
        }
        scanner.move(to: at - start, line: line)
        guard let cells = scanner.next(&problems) else { return }
        reader.read(cells, into: &rows, &problems)
        at = start + scanner.index
        line = scanner.line
        guard !rows.isOverfull else { return }
      }
    }
  }

  /// Reads one row and returns where the next begins, or `nil` when the row is
  /// for the careful reader.
  @inline(__always)
  private mutating func row(
    _ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>, line: Int,
    into rows: inout PanelRows
  ) -> UnsafePointer<UInt8>? {
    guard start.pointee != Byte.hash else { return nil }
    var at = start
    var id = UnsafeRawBufferPointer(start: start, count: 0)
    var group = id
    var year = 0
    var day = 0
    var rate = Decimal()
    var people = Decimal()
    let count = columns.roles.count
    for column in 0..<count {
      switch columns.roles[column] {
      case .unused: guard Self.text(&at, end) != nil else { return nil }
      case .id:
        guard let text = Self.text(&at, end) else { return nil }
        id = text
      case .group:
        guard let text = Self.text(&at, end) else { return nil }
        group = text
      case .year: guard Self.date(&at, end, &year, &day) else { return nil }
      case .rate: guard rate.read(&at, end) else { return nil }
      case .population: guard people.read(&at, end) else { return nil }
      }
      if column + 1 < count {
        guard at < end, at.pointee == Byte.comma else { return nil }
        at += 1
      }
    }
    guard let next = Self.lineBreak(at, end), id.count > 0 else { return nil }
    let share = rate.value(shift: columns.unit.shift)
    guard !(share > 1) else { return nil }
    if !Self.areEqual(id, last) {
      guard let place = rows.places.number(of: id), !rows.isOverfull else { return nil }
      rows.meet(place: place)
      last = id
      lastPlace = place
    }
    let place = lastPlace
    if group.count > 0 {
      guard let number = rows.groups.number(of: group) else { return nil }
      while groupIsMissing.count <= number {
        groupIsMissing.append(CellText.isMissing(rows.groups.names[groupIsMissing.count]))
      }
      guard groupIsMissing[number] || rows.setGroup(number, of: place) else { return nil }
    }
    if people.count > 0 {
      let number = people.value(shift: 0) * columns.populationScale
      guard number > 0 else { return nil }
      rows.setPopulation(number, of: place, year: year)
    }
    rows.decimals = max(rows.decimals, rate.decimals)
    rows.rows.append(
      .init(
        share: share, place: Int32(truncatingIfNeeded: place),
        line: Int32(truncatingIfNeeded: line), year: Int16(truncatingIfNeeded: year),
        day: Int16(truncatingIfNeeded: day)))
    return next
  }

  /// Whether two names have the same bytes, eight at a time.
  @inline(__always)
  private static func areEqual(
    _ left: UnsafeRawBufferPointer, _ right: UnsafeRawBufferPointer
  ) -> Bool {
    let count = left.count
    guard count == right.count, let a = left.baseAddress, let b = right.baseAddress else {
      return false
    }
    var at = 0
    while at + 8 <= count {
      let word = a.loadUnaligned(fromByteOffset: at, as: UInt64.self)
      guard word == b.loadUnaligned(fromByteOffset: at, as: UInt64.self) else { return false }
      at += 8
    }
    while at < count {
      guard a.load(fromByteOffset: at, as: UInt8.self) == b.load(fromByteOffset: at, as: UInt8.self)
      else { return false }
      at += 1
    }
    return true
  }

  /// The bytes of a bare cell, or of a quoted one without quotes inside; `nil`
  /// where there is a control character or another quote.
  @inline(__always)
  private static func text(
    _ at: inout UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>
  ) -> UnsafeRawBufferPointer? {
    let isQuoted = at < end && at.pointee == Byte.quote
    if isQuoted { at += 1 }
    let from = at
    while at < end {
      let byte = at.pointee
      guard byte >= 0x20, byte != Byte.quote, byte != 0x7F, isQuoted || byte != Byte.comma
      else { break }
      at += 1
    }
    let text = UnsafeRawBufferPointer(start: from, count: at - from)
    if isQuoted {
      guard at < end, at.pointee == Byte.quote else { return nil }
      at += 1
    }
    return text
  }

  /// Reads `2014` or `2014-12-31`; a day after the 28th is left to the careful
  /// reader, which knows the calendar, unless it is the end of the year.
  @inline(__always)
  private static func date(
    _ at: inout UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>, _ year: inout Int,
    _ day: inout Int
  ) -> Bool {
    let isQuoted = at < end && at.pointee == Byte.quote
    if isQuoted { at += 1 }
    guard end - at >= 4, let high = pair(at), let low = pair(at + 2) else { return false }
    year = 100 * high + low
    guard year >= 1900, year <= 2200 else { return false }
    at += 4
    if at < end, at.pointee == Byte.minus {
      guard end - at >= 6, at[3] == Byte.minus, let month = pair(at + 1), let date = pair(at + 4),
        month >= 1, month <= 12, date >= 1, date <= 28 || (month == 12 && date <= 31)
      else { return false }
      day = 32 * month + date
      at += 6
    }
    if isQuoted {
      guard at < end, at.pointee == Byte.quote else { return false }
      at += 1
    }
    return true
  }

  @inline(__always)
  private static func pair(_ at: UnsafePointer<UInt8>) -> Int? {
    let tens = at[0] &- 0x30
    let ones = at[1] &- 0x30
    return tens <= 9 && ones <= 9 ? Int(tens) * 10 + Int(ones) : nil
  }

  /// Where the next row begins, when a row ends here.
  @inline(__always)
  private static func lineBreak(
    _ at: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>
  ) -> UnsafePointer<UInt8>? {
    if at == end { return at }
    if at.pointee == Byte.lineFeed { return at + 1 }
    guard at.pointee == Byte.carriageReturn, end - at >= 2, at[1] == Byte.lineFeed else {
      return nil
    }
    return at + 2
  }
}

/// The bytes that shape a row.
private enum Byte {
  static let comma = UInt8(ascii: ",")
  static let quote = UInt8(ascii: "\"")
  static let hash = UInt8(ascii: "#")
  static let minus = UInt8(ascii: "-")
  static let point = UInt8(ascii: ".")
  static let lineFeed = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")
}

/// A plain decimal number in the bytes of a file; no number where the cell is
/// empty or says `NA`.
private struct Decimal {
  private var mantissa: UInt64 = 0
  private var start: UnsafePointer<UInt8>?
  /// The bytes of the number, 0 where there is none.
  private(set) var count = 0
  /// The digits behind the point.
  private(set) var decimals = 0

  /// 10⁰ to 10²², all exact.
  private static let powers: [Double] = (0...22).map { power in
    (0..<power).reduce(1) { product, _ in product * 10 }
  }

  /// Reads the cell at `at`; `false` when it is anything else.
  @inline(__always)
  mutating func read(_ at: inout UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>) -> Bool {
    let isQuoted = at < end && at.pointee == Byte.quote
    if isQuoted { at += 1 }
    let from = at
    digits(&at, end)
    if at == from {
      if end - at >= 2, at[0] == UInt8(ascii: "N"), at[1] == UInt8(ascii: "A") { at += 2 }
    } else {
      if at < end, at.pointee == Byte.point {
        at += 1
        let point = at
        digits(&at, end)
        decimals = at - point
        guard decimals > 0 else { return false }
      }
      start = from
      count = at - from
      guard count <= 30 else { return false }
    }
    if isQuoted {
      guard at < end, at.pointee == Byte.quote else { return false }
      at += 1
    }
    return true
  }

  @inline(__always)
  private mutating func digits(
    _ at: inout UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>
  ) {
    while at < end {
      let digit = at.pointee &- 0x30
      guard digit <= 9 else { return }
      mantissa = mantissa &* 10 &+ UInt64(digit)
      at += 1
    }
  }

  /// The double nearest to the number with its point moved `shift` places to the
  /// left, NaN where there is none.
  ///
  /// Whole numbers below 2⁵³ and powers of ten up to 10²² are exact, so that their
  /// quotient is rounded once (Clinger, "How to Read Floating Point Numbers
  /// Accurately", PLDI 1990). Longer numbers go through the C library.
  @inline(__always)
  func value(shift: Int) -> Double {
    guard let start else { return .nan }
    if count <= 19, mantissa < 1 << 53, decimals + shift <= 22 {
      return Double(mantissa) / Self.powers[decimals + shift]
    }
    return Self.slowValue(start, count, shift: shift)
  }

  @inline(never)
  private static func slowValue(
    _ start: UnsafePointer<UInt8>, _ count: Int, shift: Int
  ) -> Double {
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: count + 4) { text in
      guard let base = text.baseAddress else { return .nan }
      memcpy(base, start, count)
      text[count] = CChar(UInt8(ascii: "e"))
      text[count + 1] = CChar(UInt8(ascii: "-"))
      text[count + 2] = CChar(0x30 + shift)
      text[count + 3] = 0
      return strtod(base, nil)
    }
  }
}
