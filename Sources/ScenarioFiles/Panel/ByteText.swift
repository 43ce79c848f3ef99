/// A text written byte by byte: tables of millions of numbers.
///
/// ```swift
/// var text = ByteText()
/// text.append(1.0 / 3)     // "0.333333"
/// text.append(12_345_678.0)  // "12345700": six digits count
/// ```
///
/// A number has the fewest characters that keep six significant digits, without an
/// exponent and with at most twelve decimals.
public struct ByteText: Sendable {
  /// What was written, in UTF-8.
  public private(set) var bytes: [UInt8] = []

  /// Creates an empty text.
  public init() {}

  /// Forgets what was written and keeps the memory.
  public mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

  /// Writes a text.
  public mutating func append(_ text: some StringProtocol) {
    bytes.append(contentsOf: text.utf8)
  }

  /// Writes bytes.
  public mutating func append(_ more: [UInt8]) { bytes.append(contentsOf: more) }

  /// Writes one byte.
  mutating func append(byte: UInt8) { bytes.append(byte) }

  /// Writes a whole number.
  public mutating func append(_ whole: Int) {
    if whole < 0 { bytes.append(UInt8(ascii: "-")) }
    append(digits: whole.magnitude)
  }

  /// Writes a number; nothing for one that is not finite.
  ///
  /// - Complexity: O(1).
  public mutating func append(_ number: Double) {
    guard number.isFinite else { return }
    let size = number.magnitude
    // Six digits of anything smaller lie behind the twelfth decimal.
    guard size > 0.5e-12 else { return bytes.append(UInt8(ascii: "0")) }
    if number < 0 { bytes.append(UInt8(ascii: "-")) }
    guard size < 1e15 else { return append("\(size)") }
    let (digits, decimals) = Self.digits(of: size)
    append(digits, decimals: decimals)
  }

  /// A number with the six significant digits that ``append(_:)-(Double)`` writes.
  static func rounded(_ number: Double) -> Double {
    guard number.isFinite else { return number }
    var text = ByteText()
    text.append(number)
    return Double(String(decoding: text.bytes, as: UTF8.self)) ?? number
  }

  /// 10⁰ to 10²², all exact.
  private static let powers: [Double] = (0...22).map { power in
    (0..<power).reduce(1) { product, _ in product * 10 }
  }

  /// A number as digits and the count of those behind the point, without zeros at
  /// its end.
  private static func digits(of size: Double) -> (digits: UInt64, decimals: Int) {
    var decimals = 5
    if size >= 1 {
      while decimals > -9, size >= powers[6 - decimals] { decimals -= 1 }
    } else {
      while decimals < 12, size * powers[decimals] < 99_999.95 { decimals += 1 }
    }
    guard decimals >= 0 else {
      let unit = powers[-decimals]
      return (UInt64((size / unit).rounded(.toNearestOrEven)) * UInt64(unit), 0)
    }
    var digits = UInt64((size * powers[decimals]).rounded(.toNearestOrEven))
    while decimals > 0, digits % 10 == 0 {
      digits /= 10
      decimals -= 1
    }
    return (digits, decimals)
  }

  private mutating func append(_ digits: UInt64, decimals: Int) {
    guard decimals > 0 else { return append(digits: UInt(digits)) }
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 40) { buffer in
      var at = 40
      var rest = digits
      for _ in 0..<decimals {
        at -= 1
        buffer[at] = UInt8(truncatingIfNeeded: rest % 10) + 0x30
        rest /= 10
      }
      at -= 1
      buffer[at] = UInt8(ascii: ".")
      repeat {
        at -= 1
        buffer[at] = UInt8(truncatingIfNeeded: rest % 10) + 0x30
        rest /= 10
      } while rest > 0
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: buffer[at...]))
    }
  }

  private mutating func append(digits: UInt) {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 20) { buffer in
      var at = 20
      var rest = digits
      repeat {
        at -= 1
        buffer[at] = UInt8(truncatingIfNeeded: rest % 10) + 0x30
        rest /= 10
      } while rest > 0
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: buffer[at...]))
    }
  }
}
