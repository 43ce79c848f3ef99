import Testing

@testable import NumericalCore

struct RandomFillTests {
  // Random123 1.14, tests/kat_vectors: philox4x32 10.
  @Test(
    arguments: [
      ([0, 0, 0, 0], [0, 0], 0xe169_c58d_6627_e8d5),
      (
        [0xffff_ffff, 0xffff_ffff, 0xffff_ffff, 0xffff_ffff], [0xffff_ffff, 0xffff_ffff],
        0x41c8_3b0e_408f_276d
      ),
      (
        [0x243f_6a88, 0x85a3_08d3, 0x1319_8a2e, 0x0370_7344], [0xa409_3822, 0x299f_31d0],
        0x94fd_cceb_d16c_fe09
      ),
    ] as [([UInt32], [UInt32], UInt64)])
  func `the fill starts at the published words`(
    counter: [UInt32], key: [UInt32], words: UInt64
  ) {
    for path in KernelPath.available {
      let fill = RandomFill(counter: counter, key: key)
      var column = [0.0]
      column.withUnsafeMutableBufferPointer { fill.uniforms($0, on: path) }
      #expect(column[0] == (Double(words >> 12) + 0.5) / 4_503_599_627_370_496)
    }
  }

  @Test(arguments: KernelPath.available)
  func `every instruction set fills with the bits of single draws`(path: KernelPath) {
    let key = RandomKey(seed: 0xdead_beef_0bad_cafe, id: "340200")
    // Around a block of normals, and up to the last draw.
    for (first, count) in [(0, 1), (3, 13), (5, 1_037), (Int(UInt32.max) - 8, 9)] {
      let fill = RandomFill(
        key, firstDraw: first, count: count, year: 2020, purpose: 3, index: 7)
      var (uniforms, normals) = ([Double](repeating: 0, count: count), [Double]())
      normals = uniforms
      uniforms.withUnsafeMutableBufferPointer { fill.uniforms($0, on: path) }
      normals.withUnsafeMutableBufferPointer { fill.normals($0, on: path) }
      let single = (0..<count).map {
        key.uniform(draw: first + $0, year: 2020, purpose: 3, index: 7)
      }
      #expect(uniforms == single)
      #expect(normals == single.map(KernelTwin.normalQuantile))
    }
  }

  @Test func `a span is filled like an array`() {
    let key = RandomKey(seed: 1, id: "a")
    var column = [Double](repeating: 0, count: 21)
    var span = column.mutableSpan
    key.fillUniforms(&span, firstDraw: 5, year: 2020, purpose: 1, index: 0)
    #expect(column == key.uniforms(draws: 5..<26, year: 2020, purpose: 1, index: 0))
    var other = column.mutableSpan
    key.fillNormals(&other, firstDraw: 5, year: 2020, purpose: 1, index: 0)
    #expect(column == key.normals(draws: 5..<26, year: 2020, purpose: 1, index: 0))
  }
}
