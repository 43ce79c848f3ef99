import Testing

@testable import NumericalCore

struct DotTests {
  @Test func `small terms survive large ones that cancel`() {
    #expect(dot([1e16, 1, -1e16], [1, 1, 1]) == 1)
    #expect(dot([1e10, 1, 1e10], [1e10, 3, -1e10]) == 3)
    #expect(dot([], []) == 0)
  }

  @Test(arguments: KernelPath.available, [0, 1, 7, 8, 9, 1_000])
  func `every path gives the bits of the twin`(path: KernelPath, count: Int) {
    let key = RandomKey(seed: 1, id: "dot")
    let x = key.normals(draws: 0..<count, year: 0, purpose: 0, index: 0)
    let y = key.normals(draws: 0..<count, year: 0, purpose: 0, index: 1)
    #expect(dot(x, y, path: path) == KernelTwin.dot(x, y))
  }
}
