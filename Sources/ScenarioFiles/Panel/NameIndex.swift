/// The names of a column, each with its number in the order of first appearance.
///
/// Rows of one place mostly follow each other, or follow the order of the year
/// before. So a name is first compared with the last one and with the one that
/// came after it, and only then looked up.
///
/// Names are compared as they are after ``CellText/normalized(_:)``, by canonical
/// equivalence as all texts in Swift: `ＡＢ` is `AB`. The hash is seeded by chance, so
/// that no file can be made to collide; the numbers do not depend on it.
struct NameIndex {
  /// The names, normalized.
  private(set) var names: [String] = []

  /// A spelling met in the file, with the number of its name.
  private struct Spelling {
    var hash: UInt64
    var start: Int
    var count: Int32
    var number: Int32
  }

  private let seed = UInt64.random(in: .min ... .max)

  private var spellings: [Spelling] = []
  private var letters: [UInt8] = []
  /// Open addressing: the upper half of a hash, and in the lower half 1 + the
  /// position in `spellings`; 0 where free. Other hashes are passed without a look
  /// at their spelling.
  private var slots = [UInt64](repeating: 0, count: 64)
  private var last = 0
  /// Numbers by name: made when a name is first met that is not plain ASCII.
  private var numbers: [String: Int]?

  /// The number of the name spelled by `bytes`, which is new or known; a name
  /// of nothing but spaces has none.
  ///
  /// - Parameter bytes: UTF-8, without control characters.
  /// - Complexity: O(length).
  mutating func number(of bytes: UnsafeRawBufferPointer) -> Int? {
    let hash = Self.hash(bytes, seed)
    if last < spellings.count {
      if matches(last, hash, bytes) { return Int(spellings[last].number) }
      let next = last + 1 < spellings.count ? last + 1 : 0
      if matches(next, hash, bytes) {
        last = next
        return Int(spellings[next].number)
      }
    }
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] != 0 {
      let spelling = Int(slots[slot] & 0xFFFF_FFFF) - 1
      if (slots[slot] ^ hash) >> 32 == 0, matches(spelling, hash, bytes) {
        last = spelling
        return Int(spellings[spelling].number)
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    guard let number = newNumber(bytes) else { return nil }
    last = spellings.count
    slots[slot] = Self.slot(hash, last)
    spellings.append(
      Spelling(
        hash: hash, start: letters.count, count: Int32(bytes.count), number: Int32(number)))
    bytes.withMemoryRebound(to: UInt8.self) { letters.append(contentsOf: $0) }
    if spellings.count * 2 > slots.count { grow() }
    return number
  }

  /// The number of a name already normalized.
  mutating func number(of name: String) -> Int? {
    var name = name
    return name.withUTF8 { number(of: UnsafeRawBufferPointer($0)) }
  }

  private func matches(
    _ spelling: Int, _ hash: UInt64, _ bytes: UnsafeRawBufferPointer
  ) -> Bool {
    let known = spellings[spelling]
    guard known.hash == hash, Int(known.count) == bytes.count else { return false }
    return letters.withUnsafeBytes { letters in
      bytes.indices.allSatisfy { letters[known.start + $0] == bytes[$0] }
    }
  }

  /// Multiplies eight bytes at a time with both halves of the product folded, as
  /// wyhash does (Wang Yi, 2019).
  private static func hash(_ bytes: UnsafeRawBufferPointer, _ seed: UInt64) -> UInt64 {
    func folded(_ a: UInt64, _ b: UInt64) -> UInt64 {
      let product = a.multipliedFullWidth(by: b)
      return product.high ^ product.low
    }
    var hash = seed ^ UInt64(truncatingIfNeeded: bytes.count)
    var at = 0
    while at + 8 <= bytes.count {
      let word = bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self)
      hash = folded(hash ^ word, 0xA076_1D64_78BD_642F)
      at += 8
    }
    var tail: UInt64 = 0
    while at < bytes.count {
      tail = tail << 8 | UInt64(bytes[at])
      at += 1
    }
    return folded(folded(hash ^ tail, 0xE703_7ED1_A0B4_28DB) ^ seed, 0x8EBC_6AF0_9C88_C6E3)
  }

  /// The number of a spelling that was not met before: of its name if another
  /// spelling had it, otherwise the next.
  private mutating func newNumber(_ bytes: UnsafeRawBufferPointer) -> Int? {
    var name = String(decoding: bytes, as: UTF8.self)
    let isPlain =
      bytes.reduce(0) { $0 | $1 } < 0x80 && bytes.first != 0x20 && bytes.last != 0x20
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
    slots = [UInt64](repeating: 0, count: slots.count * 2)
    for (position, spelling) in spellings.enumerated() {
      var slot = Int(truncatingIfNeeded: spelling.hash) & (slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Self.slot(spelling.hash, position)
    }
  }

  private static func slot(_ hash: UInt64, _ position: Int) -> UInt64 {
    hash & 0xFFFF_FFFF_0000_0000 | UInt64(position + 1)
  }
}
