import PovertyExit
import Testing

/// The paces' prior weights rest on China's national register: one-step
/// forecasts of 2016 to 2019, each from the years before it.
@Suite struct NationalRegisterTests {
  static let rows: [(year: Int, opening: Double, exits: Double)] = [
    (2013, 9_899, 1_650), (2014, 8_249, 1_232), (2015, 7_017, 1_442), (2016, 5_575, 1_240),
    (2017, 4_335, 1_289), (2018, 3_046, 1_386), (2019, 1_660, 1_109),
  ]

  static let history = History(
    rows: rows.map {
      .init(span: Span($0.year), opening: $0.opening * 1e4, exits: $0.exits * 1e4)
    },
    stock: Fixtures.figure("551", "万人"), origin: 2019)

  @Test func `the published chain closes`() {
    for (row, next) in zip(Self.rows, Self.rows.dropFirst()) {
      #expect(row.opening - row.exits == next.opening)
    }
    #expect(1_660 - 1_109 == Self.history.stock.value / 1e4)
  }

  /// Errors in percent: the trends by `Tests/Reference/national.py` (scipy), the
  /// rules by hand, for example the last count: |1,442/1,240 − 1|, |1,240/1,289 − 1|,
  /// |1,289/1,386 − 1|, |1,386/1,109 − 1|, mean 13.0.
  @Test(arguments: [
    ("mean-count", 12.3), ("last-count", 13.0), ("deadline", 19.5), ("last-hazard", 24.8),
    ("cloglog-trend", 21.248), ("logit-trend", 22.347), ("linear-trend", 26.293),
  ])
  func `the one-step error of a pace is the published one and gives its prior weight`(
    name: String, error: Double
  ) throws {
    let pace = try #require(Pace.named(name))
    let errors = try Self.rows.filter { $0.year >= 2016 }.map { row -> Double in
      let past = try #require(Self.history.truncated(through: row.year - 1))
      let point = try #require(
        pace.point(past, years: 1, settings: TrendSettings(deadline: 2020)))
      return abs(point[0] / (row.exits * 1e4) - 1) * 100
    }
    let mean = errors.reduce(0, +) / Double(errors.count)
    #expect(abs(mean - error) < 0.05)
    #expect((1e4 / (mean * mean)).rounded() == pace.priorWeight)
  }
}
