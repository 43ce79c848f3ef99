internal import CKernels

extension RandomKey {
  /// Fills a column with the uniform random numbers of consecutive draws.
  ///
  /// ```swift
  /// let key = RandomKey(seed: 1, id: "340200")
  /// var column = [Double](repeating: 0, count: 3)
  /// var span = column.mutableSpan
  /// key.fillUniforms(&span, firstDraw: 0, year: 2020, purpose: 0, index: 0)
  /// column == key.uniforms(draws: 0..<3, year: 2020, purpose: 0, index: 0)  // true
  /// ```
  ///
  /// Place *i* becomes `uniform(draw: firstDraw + i, …)`, to the bit, in about 1.5
  /// nanoseconds.
  ///
  /// - Parameters:
  ///   - column: The places to fill.
  ///   - firstDraw: The draw of place 0; the last draw is below 2³².
  ///   - year: The calendar year, in `0..<65,536`.
  ///   - purpose: What the numbers decide, as numbered by the caller.
  ///   - index: Which of several numbers of one purpose.
  /// - Complexity: O(*n*), without allocation.
  /// - Reference: ``Philox``.
  public func fillUniforms(
    _ column: inout MutableSpan<Double>, firstDraw: Int, year: Int, purpose: UInt8, index: UInt8
  ) {
    let fill = RandomFill(
      self, firstDraw: firstDraw, count: column.count, year: year, purpose: purpose, index: index)
    column.withUnsafeMutableBufferPointer { fill.uniforms($0, on: .best) }
  }

  /// Fills a column with the standard normal random numbers of consecutive draws.
  ///
  /// ```swift
  /// let key = RandomKey(seed: 1, id: "340200")
  /// var column = [Double](repeating: 0, count: 3)
  /// var span = column.mutableSpan
  /// key.fillNormals(&span, firstDraw: 0, year: 2020, purpose: 0, index: 0)
  /// column[2] == key.normal(draw: 2, year: 2020, purpose: 0, index: 0)  // true
  /// ```
  ///
  /// Place *i* becomes `normal(draw: firstDraw + i, …)`, to the bit, in about 4
  /// nanoseconds. The parameters are those of
  /// ``fillUniforms(_:firstDraw:year:purpose:index:)``.
  ///
  /// - Complexity: O(*n*), without allocation.
  /// - Reference: ``Philox``, then ``Normal/quantile(_:)``.
  public func fillNormals(
    _ column: inout MutableSpan<Double>, firstDraw: Int, year: Int, purpose: UInt8, index: UInt8
  ) {
    let fill = RandomFill(
      self, firstDraw: firstDraw, count: column.count, year: year, purpose: purpose, index: index)
    column.withUnsafeMutableBufferPointer { fill.normals($0, on: .best) }
  }
}

/// The address of a column of consecutive draws, as the kernels take it.
struct RandomFill {
  /// The first draw, the address and the two words of the hash.
  let counter: [UInt32]
  /// The two words of the seed.
  let key: [UInt32]

  init(counter: [UInt32], key: [UInt32]) {
    self.counter = counter
    self.key = key
  }

  init(
    _ key: RandomKey, firstDraw: Int, count: Int, year: Int, purpose: UInt8, index: UInt8
  ) {
    precondition(
      firstDraw >= 0 && firstDraw + count <= 1 << 32, "a draw is in 0..<2^32")
    self.counter = [
      UInt32(truncatingIfNeeded: firstDraw), RandomKey.address(year, purpose, index),
      UInt32(truncatingIfNeeded: key.hash), UInt32(truncatingIfNeeded: key.hash >> 32),
    ]
    self.key = [
      UInt32(truncatingIfNeeded: key.seed), UInt32(truncatingIfNeeded: key.seed >> 32),
    ]
  }

  func uniforms(_ column: UnsafeMutableBufferPointer<Double>, on path: KernelPath) {
    guard let start = column.baseAddress else { return }
    ck_uniform(path.rawValue, counter, key, start, column.count)
  }

  func normals(_ column: UnsafeMutableBufferPointer<Double>, on path: KernelPath) {
    guard let start = column.baseAddress else { return }
    ck_normal(path.rawValue, counter, key, start, column.count)
  }
}
