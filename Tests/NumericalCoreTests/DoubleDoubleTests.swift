import NumericalCore
import Testing

struct DoubleDoubleTests {
  @Test(arguments: ["exp", "log", "sin", "cos", "atan", "squareRoot"])
  func `functions agree with sixty digits`(function: String) throws {
    let rows = try referenceTable("double-double").filter { $0["function"] == function }
    #expect(rows.count == 45)
    for row in rows {
      let x = try #require(DoubleDouble(decimal: row["x"]))
      let expected = try #require(DoubleDouble(decimal: row["value"]))
      let found =
        switch function {
        case "exp": DoubleDouble.exp(x)
        case "log": DoubleDouble.log(x)
        case "sin": DoubleDouble.sin(x)
        case "cos": DoubleDouble.cos(x)
        case "atan": DoubleDouble.atan(x)
        default: x.squareRoot()
        }
      // exp multiplies the absolute error of its argument; log, sin and cos are
      // good to 30 digits of 1.
      let scale = function == "exp" ? abs(expected.value) * 600 : max(1, abs(expected.value))
      #expect(abs((found - expected).value) <= 5e-31 * scale, "\(row.testDescription)")
    }
  }

  @Test func `a third times three is one to thirty-one digits`() {
    let third = DoubleDouble(1) / 3.0
    #expect(abs((third * 3.0 - 1.0).value) < 1e-32)
    #expect(third.high == 1.0 / 3)
    #expect(third.low != 0)
  }

  @Test func `sums and products of doubles are exact`() {
    let sum = DoubleDouble(1e16) + 1
    #expect((sum - 1e16).value == 1)
    let product = DoubleDouble(0x1.0000001p0) * 0x1.0000001p0
    // (1 + e)² = 1 + 2e + e², e = 2⁻²⁸: the last term is below a double's reach.
    #expect((product - 0x1.0000002p0).value == 0x1p-56)
  }

  @Test(arguments: [
    ("0.1", 0.1), ("-1.25e-3", -0.00125), ("+7", 7), ("12e2", 1200), ("1.", 1),
    (".5", 0.5), ("100000000000000000000000000000000000000", 1e38), ("0", 0),
  ])
  func `decimal literals are read`(text: String, expected: Double) {
    #expect(DoubleDouble(decimal: text)?.value == expected)
  }

  @Test func `a tenth is nearer than the double nearest to it`() throws {
    let tenth = try #require(DoubleDouble(decimal: "0.1"))
    // The double 0.1 is 1/10 + 5.551115123125783e-18.
    #expect(relativeError(tenth.low, -5.551115123125783e-18) < 1e-14)
  }

  @Test(arguments: ["", "-", ".", "e5", "1e", "1.2.3", "abc", "1e400000", "٣", "0x1"])
  func `texts that are no decimal literals are refused`(text: String) {
    #expect(DoubleDouble(decimal: text) == nil)
  }

  @Test func `functions end where doubles do`() {
    #expect(DoubleDouble.exp(DoubleDouble(-800)).value == 0)
    #expect(DoubleDouble.exp(DoubleDouble(800)).value == .infinity)
    #expect(DoubleDouble.log(DoubleDouble(0)).value == -.infinity)
    #expect(DoubleDouble.log(DoubleDouble(-1)).value.isNaN)
    #expect(DoubleDouble(-1).squareRoot().value.isNaN)
    #expect(DoubleDouble(0).squareRoot().value == 0)
    #expect(DoubleDouble.sin(DoubleDouble(1e12)).value.isNaN)
    #expect(DoubleDouble.atan(DoubleDouble(.infinity)).value == .pi / 2)
  }
}
