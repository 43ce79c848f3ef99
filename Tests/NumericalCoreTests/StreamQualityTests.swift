import Glibc
import NumericalCore
import Testing

/// A small battery over the orders in which the simulator uses its numbers. A stronger
/// one can read `core-probe stream` of the benchmarks.
struct StreamQualityTests {
  enum Order: String, CaseIterable, Sendable { case place, draw, year }

  static let count = 1 << 16

  /// 64-bit words with one coordinate of the address varying fastest.
  static func words(_ order: Order) -> [UInt64] {
    let keys = (0..<256).map { RandomKey(seed: 1, id: "\(340_000 + $0)") }
    return (0..<count).map { i in
      let (fast, slow) = (i % 256, i / 256)
      return switch order {
      case .place: keys[fast].word(draw: slow, year: 2020, purpose: 0, index: 0)
      case .draw: keys[slow].word(draw: fast, year: 2020, purpose: 0, index: 0)
      case .year: keys[slow].word(draw: 7, year: fast, purpose: 0, index: 0)
      }
    }
  }

  /// A two-sided test at 1 in 10⁵: a fixed seed makes it pass for good or not at all.
  static func isPlausible(z: Double) -> Bool { abs(z) < 4.42 }

  /// The normal approximation of a chi-square, by Wilson and Hilferty.
  static func standardized(chiSquare: Double, degrees: Double) -> Double {
    let c = 2 / (9 * degrees)
    return (cbrt(chiSquare / degrees) - (1 - c)) / c.squareRoot()
  }

  @Test(arguments: Order.allCases, [0, 32])
  func `half of the bits are ones and runs are as long as those of a coin`(
    order: Order, shift: Int
  ) {
    let halves = Self.words(order).map { UInt32(truncatingIfNeeded: $0 >> UInt64(shift)) }
    let bits = Double(32 * halves.count)
    let ones = halves.reduce(0) { $0 + $1.nonzeroBitCount }
    #expect(Self.isPlausible(z: (Double(ones) - bits / 2) / (bits / 4).squareRoot()))
    // Changes between neighbors, within words and from word to word.
    var changes = 0
    for (index, word) in halves.enumerated() {
      changes += ((word ^ (word >> 1)) & 0x7fff_ffff).nonzeroBitCount
      if index > 0 { changes += Int((word ^ (halves[index - 1] >> 31)) & 1) }
    }
    let pairs = bits - 1
    #expect(Self.isPlausible(z: (Double(changes) - pairs / 2) / (pairs / 4).squareRoot()))
  }

  @Test(arguments: Order.allCases, [0, 32, 56])
  func `neighboring bytes are independent`(order: Order, shift: Int) {
    let bytes = Self.words(order).map { Int(UInt8(truncatingIfNeeded: $0 >> UInt64(shift))) }
    // 16 × 16 cells of the high halves of two bytes in a row.
    var cells = [Int](repeating: 0, count: 256)
    for i in stride(from: 0, to: bytes.count - 1, by: 2) {
      cells[(bytes[i] >> 4) << 4 | bytes[i + 1] >> 4] += 1
    }
    let expected = Double(bytes.count / 2) / 256
    let chiSquare = cells.reduce(0) { $0 + pow(Double($1) - expected, 2) / expected }
    #expect(Self.isPlausible(z: Self.standardized(chiSquare: chiSquare, degrees: 255)))
  }

  @Test(arguments: Order.allCases)
  func `birthdays repeat their spacings as often as they should`(order: Order) {
    // Marsaglia: m birthdays in a year of n days repeat m³ / 4n spacings, Poisson.
    let (m, bits) = (1 << 10, UInt64(26))
    let words = Self.words(order)
    var repeats = 0
    for block in 0..<64 {
      let birthdays = (0..<m).map { words[block * m + $0] >> (64 - bits) }.sorted()
      let spacings = zip(birthdays.dropFirst(), birthdays).map { $0 - $1 }.sorted()
      repeats += zip(spacings.dropFirst(), spacings).count { $0 == $1 }
    }
    let mean = 64 * pow(Double(m), 3) / (4 * pow(2, Double(bits)))
    #expect(Self.isPlausible(z: (Double(repeats) - mean) / mean.squareRoot()))
  }

  @Test func `streams of two places, years, purposes and seeds do not correlate`() {
    let base = RandomKey(seed: 1, id: "340200")
    let draws = 0..<50_000
    let reference = base.normals(draws: draws, year: 2020, purpose: 0, index: 0)
    let others = [
      RandomKey(seed: 1, id: "340201").normals(draws: draws, year: 2020, purpose: 0, index: 0),
      RandomKey(seed: 2, id: "340200").normals(draws: draws, year: 2020, purpose: 0, index: 0),
      base.normals(draws: draws, year: 2021, purpose: 0, index: 0),
      base.normals(draws: draws, year: 2020, purpose: 1, index: 0),
      base.normals(draws: draws, year: 2020, purpose: 0, index: 1),
      base.normals(draws: 1..<50_001, year: 2020, purpose: 0, index: 0),
    ]
    for other in others {
      let product = dot(reference, other) / Double(draws.count).squareRoot()
      #expect(Self.isPlausible(z: product))
    }
  }

  @Test func `draws of each distribution follow it`() {
    let u = RandomKey(seed: 4, id: "law")
      .uniforms(draws: 0..<20_000, year: 0, purpose: 0, index: 0)
    let beta = BetaDistribution(alpha: 0.7, beta: 3)
    let gamma = GammaDistribution(shape: 2.5, scale: 1)
    let t = StudentT(degreesOfFreedom: 3)
    let truncated = TruncatedNormal(location: 0, scale: 1, bounds: 0.5...4)
    let transformed = [
      u.map { Normal.cdf(Normal.quantile($0)) },
      u.prefix(3_000).map { beta.cdf(beta.quantile($0)) },
      u.prefix(3_000).map { gamma.cdf(gamma.quantile($0)) },
      u.prefix(3_000).map { t.cdf(t.quantile($0)) },
      u.map { truncated.cdf(truncated.quantile($0)) },
    ]
    for sample in transformed {
      let sorted = sample.sorted()
      let n = Double(sorted.count)
      let distance =
        sorted.enumerated().map { i, x in
          max(abs(x - Double(i) / n), abs(x - Double(i + 1) / n))
        }.max() ?? 1
      // Kolmogorov's limit at 1 in 10⁵.
      #expect(distance < 2.47 / n.squareRoot())
    }
  }

  @Test func `binomial draws have the masses of the distribution`() {
    let binomial = BinomialDistribution(count: 12, probability: 0.3)
    let u = RandomKey(seed: 4, id: "counts")
      .uniforms(draws: 0..<20_000, year: 0, purpose: 0, index: 0)
    var counts = [Int](repeating: 0, count: 13)
    for u in u { counts[binomial.quantile(u)] += 1 }
    // Eight or more are pooled.
    let expected = (0..<8).map { 20_000 * binomial.mass($0) } + [20_000 * binomial.upperTail(7)]
    let found = counts[0..<8].map(Double.init) + [Double(counts[8...].reduce(0, +))]
    let chiSquare = zip(found, expected).reduce(0) { $0 + pow($1.0 - $1.1, 2) / $1.1 }
    #expect(Self.isPlausible(z: Self.standardized(chiSquare: chiSquare, degrees: 8)))
  }
}
