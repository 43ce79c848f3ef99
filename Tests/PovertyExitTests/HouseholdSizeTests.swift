import PovertyExit
import Testing

@Suite struct HouseholdSizeTests {
  static func entry(
    _ quantity: Quantity, _ span: Span, _ printed: String, _ unit: String
  ) -> LedgerEntry {
    LedgerEntry(place: "here", span: span, quantity: quantity, figure: given(printed, unit))
  }

  /// Zhengzhou, as printed.
  let entries = [
    entry(.opening, Span(2014), "96467", "人"), entry(.opening, Span(2014), "26180", "户"),
    entry(.exits, Span(2014...2018), "94682", "人"),
    entry(.exits, Span(2014...2018), "25411", "户"),
    entry(.closing, Span(2018), "1785", "人"), entry(.closing, Span(2018), "769", "户"),
  ]

  @Test func `Zhengzhou's last households are small`() throws {
    let answer = findings(
      .householdSize, ["span": .span(Span(2014...2018))], ledger: entries)
    // 96,467 ÷ 26,180, 94,682 ÷ 25,411, 1,785 ÷ 769
    #expect(abs(try #require(answer["size-opening"]?.value) - 3.68476) < 1e-5)
    #expect(abs(try #require(answer["size-exits"]?.value) - 3.72602) < 1e-5)
    #expect(abs(try #require(answer["size-closing"]?.value) - 2.32120) < 1e-5)
    #expect(answer["size-ratio"]?.text == "below")
    // 1,785 ÷ 3.68476 = 484.4 against 769: 37 % low
    #expect(abs(try #require(answer["households-predicted"]?.value) - 484.43) < 0.01)
    #expect(abs(try #require(answer["prediction-error"]?.value) + 0.37005) < 1e-5)
    #expect(answer["size-new"] == nil)
  }

  @Test func `what both books publish is measured, the rest is refused`() throws {
    // Wuhu 2017: 2,723 people in 953 households newly identified, 2.857 each.
    let answer = findings(
      .householdSize, ["span": .span(Span(2017))],
      ledger: [
        Self.entry(.new, Span(2017), "2723", "人"), Self.entry(.new, Span(2017), "953", "户"),
        Self.entry(.closing, Span(2017), "18225", "人"),
      ])
    #expect(abs(try #require(answer["size-new"]?.value) - 2.85729) < 1e-5)
    for quantity in ["size-opening", "size-exits", "size-closing"] {
      #expect(answer[quantity]?.status == .cannotBeJudged)
      #expect(answer[quantity]?.value == nil)
    }
    #expect(answer["size-ratio"] == nil)
  }

  @Test func `flows of other years are not divided`() {
    var other = entries
    other[3] = Self.entry(.exits, Span(2018), "25411", "户")
    let answer = findings(.householdSize, ["span": .span(Span(2014...2018))], ledger: other)
    #expect(answer["size-exits"]?.status == .cannotBeJudged)
  }
}
