internal import Glibc

/// The names of a column, each with its number in the order of first appearance.
///
/// Rows of one place mostly follow each other, or follow the order of the year
/// before. So a name is first compared with the last one and with the one that
/// came after it, and only then looked up.
///
/// Names are compared as they are after ``CellText/normalized(_:)``, by canonical
/// equivalence as all texts in Swift: `ＡＢ` is `AB`. The hash is Swift's own,
/// seeded by chance, so that no file can be made to collide.
struct NameIndex {
  /// The names, normalized.
  private(set) var names: [String] = []

  /// A spelling met in the file, with the number of its name.
  private struct Spelling {
    var start: Int
    var count: Int32
    var number: Int32
  }

  private var spellings: [Spelling] = []
  private var letters: [UInt8] = []
  /// Positions in `spellings`, open addressing; -1 where free.
  private var slots = [Int32](repeating: -1, count: 64)
  private var last = 0
  /// Numbers by name: made when a name is first met that is not plain ASCII.
  private var numbers: [String: Int]?

  /// The number of the name spelled by `bytes`, which is new or known; a name
  /// of nothing but spaces has none.
  ///
  /// - Parameter bytes: UTF-8, without control characters.
  /// - Complexity: O(length).
  mutating func number(of bytes: UnsafeRawBufferPointer) -> Int? {
    if last < spellings.count {
      if matches(last, bytes) { return Int(spellings[last].number) }
      let next = last + 1 < spellings.count ? last + 1 : 0
      if matches(next, bytes) {
        last = next
        return Int(spellings[next].number)
      }
    }
    var slot = firstSlot(of: bytes)
    while slots[slot] >= 0 {
      let spelling = Int(slots[slot])
      if matches(spelling, bytes) {
        last = spelling
        return Int(spellings[spelling].number)
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    guard let number = newNumber(bytes) else { return nil }
    last = spellings.count
    slots[slot] = Int32(last)
    spellings.append(
      Spelling(start: letters.count, count: Int32(bytes.count), number: Int32(number)))
    letters.append(contentsOf: bytes)
    if spellings.count * 2 > slots.count { grow() }
    return number
  }

  /// The number of a name already normalized.
  mutating func number(of name: String) -> Int? {
    var name = name
    return name.withUTF8 { number(of: UnsafeRawBufferPointer($0)) }
  }

  private func matches(_ spelling: Int, _ bytes: UnsafeRawBufferPointer) -> Bool {
    let known = spellings[spelling]
    guard Int(known.count) == bytes.count, let other = bytes.baseAddress else { return false }
    return letters.withUnsafeBytes { letters in
      guard let base = letters.baseAddress else { return false }
      return memcmp(base + known.start, other, bytes.count) == 0
    }
  }

  private func firstSlot(of bytes: UnsafeRawBufferPointer) -> Int {
    var hasher = Hasher()
    hasher.combine(bytes: bytes)
    return hasher.finalize() & (slots.count - 1)
  }

  /// The number of a spelling that was not met before: of its name if another
  /// spelling had it, otherwise the next.
  private mutating func newNumber(_ bytes: UnsafeRawBufferPointer) -> Int? {
    var name = String(decoding: bytes, as: UTF8.self)
    let isPlain = bytes.allSatisfy { $0 < 0x80 } && bytes.first != 0x20 && bytes.last != 0x20
    if !isPlain {
      name = CellText.normalized(name.printable)
      if numbers == nil {
        numbers = Dictionary(
          names.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
      }
    }
    guard !name.isEmpty else { return nil }
    if let known = numbers?[name] { return known }
    numbers?[name] = names.count
    names.append(name)
    return names.count - 1
  }

  private mutating func grow() {
    slots = [Int32](repeating: -1, count: slots.count * 2)
    letters.withUnsafeBytes { letters in
      for (position, spelling) in spellings.enumerated() {
        let bytes = UnsafeRawBufferPointer(
          rebasing: letters[spelling.start..<(spelling.start + Int(spelling.count))])
        var slot = firstSlot(of: bytes)
        while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
        slots[slot] = Int32(position)
      }
    }
  }
}
