/// Returns the 64-bit FNV-1a hash of the UTF-8 bytes of a text.
///
/// The same on every machine and in every run, which Swift's own `hashValue` is
/// not; it turns the id of a place into half of a random counter.
///
/// ```swift
/// fnv1a64("a")  // 0xaf63dc4c8601ec8c
/// ```
///
/// - Parameter text: Any text; the empty text gives the offset basis.
/// - Returns: The hash. Two ids can collide; who keys by it must check that no
///   two of its ids do.
/// - Complexity: O(*n*) in the bytes.
/// - Reference: Fowler, Noll, Vo; IETF draft-eastlake-fnv.
public func fnv1a64(_ text: String) -> UInt64 {
  var hash: UInt64 = 0xcbf2_9ce4_8422_2325
  for byte in text.utf8 {
    hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
  }
  return hash
}
