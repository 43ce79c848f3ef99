import PovertyExit
import Testing

@Suite struct ResidualTests {
  @Test func `readings stand side by side and each names what it does not count`() throws {
    let found = ask(
      .residual,
      [
        "span": .span(Span(2014...2017)),
        "readings": .records([
          Arguments(["id": .words(["with-inflow"]), "counting": .words(["exits", "new"])])
        ]),
      ])
    let plain = try #require(found["residual"])
    #expect(plain.value == -830 && plain.lower == -880 && plain.upper == -780)
    #expect(plain.text == "does not close" && plain.status == .ok)
    #expect(
      plain.sentence.english
        == "133,500 − 60,181 − 30,749 − 23,515 = 19,055, published 18,225: residual −830 "
        + "(−880 … −780) people; the book does not close.")
    #expect(
      plain.basis.map(\.english) == ["not counted: newly identified, returns, other removals"])
    #expect(found["residual/with-inflow"]?.value == -3_553)
  }

  @Test func `a book without stocks cannot be judged`() throws {
    let found = ask(.residual, ["span": .span(Span(2014...2017)), "in": .words(["households"])])
    let finding = try #require(found["residual/households"])
    #expect(finding.value == nil && finding.status == .cannotBeJudged)
    #expect(finding.sentence.english.contains("the opening stock of 2014"))
  }
}
