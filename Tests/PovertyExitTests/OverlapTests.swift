import PovertyExit
import Testing

@Suite struct OverlapTests {
  @Test func `at least 4,715 who left poverty are on dibao`() throws {
    // Zhengzhou: at least 6,500 on dibao, 1,785 still poor: 6,500 − 1,785 = 4,715.
    let answer = findings(
      .overlap,
      [
        "group": .figures([given("0.7", "万人")]), "part": .figures([given("1785", "人")]),
        "whole": .figures([given("96467", "人")]),
      ])
    let outside = try #require(answer["outside-at-least"])
    #expect(outside.value == 4_715)
    #expect(outside.lower == 4_715)
    #expect(outside.upper == 7_500)
    #expect(outside.sentence.english.contains("4,715 people"))
    #expect(outside.sentence.english.contains("at the printed values 5,215"))
    #expect(answer["inside-at-most"]?.value == 1_785)
    #expect(answer["inside-at-most"]?.lower == 0)
  }

  @Test func `the bounds hold for every overlap of small groups`() throws {
    // Every pair of subsets of four people, by brute force.
    for a in 0..<16 {
      for b in 0..<16 {
        let answer = findings(
          .overlap,
          [
            "group": .figures([given("\(a.nonzeroBitCount)", "人")]),
            "part": .figures([given("\(b.nonzeroBitCount)", "人")]),
            "whole": .figures([given("4", "人")]),
          ])
        let outside = Double((a & ~b).nonzeroBitCount)
        let inside = Double((a & b).nonzeroBitCount)
        let first = try #require(answer["outside-at-least"])
        let second = try #require(answer["inside-at-most"])
        #expect(try #require(first.lower) <= outside && outside <= (try #require(first.upper)))
        #expect(try #require(second.lower) <= inside && inside <= (try #require(second.upper)))
      }
    }
  }

  @Test func `people and households do not overlap`() {
    let answer = findings(
      .overlap, ["group": .figures([given("7", "人")]), "part": .figures([given("3", "户")])])
    #expect(answer.map(\.status) == [.cannotBeJudged])
  }

  @Test func `a group larger than the whole is infeasible`() {
    let answer = findings(
      .overlap,
      [
        "group": .figures([given("7", "人")]), "part": .figures([given("3", "人")]),
        "whole": .figures([given("5", "人")]),
      ])
    #expect(answer.map(\.status) == [.infeasible])
  }
}
