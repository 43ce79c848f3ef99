import PovertyExit
import Testing

@Suite struct SpanTests {
  @Test func `a year and several years are read in every common form`() {
    #expect(Span("2016") == Span(2016))
    for text in ["2014..2015", "2014-2015", "2014~2015", "2014至2015", "2014—2015"] {
      #expect(Span(text) == Span(2014...2015))
    }
    #expect(Span(2014...2015).description == "2014..2015")
    #expect(Span(2014...2015).count == 2)
  }

  @Test(arguments: ["", "2015..2014", "16", "2014..2015..2016", "20x4", "1800", "2300"])
  func `what is no span of years is refused`(text: String) {
    #expect(Span(text) == nil)
  }
}
