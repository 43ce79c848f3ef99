/// The counter-based random generator Philox4x32-10.
///
/// It has no state: the same counter and key give the same four words, on any
/// thread and in any order.
///
/// ```swift
/// Philox.block(counter: .zero, key: .zero)
/// // 6627e8d5 e169c58d bc57ac4c 9b00dbd8
/// ```
///
/// - Reference: Salmon, Moraes, Dror, Shaw, "Parallel random numbers: as easy
///   as 1, 2, 3", SC11, doi:10.1145/2063384.2063405.
public enum Philox {
  /// Returns the four random words of one counter under one key.
  ///
  /// - Parameters:
  ///   - counter: The 128-bit counter, least significant word first.
  ///   - key: The 64-bit key, least significant word first.
  /// - Returns: Four words, each uniform on all 32-bit values.
  /// - Complexity: O(1): ten rounds of two 32 × 32-bit products.
  @inlinable
  public static func block(
    counter: SIMD4<UInt32>, key: SIMD2<UInt32>
  ) -> SIMD4<UInt32> {
    var (c0, c1, c2, c3) = (counter.x, counter.y, counter.z, counter.w)
    var (k0, k1) = (key.x, key.y)
    // The odd constants are the paper's: two multipliers, and as key steps
    // the golden ratio and the square root of three, less one.
    for _ in 0..<10 {
      let product0 = UInt64(c0) &* 0xD251_1F53
      let product1 = UInt64(c2) &* 0xCD9E_8D57
      c0 = UInt32(truncatingIfNeeded: product1 >> 32) ^ c1 ^ k0
      c2 = UInt32(truncatingIfNeeded: product0 >> 32) ^ c3 ^ k1
      c1 = UInt32(truncatingIfNeeded: product1)
      c3 = UInt32(truncatingIfNeeded: product0)
      k0 &+= 0x9E37_79B9
      k1 &+= 0xBB67_AE85
    }
    return SIMD4(c0, c1, c2, c3)
  }
}
