import PovertyExit
import Testing

@Suite struct PartOfWholeTests {
  func asked(_ parts: [Figure], _ whole: Figure, cut: Figure? = nil) -> [Finding] {
    var values: [String: Arguments.Value] = [
      "parts": .figures(parts), "whole": .figures([whole]),
    ]
    values["cut"] = cut.map { .figures([$0]) }
    return findings(.partOfWhole, values)
  }

  @Test func `Lukou pays two thirds itself`() throws {
    let answer = asked(
      [given("4144.9", "万元")], given("6239.37", "万元"), cut: assumed(10, "%", id: "cut"))
    // 41,449,000 ÷ 62,393,700; the rest 20,944,700 ± 550
    #expect(abs(try #require(answer["share"]?.value) - 0.664314) < 1e-6)
    let rest = try #require(answer["rest"])
    #expect(abs(try #require(rest.value) - 20_944_700) < 1e-6)
    #expect(abs(try #require(rest.lower) - 20_944_150) < 1e-6)
    #expect(abs(try #require(rest.upper) - 20_945_250) < 1e-6)
    // 62,393,700 − 4,144,900
    #expect(abs(try #require(answer["whole-after-cut"]?.value) - 58_248_800) < 1e-6)
  }

  @Test func `parts add up`() {
    let answer = asked([given("100", "村"), given("75", "村")], given("181", "村"))
    #expect(answer["rest"]?.value == 6)
    #expect(answer["share"]?.value == 175.0 / 181)
  }

  @Test func `two lower bounds have no ratio`() {
    let answer = asked(
      [given("3000", "条", .moreThan)], given("6", "万条", .moreThan))
    #expect(answer.map(\.status) == [.cannotBeJudged])
    #expect(answer[0].value == nil)
    #expect(answer[0].sentence.english.contains("5.00 %"))
  }

  @Test func `parts above the whole are infeasible, of another kind not judged`() {
    #expect(asked([given("7", "村")], given("6", "村")).map(\.status) == [.infeasible])
    #expect(asked([given("7", "人")], given("9", "户")).map(\.status) == [.cannotBeJudged])
  }
}
