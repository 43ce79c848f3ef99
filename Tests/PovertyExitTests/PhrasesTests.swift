import Testing

@testable import PovertyExit

@Suite struct PhrasesTests {
  @Test(arguments: [
    (7.5, "7.5"), (938, "938"), (7.10606, "7.106"), (1_234_567, "1,234,567"), (0.15544, "0.1554"),
    (2.0000001, "2"), (0, "0"),
  ])
  func `a number has no more decimals than it needs`(value: Double, text: String) {
    #expect(plain(value) == text)
  }

  @Test(arguments: [
    (0.934309, "0.934"), (4.4e-18, "below 0.001"), (0.99969, "above 0.999"), (0.5, "0.5"),
    (0.001, "0.001"),
  ])
  func `a probability is not printed beyond reading`(value: Double, text: String) {
    #expect(chance(value).english == text)
  }

  @Test func `an interval is an aside unless it is one value`() {
    #expect(Interval(405, 411).aside { grouped($0) } == Words(" (405 … 411)", "（405 … 411）"))
    #expect(Interval(3).aside { grouped($0) } == Words(same: ""))
  }

  @Test func `a unit has a singular and a sentence a capital`() {
    #expect(Dimension("person-times").singular == Words("person-time", "人次"))
    #expect(Dimension.people.singular == Words("person", "人"))
    #expect(Dimension("km").singular.english == "km")
    #expect(Words("central supply", "供水").capitalized == Words("Central supply", "供水"))
  }
}
