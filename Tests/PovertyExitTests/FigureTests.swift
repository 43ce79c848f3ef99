import PovertyExit
import Testing

@Suite struct FigureTests {
  @Test(arguments: [
    ("13.35", "万人", Qualifier.printed, 133_500.0, 133_450.0, 133_550.0),
    ("60181", "人", .printed, 60_181, 60_181, 60_181),
    ("0.42", "%", .printed, 0.0042, 0.00415, 0.00425),
    ("10", "%", .exactly, 0.1, 0.1, 0.1),
    ("3.7", "亿元", .printed, 370_000_000, 365_000_000, 375_000_000),
    ("9.5", "万人", .nearly, 95_000, 94_000, 95_000),
    ("9.5", "万人", .about, 95_000, 94_000, 96_000),
    ("1200", "人", .about, 1_200, 1_100, 1_300),
    ("2000", "户", .moreThan, 2_000, 2_000, .infinity),
    ("8", "%", .atMost, 0.08, 0, 0.08),
    ("0", "%", .printed, 0, 0, 0.005),
    ("196.6", "公里", .printed, 196.6, 196.55, 196.65),
    ("5", "人/村", .printed, 5, 5, 5),
  ])
  func `a printed figure means its value, its rounding and its qualifier`(
    printed: String, unit: String, qualifier: Qualifier, value: Double, lower: Double, upper: Double
  ) throws {
    let unit = try #require(Unit(unit))
    let figure = try #require(
      Figure(
        id: "x", printed: printed, unit: unit, qualifier: qualifier,
        origin: .document(phrase: "test")))
    #expect(abs(figure.value - value) <= 1e-12 * abs(value))
    #expect(abs(figure.interval.lower - lower) <= 1e-12 * abs(lower))
    #expect(figure.interval.upper == upper || abs(figure.interval.upper - upper) <= 1e-12 * upper)
  }

  @Test(arguments: ["", "12a", "1e5", "nan", "inf", "1,2", "0x10"])
  func `what is no plain decimal number is refused`(printed: String) throws {
    let unit = try #require(Unit("人"))
    #expect(Figure(id: "x", printed: printed, unit: unit, origin: .document(phrase: "")) == nil)
  }

  @Test func `a compound unit divides its factors`() throws {
    let unit = try #require(Unit("万元/户"))
    #expect(unit.factor == 10_000)
    #expect(unit.dimension == .yuan / .households)
    #expect(unit.dimension.words.chinese == "元/户")
    #expect(Unit("斤") == nil)
    #expect(Unit("万元/斤") == nil)
  }
}
