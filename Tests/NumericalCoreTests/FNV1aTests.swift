import NumericalCore
import Testing

struct FNV1aTests {
  // The test vectors of the reference implementation by Landon Curt Noll.
  @Test(
    arguments: [
      ("", 0xcbf2_9ce4_8422_2325), ("a", 0xaf63_dc4c_8601_ec8c), ("b", 0xaf63_df4c_8601_f1a5),
      ("foobar", 0x8594_4171_f739_67e8),
    ] as [(String, UInt64)])
  func `the hash reproduces the published vectors`(text: String, expected: UInt64) {
    #expect(fnv1a64(text) == expected)
  }

  @Test func `Chinese text is hashed by its UTF-8 bytes`() {
    // Computed with Python integers over "芜湖".encode("utf-8").
    #expect(fnv1a64("芜湖") == 0x5e3d_2d1b_5a13_f5a6)
  }
}
