import Testing

@testable import NumericalCore

struct KernelTwinTests {
  static func twin(_ kernel: Kernel, _ x: Double) -> Double {
    switch kernel {
    case .exp: KernelTwin.exp(x)
    case .log: KernelTwin.log(x)
    case .log1p: KernelTwin.log1p(x)
    case .erfc: KernelTwin.erfc(x)
    case .logistic: KernelTwin.logistic(x)
    case .normalQuantile: KernelTwin.normalQuantile(x)
    }
  }

  /// Arguments of every size and sign, and the ends of every branch.
  static func arguments(_ kernel: Kernel, count: Int) -> [Double] {
    let key = RandomKey(seed: 5, id: "kernel")
    let u = key.uniforms(draws: 0..<count, year: 0, purpose: 0, index: 0)
    let special: [Double] = [
      0, -0.0, 1, -1, .infinity, -.infinity, .nan, .leastNonzeroMagnitude, 0x1p-1030, 1e308, -745.2,
      709.9,
      -1e-20, 1e-20, 0.5, 0.25, 0.0625, 0.75, 0.9375, 27.4, 27.5, -28, 1e300, 2e-308,
    ]
    let spread = u.enumerated().map { i, u in
      switch (kernel, i % 3) {
      case (.exp, 0), (.logistic, 0): (u - 0.5) * 1_490
      case (.exp, _), (.logistic, _): (u - 0.5) * 8
      case (.log, 0), (.log1p, 0): KernelTwin.exp((u - 0.5) * 1_400)
      case (.log, 1): u * 2
      case (.log1p, 1): u * 3 - 1
      case (.log, _), (.log1p, _): 1 - (u - 0.5) * 0.1
      case (.erfc, 0): u * 27.5
      case (.erfc, _): (u - 0.5) * 12
      case (.normalQuantile, 0): KernelTwin.exp(-u * 700)
      case (.normalQuantile, _): u
      }
    }
    return special + spread
  }

  @Test(arguments: Kernel.allCases, KernelPath.available)
  func `every path of a kernel gives the bits of its twin`(
    kernel: Kernel, path: KernelPath
  ) {
    let x = Self.arguments(kernel, count: 10_000)
    let found = Columns.apply(kernel, x, path: path)
    var different = 0
    for (x, found) in zip(x, found) {
      let expected = Self.twin(kernel, x)
      if found.bitPattern != expected.bitPattern, !(found.isNaN && expected.isNaN) {
        different += 1
      }
    }
    #expect(different == 0)
  }

  @Test(arguments: 0..<20)
  func `the rest after the last group of eight is computed alike`(count: Int) {
    let x = (0..<count).map { Double($0) * 0.37 }
    #expect(Columns.exp(x) == x.map(KernelTwin.exp))
  }

  @Test func `one number and a column of one agree`() {
    #expect(Kernel.exp(1.5) == Columns.exp([1.5])[0])
    #expect(Columns.log([]).isEmpty)
  }
}
