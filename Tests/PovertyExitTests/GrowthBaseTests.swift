import PovertyExit
import Testing

@Suite struct GrowthBaseTests {
  let growth = given("29.73", "%", id: "growth")

  func reading(_ id: String, _ figure: Figure) -> Arguments {
    Arguments(["id": .words([id]), "amount": .figures([figure])])
  }

  @Test func `Lukou's growth has two readings`() throws {
    let answer = findings(
      .growthBase,
      [
        "growth": .figures([growth]),
        "readings": .records([
          reading("district", given("4144.9", "万元")), reading("total", given("6239.37", "万元")),
        ]),
      ])
    // 41,449,000 ÷ 1.2973 and 62,393,700 ÷ 1.2973, ends at 1.29735 and 1.29725 (Python)
    let district = try #require(answer["district"])
    #expect(abs(try #require(district.value) - 31_950_204.27) < 0.01)
    #expect(abs(try #require(district.lower) - 31_948_587.51) < 0.01)
    #expect(abs(try #require(district.upper) - 31_951_821.16) < 0.01)
    let total = try #require(answer["total"])
    #expect(abs(try #require(total.value) - 48_095_043.55) < 0.01)
    #expect(total.unit == .yuan)
    #expect(total.basis.map(\.english) == ["the document does not say which of 2 amounts grew"])
  }

  @Test func `several years compound`() throws {
    // 121 after two years of 10 % was 100.
    let answer = findings(
      .growthBase,
      [
        "growth": .figures([given("10", "%", .exactly)]), "years": .numbers([2]),
        "readings": .records([reading("base", given("121", "元"))]),
      ])
    #expect(abs(try #require(answer["base"]?.value) - 100) < 1e-12)
    #expect(answer["base"]?.basis == [])
  }

  @Test func `a fall of 100 % is refused`() {
    let answer = findings(
      .growthBase,
      [
        "growth": .figures([given("-100", "%")]),
        "readings": .records([reading("base", given("1", "元"))]),
      ])
    #expect(answer["base"]?.status == .infeasible)
  }
}
