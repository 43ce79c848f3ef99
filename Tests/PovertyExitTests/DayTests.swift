import PovertyExit
import Testing

@Suite struct DayTests {
  @Test func `days are counted across months, leap years and centuries`() throws {
    let start = try #require(Day("2018-06-21"))
    #expect(try #require(Day("2018-10-31")) - start == 132)
    #expect(try #require(Day("2018-11-30")) - start == 162)
    #expect((start + 132).description == "2018-10-31")
    #expect(Day(year: 1970, month: 1, day: 1)?.number == 0)
    #expect(Day(year: 2000, month: 3, day: 1)?.number == 11_017)  // date -d 2000-03-01 +%s / 86,400
  }

  @Test func `every day of four hundred years survives the round trip`() {
    for number in stride(from: -25_567, through: 84_000, by: 1) {
      let (year, month, day) = Day(number: number).components
      #expect(Day(year: year, month: month, day: day)?.number == number)
    }
  }

  @Test(arguments: ["2018-02-29", "2018-13-01", "2018-00-10", "18-01-01", "2018-1-1", "2018/01/01"])
  func `a day the calendar does not have is refused`(text: String) {
    #expect(Day(text) == nil)
  }
}
