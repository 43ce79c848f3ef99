import PovertyExit
import Testing

@Suite struct AttributionTests {
  @Test func `whom a measure reached bounds what it carried and tells no more`() throws {
    let answer = findings(
      .attribution,
      [
        "exits": .figures([given("25411", "户")]),
        "measures": .records([
          Arguments(["id": .words(["loans"]), "reached": .figures([given("2.1", "万户")])]),
          Arguments(["id": .words(["work"]), "reached": .figures([given("1330", "人")])]),
          Arguments(["id": .words(["relocation"])]),
        ]),
      ])
    // Zhengzhou: at most 21,500 ÷ 25,411 = 0.84609; people do not bound households.
    let loans = try #require(answer["share/loans"])
    #expect(loans.value == nil)
    #expect(loans.lower == 0)
    #expect(abs(try #require(loans.upper) - 0.846090) < 1e-6)
    #expect(answer["share/work"]?.upper == 1)
    #expect(answer["share/relocation"]?.upper == 1)
    #expect(answer.allSatisfy { $0.status == .notIdentified })
  }

  @Test func `a measure that reached more than exited can have carried all`() {
    let answer = findings(
      .attribution,
      [
        "exits": .figures([given("100", "人")]),
        "measures": .records([
          Arguments(["id": .words(["posts"]), "reached": .figures([given("357", "人")])])
        ]),
      ])
    #expect(answer["share/posts"]?.upper == 1)
  }
}
