import Glibc
import Testing

/// A problem of Moré, Garbow and Hillstrom, "Testing unconstrained optimization
/// software", ACM TOMS 7 (1981), doi:10.1145/355934.355936, with its published start
/// and minimum; the numbers are those of the paper.
struct UnconstrainedProblem: Sendable, CustomTestStringConvertible {
  let number: Int
  let name: String
  let start: [Double]
  /// The sum of squares at the minimum, to the digits printed.
  let minimum: Double
  /// Where it is, if that is a single point known in closed form.
  let point: [Double]?
  let residuals: @Sendable ([Double]) -> [Double]

  func sum(_ x: [Double]) -> Double { residuals(x).reduce(0) { $0 + $1 * $1 } }

  var testDescription: String { "(\(number)) \(name), \(start.count) variables" }

  init(
    _ number: Int, _ name: String, start: [Double], minimum: Double, point: [Double]? = nil,
    _ residuals: @escaping @Sendable ([Double]) -> [Double]
  ) {
    self.number = number
    self.name = name
    self.start = start
    self.minimum = minimum
    self.point = point
    self.residuals = residuals
  }

  static func rosenbrock(_ x: ArraySlice<Double>) -> [Double] {
    let (a, b) = (x[x.startIndex], x[x.startIndex + 1])
    return [10 * (b - a * a), 1 - a]
  }

  static func powell(_ x: ArraySlice<Double>) -> [Double] {
    let x = Array(x)
    return [
      x[0] + 10 * x[1], 5.0.squareRoot() * (x[2] - x[3]), pow(x[1] - 2 * x[2], 2),
      10.0.squareRoot() * pow(x[0] - x[3], 2),
    ]
  }

  /// Each part of `size` variables by itself.
  static func extended(
    _ size: Int, _ residuals: @escaping @Sendable (ArraySlice<Double>) -> [Double]
  ) -> @Sendable ([Double]) -> [Double] {
    { x in stride(from: 0, to: x.count, by: size).flatMap { residuals(x[$0..<($0 + size)]) } }
  }

  static func chebyquad(_ x: [Double]) -> [Double] {
    (1...x.count).map { i in
      // Shifted Chebyshev polynomials, by their recurrence.
      let mean = x.reduce(0) { sum, x in
        var (t0, t1) = (1.0, 2 * x - 1)
        for _ in 1..<i { (t0, t1) = (t1, 2 * (2 * x - 1) * t1 - t0) }
        return sum + t1
      }
      return mean / Double(x.count) - (i % 2 == 0 ? -1 / Double(i * i - 1) : 0)
    }
  }

  static func watson(_ x: [Double]) -> [Double] {
    (1...29).map { i in
      let t = Double(i) / 29
      var (slope, value, power) = (0.0, 0.0, 1.0)
      for (j, c) in x.enumerated() {
        value += c * power
        if j + 1 < x.count { slope += Double(j + 1) * x[j + 1] * power }
        power *= t
      }
      return slope - value * value - 1
    } + [x[0], x[1] - x[0] * x[0] - 1]
  }

  static let bard = [
    0.14, 0.18, 0.22, 0.25, 0.29, 0.32, 0.35, 0.39, 0.37, 0.58, 0.73, 0.96, 1.34, 2.10, 4.39,
  ]
  static let kowalik = [
    (0.1957, 4.0), (0.1947, 2), (0.1735, 1), (0.1600, 0.5), (0.0844, 0.25), (0.0627, 0.167),
    (0.0456, 0.125), (0.0342, 0.1), (0.0323, 0.0833), (0.0235, 0.0714), (0.0246, 0.0625),
  ]

  static let all: [UnconstrainedProblem] = [
    .init(1, "Rosenbrock", start: [-1.2, 1], minimum: 0, point: [1, 1]) { rosenbrock($0[...]) },
    .init(2, "Freudenstein and Roth", start: [0.5, -2], minimum: 48.9842) { x in
      [
        -13 + x[0] + ((5 - x[1]) * x[1] - 2) * x[1],
        -29 + x[0] + ((x[1] + 1) * x[1] - 14) * x[1],
      ]
    },
    .init(5, "Beale", start: [1, 1], minimum: 0, point: [3, 0.5]) { x in
      (1...3).map { i in [1.5, 2.25, 2.625][i - 1] - x[0] * (1 - pow(x[1], Double(i))) }
    },
    .init(6, "Jennrich and Sampson", start: [0.3, 0.4], minimum: 124.362) { x in
      (1...10).map { i in
        2 + 2 * Double(i) - (exp(Double(i) * x[0]) + exp(Double(i) * x[1]))
      }
    },
    .init(7, "Helical valley", start: [-1, 0, 0], minimum: 0, point: [1, 0, 0]) { x in
      let turn = atan2(x[1], x[0]) / (2 * Double.pi)
      return [
        10 * (x[2] - 10 * (turn < -0.25 ? turn + 1 : turn)),
        10 * ((x[0] * x[0] + x[1] * x[1]).squareRoot() - 1), x[2],
      ]
    },
    .init(8, "Bard", start: [1, 1, 1], minimum: 8.21487e-3) { x in
      (1...15).map { i in
        let (u, v) = (Double(i), Double(16 - i))
        return bard[i - 1] - (x[0] + u / (v * x[1] + min(u, v) * x[2]))
      }
    },
    .init(13, "Powell singular", start: [3, -1, 0, 1], minimum: 0) { powell($0[...]) },
    .init(14, "Wood", start: [-3, -1, -3, -1], minimum: 0, point: [1, 1, 1, 1]) { x in
      [
        10 * (x[1] - x[0] * x[0]), 1 - x[0], 90.0.squareRoot() * (x[3] - x[2] * x[2]),
        1 - x[2], 10.0.squareRoot() * (x[1] + x[3] - 2), (x[1] - x[3]) / 10.0.squareRoot(),
      ]
    },
    .init(
      15, "Kowalik and Osborne", start: [0.25, 0.39, 0.415, 0.39], minimum: 3.07505e-4
    ) { x in
      kowalik.map { y, u in y - x[0] * (u * u + u * x[1]) / (u * u + u * x[2] + x[3]) }
    },
    .init(16, "Brown and Dennis", start: [25, 5, -5, -1], minimum: 85822.2) { x in
      (1...20).map { i in
        let t = Double(i) / 5
        return pow(x[0] + t * x[1] - exp(t), 2) + pow(x[2] + x[3] * sin(t) - cos(t), 2)
      }
    },
    .init(20, "Watson", start: .init(repeating: 0, count: 6), minimum: 2.28767e-3, watson),
    .init(
      21, "Extended Rosenbrock", start: (0..<100).map { $0 % 2 == 0 ? -1.2 : 1 }, minimum: 0,
      point: .init(repeating: 1, count: 100), extended(2, rosenbrock)),
    .init(
      22, "Extended Powell singular", start: (0..<100).map { [3, -1, 0, 1][$0 % 4] },
      minimum: 0, extended(4, powell)),
    .init(23, "Penalty I", start: (1...10).map(Double.init), minimum: 7.08765e-5) { x in
      x.map { 1e-5.squareRoot() * ($0 - 1) } + [x.reduce(0) { $0 + $1 * $1 } - 0.25]
    },
    .init(
      30, "Broyden tridiagonal", start: .init(repeating: -1, count: 100), minimum: 0
    ) { x in
      x.indices.map { i in
        (3 - 2 * x[i]) * x[i] - (i > 0 ? x[i - 1] : 0)
          - 2 * (i + 1 < x.count ? x[i + 1] : 0) + 1
      }
    },
    .init(
      35, "Chebyquad", start: (1...8).map { Double($0) / 9 }, minimum: 3.51687e-3, chebyquad),
  ]
}
