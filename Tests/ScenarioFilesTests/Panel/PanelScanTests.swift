import PovertyExit
import Testing

@testable import ScenarioFiles

/// The reader of bytes and the reader of cells are twins.
@Suite struct PanelScanTests {
  /// What either reader makes of a text: a panel, or its messages.
  static func outcome(_ bytes: [UInt8], isCareful: Bool) -> [String] {
    var problems = Problems()
    do {
      return PanelText.content(
        of: try PanelReading.read(
          bytes, path: "t.csv", unit: nil, group: nil, isCareful: isCareful, &problems))
    } catch {
      return [error.text(in: .english)]
    }
  }

  static let base = """
    id,group,year,rate_pct,population,note
    lukou,湖南,2016,3.2,264000,a
    lukou,湖南,2017,1.1,,"b, c"
    "chaling",湖南,2016-12-31,0.034999999999999996,"5,000",
    wuhu,安徽,2016,100,3000000.5,x y
    wuhu,安徽,2017,0,NA,
    ＡＢ,安徽,2016,12345678901234567890e-19,1,
    AB,安徽,2017,00012.3400,1,
    # a comment, with commas
    café,NA,2016,,,
    cafe\u{301},湖南,2017,0.1234567890123456789012,12,

    """

  @Test func `both readers make the same panel`() throws {
    let panel = try PanelText.read(Self.base).panel
    #expect(panel.ids == ["lukou", "chaling", "wuhu", "AB", "café"])
    #expect(panel[3, 2016] == 0.012_345_678_901_234_567_89)
    for text in [Self.base, Self.base.replacing("\n", with: "\r\n")] {
      let fast = Self.outcome(Array(text.utf8), isCareful: false)
      #expect(fast == Self.outcome(Array(text.utf8), isCareful: true))
      #expect(fast.count > 20)
    }
  }

  @Test(arguments: 0..<8)
  func `both readers say the same of a damaged file`(_ seed: UInt64) {
    var generator = MutationTests.Generator(state: seed)
    var readable = 0
    for _ in 0..<100 {
      let bytes = MutationTests.mutated(Array(Self.base.utf8), &generator)
      let fast = Self.outcome(bytes, isCareful: false)
      #expect(
        fast == Self.outcome(bytes, isCareful: true), "\(String(decoding: bytes, as: UTF8.self))")
      if fast.count > 1 { readable += 1 }
    }
    #expect(readable > 0)
  }

  @Test(arguments: [PanelUnit.percent, .share], 0..<4)
  func `a number is the nearest double to its text`(_ unit: PanelUnit, seed: UInt64) throws {
    var generator = MutationTests.Generator(state: seed)
    var numbers: [String] = []
    for _ in 0..<500 {
      let digits = Int.random(in: 1...24, using: &generator)
      numbers.append(
        "0." + (0..<digits).map { _ in "\(Int.random(in: 0...9, using: &generator))" }.joined())
    }
    let rows = numbers.enumerated().map { "p\($0),2016,\($1)\n" }.joined()
    let panel = try PanelText.read("id,year,y\n" + rows, unit: unit).panel
    for (share, text) in zip(panel.incidence, numbers) {
      #expect(share == Double(unit == .percent ? text + "e-2" : text), "\(text)")
    }
  }

  @Test func `rows by year are read as rows by place are`() throws {
    let places = (0..<500).map { "county \($0 * 7919 % 500)" }
    var rows: [String] = []
    for year in 2010...2014 { rows += places.map { "\($0),\(year),0.\(year)" } }
    let byYear = try PanelText.read("id,year,share\n" + rows.joined(separator: "\n")).panel
    #expect(byYear.ids == places)
    rows = []
    for place in places { rows += (2010...2014).map { "\(place),\($0),0.\($0)" } }
    let byPlace = try PanelText.read("id,year,share\n" + rows.joined(separator: "\n")).panel
    #expect(byPlace.ids == places)
    #expect(byPlace.incidence == byYear.incidence)
  }
}
