import Foundation
import NumericalCore
import Testing

/// A battery over the words of the generator, each half by itself, in the orders in which
/// the simulator uses them.
@Suite struct StreamLaws {
  @Test(arguments: Battery.Order.allCases, Battery.Half.allCases)
  func `half of the bits are ones and runs are as long as those of a coin`(
    order: Battery.Order, half: Battery.Half
  ) {
    let words = Battery.halves(order, half)
    let bits = Double(32 * words.count)
    let ones = words.reduce(0) { $0 + $1.nonzeroBitCount }
    #expect(Battery.isPlausible(z: (Double(ones) - bits / 2) / (bits / 4).squareRoot()))
    // Changes between neighbors, within words and from word to word.
    var changes = 0
    for (index, word) in words.enumerated() {
      changes += ((word ^ (word >> 1)) & 0x7fff_ffff).nonzeroBitCount
      if index > 0 { changes += Int((word ^ (words[index - 1] >> 31)) & 1) }
    }
    let pairs = bits - 1
    #expect(Battery.isPlausible(z: (Double(changes) - pairs / 2) / (pairs / 4).squareRoot()))
  }

  @Test(arguments: Battery.Order.allCases, Battery.Half.allCases)
  func `every bit of a word is a fair coin`(order: Battery.Order, half: Battery.Half) {
    var ones = [Int](repeating: 0, count: 32)
    let words = Battery.halves(order, half)
    for word in words {
      for bit in 0..<32 { ones[bit] += Int(word >> UInt32(bit) & 1) }
    }
    let n = Double(words.count)
    for count in ones {
      #expect(Battery.isPlausible(z: (Double(count) - n / 2) / (n / 4).squareRoot()))
    }
  }

  @Test(arguments: Battery.Order.allCases, Battery.Half.allCases)
  func `neighbors in a series are independent`(order: Battery.Order, half: Battery.Half) {
    let words = Battery.halves(order, half)
    // 16 × 16 cells of four bits of two words in a row, from both ends and the middle.
    for shift in [UInt32(0), 14, 28] {
      var cells = [Int](repeating: 0, count: 256)
      for i in stride(from: 0, to: words.count - 1, by: 2) {
        cells[Int((words[i] >> shift & 15) << 4 | words[i + 1] >> shift & 15)] += 1
      }
      let expected = [Double](repeating: Double(words.count / 2) / 256, count: 256)
      #expect(Battery.isPlausible(z: Battery.chiSquare(cells, expected: expected)))
    }
    let x = words.map { (Battery.uniform($0) - 0.5) * 12.0.squareRoot() }
    let product = dot(Array(x.dropLast()), Array(x.dropFirst()))
    #expect(Battery.isPlausible(z: product / Double(x.count - 1).squareRoot()))
  }

  @Test(arguments: Battery.Order.allCases, Battery.Half.allCases)
  func `birthdays repeat their spacings as often as they should`(
    order: Battery.Order, half: Battery.Half
  ) {
    // Marsaglia: m birthdays in a year of n days repeat m³ / 4n spacings, Poisson.
    let (m, bits) = (1 << 10, UInt32(26))
    let words = Battery.halves(order, half)
    let blocks = words.count / m
    for shift in [0, 32 - bits] {
      var repeats = 0
      for block in 0..<blocks {
        let days = (0..<m).map { words[block * m + $0] >> shift & (1 << bits - 1) }.sorted()
        let spacings = zip(days.dropFirst(), days).map { $0 - $1 }.sorted()
        repeats += zip(spacings.dropFirst(), spacings).count { $0 == $1 }
      }
      let mean = Double(blocks) * pow(Double(m), 3) / (4 * pow(2, Double(bits)))
      #expect(Battery.isPlausible(z: (Double(repeats) - mean) / mean.squareRoot()))
    }
  }

  @Test(arguments: Battery.Order.allCases, Battery.Half.allCases)
  func `every half is uniform`(order: Battery.Order, half: Battery.Half) {
    let sample = Battery.halves(order, half).map(Battery.uniform)
    #expect(Battery.isPlausible(sample) { min(max($0, 0), 1) })
    var cells = [Int](repeating: 0, count: 128)
    for u in sample { cells[Int(u * 128)] += 1 }
    let expected = [Double](repeating: Double(sample.count) / 128, count: 128)
    #expect(Battery.isPlausible(z: Battery.chiSquare(cells, expected: expected)))
  }

  @Test(arguments: Battery.Half.allCases)
  func `streams of two places, years, purposes and seeds do not correlate`(
    half: Battery.Half
  ) {
    let draws = Battery.isFull ? 1_000_000 : 20_000
    func stream(
      seed: UInt64 = 1, id: String = "340200", first: Int = 0, year: Int = 2020,
      purpose: UInt8 = 0, index: UInt8 = 0
    ) -> [Double] {
      let key = RandomKey(seed: seed, id: id)
      return (first..<first + draws).map { draw in
        let word = key.word(draw: draw, year: year, purpose: purpose, index: index)
        let u = Battery.uniform(UInt32(truncatingIfNeeded: word >> half.rawValue))
        return (u - 0.5) * 12.0.squareRoot()
      }
    }
    let reference = stream()
    let others = [
      stream(id: "340201"), stream(seed: 2), stream(year: 2021), stream(purpose: 1),
      stream(index: 1), stream(first: 1), stream(seed: 1 << 32), stream(first: draws),
    ]
    for other in others {
      let product = dot(reference, other) / Double(draws).squareRoot()
      #expect(Battery.isPlausible(z: product))
    }
  }

  @Test func `the two halves of a word do not correlate`() {
    let words = Battery.walk(.draw) { key, draw, year in
      key.word(draw: draw, year: year, purpose: 0, index: 0)
    }
    func part(_ half: Battery.Half) -> [Double] {
      words.map {
        let bits = UInt32(truncatingIfNeeded: $0 >> half.rawValue)
        return (Battery.uniform(bits) - 0.5) * 12.0.squareRoot()
      }
    }
    let product = dot(part(.low), part(.high)) / Double(words.count).squareRoot()
    #expect(Battery.isPlausible(z: product))
  }
}
