import Foundation
import Testing

@testable import ScenarioFiles

@Suite struct ByteTextTests {
  static func text(_ number: Double) -> String {
    var text = ByteText()
    text.append(number)
    return String(decoding: text.bytes, as: UTF8.self)
  }

  @Test(arguments: [
    (0, "0"), (1, "1"), (100, "100"), (3.25, "3.25"), (0.0325, "0.0325"), (1.0 / 3, "0.333333"),
    (200.0 / 3, "66.6667"), (9.9999996, "10"), (0.99999996, "1"), (99.99996, "100"),
    (123_456.7, "123457"), (12_345_678, "12345700"), (0.1 + 0.2, "0.3"), (-2.5, "-2.5"),
    (1.234567e-5, "0.0000123457"), (1.5e-12, "0.000000000002"), (4e-13, "0"), (1e-300, "0"),
    (.nan, ""), (.infinity, ""), (999_999.5, "1000000"), (0.1, "0.1"), (1e14, "100000000000000"),
  ])
  func `a number keeps six digits in the fewest characters`(number: Double, text: String) {
    #expect(Self.text(number) == text)
  }

  @Test func `what is written differs from the number by half a sixth digit at most`() throws {
    var generator = MutationTests.Generator(state: 6)
    for _ in 0..<2_000 {
      let number =
        Double.random(in: 0...1, using: &generator)
        * [1e-5, 1e-3, 1, 100, 1e8].randomElement(using: &generator)!
      let read = try #require(Double(Self.text(number)))
      // printf rounds the exact decimal value of a double.
      let exact = try #require(Double(String(format: "%.5e", number)))
      #expect(abs(read - exact) <= max(exact * 1.01e-5, 1e-12), "\(number)")
      #expect(abs(read - number) <= max(number * 0.500001e-5, 0.500001e-12), "\(number)")
    }
  }

  @Test func `whole numbers are written in full`() {
    var text = ByteText()
    for number in [0, 7, -15, Int.max, Int.min] { text.append(number) }
    #expect(
      String(decoding: text.bytes, as: UTF8.self)
        == "07-159223372036854775807-9223372036854775808")
  }
}
