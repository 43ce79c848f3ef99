/// A source of random numbers addressed by place, draw, year and purpose.
///
/// Every number is a pure function of its address, so it does not matter which
/// thread asks first, and a scenario and its baseline meet the same luck:
///
/// ```swift
/// let key = RandomKey(seed: 1, id: "340200")
/// key.uniform(draw: 0, year: 2020, purpose: 0, index: 0)
///   == key.uniform(draw: 0, year: 2020, purpose: 0, index: 0)  // true
/// ```
///
/// The seed is the key of ``Philox``. Its counter holds, from the least
/// significant word: the draw; year (16 bits), purpose (8) and index (8); the
/// 64-bit ``fnv1a64(_:)`` of the id. Two ids of one hash would share their
/// numbers, so who makes keys for many ids must refuse a collision (``hash``).
public struct RandomKey: Hashable, Sendable {
  /// The hash of the id, the upper half of every counter of this key.
  public let hash: UInt64
  /// The seed, which is the Philox key.
  public let seed: UInt64

  /// Creates the source of one place or group.
  ///
  /// ```swift
  /// RandomKey(seed: 1, id: "340200").hash == fnv1a64("340200")  // true
  /// ```
  ///
  /// - Parameters:
  ///   - seed: The seed of the whole run.
  ///   - id: What the numbers belong to, such as the code of a county.
  /// - Complexity: O(*n*) in the bytes of the id.
  public init(seed: UInt64, id: String) {
    self.seed = seed
    self.hash = fnv1a64(id)
  }

  /// Returns the uniform random number of one address.
  ///
  /// - Parameters:
  ///   - draw: The draw, in `0..<2³²`.
  ///   - year: The calendar year, in `0..<65,536`.
  ///   - purpose: What the number decides, as numbered by the caller.
  ///   - index: Which of several numbers of one purpose.
  /// - Returns: One of the 2⁵² midpoints `(2k + 1) / 2⁵³`: never 0 or 1, and
  ///   `1 - u` is exact and equally likely.
  /// - Complexity: O(1).
  public func uniform(draw: Int, year: Int, purpose: UInt8, index: UInt8) -> Double {
    Self.uniform(word(draw: draw, year: year, purpose: purpose, index: index))
  }

  /// Returns the 64 random bits of one address, of which ``uniform(draw:year:purpose:index:)``
  /// uses the first 52.
  ///
  /// ```swift
  /// let key = RandomKey(seed: 1, id: "340200")
  /// let word = key.word(draw: 0, year: 2020, purpose: 0, index: 0)
  /// let u = key.uniform(draw: 0, year: 2020, purpose: 0, index: 0)
  /// Double(word >> 12) / 0x1p52 == u - 0x1p-53  // true
  /// ```
  ///
  /// - Parameters:
  ///   - draw: The draw, in `0..<2³²`.
  ///   - year: The calendar year, in `0..<65,536`.
  ///   - purpose: What the number decides, as numbered by the caller.
  ///   - index: Which of several numbers of one purpose.
  /// - Complexity: O(1).
  /// - Reference: ``Philox``.
  public func word(draw: Int, year: Int, purpose: UInt8, index: UInt8) -> UInt64 {
    let words = block(draw: draw, address: Self.address(year, purpose, index))
    return UInt64(words.y) << 32 | UInt64(words.x)
  }

  /// Returns the uniform random numbers of a range of draws.
  ///
  /// The *i*-th is `uniform(draw: draws.lowerBound + i, …)`, to the bit.
  ///
  /// ```swift
  /// let key = RandomKey(seed: 1, id: "340200")
  /// key.uniforms(draws: 5..<7, year: 2020, purpose: 0, index: 0)[1]
  ///   == key.uniform(draw: 6, year: 2020, purpose: 0, index: 0)  // true
  /// ```
  ///
  /// - Parameters:
  ///   - draws: The draws, in `0..<2³²`.
  ///   - year: The calendar year, in `0..<65,536`.
  ///   - purpose: What the numbers decide, as numbered by the caller.
  ///   - index: Which of several numbers of one purpose.
  /// - Returns: One number a draw, each strictly between 0 and 1.
  /// - Complexity: O(*n*) in the draws.
  public func uniforms(
    draws: Range<Int>, year: Int, purpose: UInt8, index: UInt8
  ) -> [Double] {
    let fill = RandomFill(
      self, firstDraw: draws.lowerBound, count: draws.count, year: year, purpose: purpose,
      index: index)
    return [Double](unsafeUninitializedCapacity: draws.count) { column, count in
      count = draws.count
      fill.uniforms(UnsafeMutableBufferPointer(rebasing: column[..<count]), on: .best)
    }
  }

  /// Returns the standard normal random number of one address.
  ///
  /// It is the normal quantile of the uniform of that address, so it grows with
  /// it and two distributions can be coupled through one address.
  ///
  /// ```swift
  /// let key = RandomKey(seed: 1, id: "340200")
  /// let u = key.uniform(draw: 0, year: 2020, purpose: 0, index: 0)
  /// key.normal(draw: 0, year: 2020, purpose: 0, index: 0) == Normal.quantile(u)  // true
  /// ```
  ///
  /// Draws of other distributions are made in the same way: their quantile of the
  /// uniform.
  ///
  /// - Parameters:
  ///   - draw: The draw, in `0..<2³²`.
  ///   - year: The calendar year, in `0..<65,536`.
  ///   - purpose: What the number decides, as numbered by the caller.
  ///   - index: Which of several numbers of one purpose.
  /// - Complexity: O(1).
  public func normal(draw: Int, year: Int, purpose: UInt8, index: UInt8) -> Double {
    Normal.quantile(uniform(draw: draw, year: year, purpose: purpose, index: index))
  }

  /// Returns the standard normal random numbers of a range of draws.
  ///
  /// The *i*-th is `normal(draw: draws.lowerBound + i, …)`, to the bit. The parameters
  /// are those of ``uniforms(draws:year:purpose:index:)``.
  ///
  /// - Complexity: O(*n*) in the draws.
  public func normals(
    draws: Range<Int>, year: Int, purpose: UInt8, index: UInt8
  ) -> [Double] {
    let fill = RandomFill(
      self, firstDraw: draws.lowerBound, count: draws.count, year: year, purpose: purpose,
      index: index)
    return [Double](unsafeUninitializedCapacity: draws.count) { column, count in
      count = draws.count
      fill.normals(UnsafeMutableBufferPointer(rebasing: column[..<count]), on: .best)
    }
  }

  private func block(draw: Int, address: UInt32) -> SIMD4<UInt32> {
    precondition(draw >= 0 && draw <= Int(UInt32.max), "a draw is in 0..<2^32")
    return Philox.block(
      counter: SIMD4(
        UInt32(truncatingIfNeeded: draw), address,
        UInt32(truncatingIfNeeded: hash), UInt32(truncatingIfNeeded: hash >> 32)),
      key: SIMD2(UInt32(truncatingIfNeeded: seed), UInt32(truncatingIfNeeded: seed >> 32)))
  }

  static func address(_ year: Int, _ purpose: UInt8, _ index: UInt8) -> UInt32 {
    precondition(year >= 0 && year <= 0xFFFF, "a year is in 0..<65,536")
    return UInt32(year) << 16 | UInt32(purpose) << 8 | UInt32(index)
  }

  /// The midpoint of the cell that the first 52 of 64 bits select. With 53 bits
  /// the last midpoint would round to 1.
  private static func uniform(_ bits: UInt64) -> Double {
    Double(bits >> 12) * 0x1p-52 + 0x1p-53
  }
}
