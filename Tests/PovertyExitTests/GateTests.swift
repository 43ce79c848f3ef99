import PovertyExit
import Testing

private let housing = Arguments([
  "id": .words(["housing"]), "label": .label(Words("unsafe houses", "危房")),
  "unfinished": .figures([given("938", "户")]),
  "household-size": .figures([assumed(3, "人/户", low: 2, high: 4)]),
])

@Suite struct GateTests {
  @Test func `late houses cost at most the people who live in them`() {
    let answer = findings(.gate, ["conditions": .records([housing])])
    let loss = answer["loss"]!
    #expect(loss.value == nil && loss.status == .ok)
    #expect(loss.lower == 0 && loss.upper == 3_752)
    #expect(
      loss.sentence.english
        == "People without the condition: unsafe houses 2,814 (1,876 … 3,752). If the works are "
        + "late, this year's exits fall by 0 to 3,752, never by more.")
    #expect(answer["exits"]!.status == .noStock)
    #expect(answer["exits"]!.value == nil)
  }

  @Test func `planned exits and a register close the gate`() {
    let answer = findings(
      .gate,
      [
        "conditions": .records([housing]), "planned": .figures([given("5000", "人")]),
        "registered": .figures([given("6000", "人")]),
      ])
    #expect(answer["exits"]!.value == nil && answer["exits"]!.status == .ok)
    #expect(answer["exits"]!.lower == 1_248)  // 5,000 - 3,752
    #expect(answer["exits"]!.upper == 4_124)  // 6,000 - 1,876
    #expect(answer["gate"]!.lower == 2_248)  // 6,000 - 3,752
    #expect(answer["gate"]!.upper == 4_124)
  }

  @Test func `households without a size cannot be judged`() {
    let unsized = Arguments([
      "id": .words(["housing"]), "unfinished": .figures([given("938", "户")]),
    ])
    let answer = findings(.gate, ["conditions": .records([unsized])])
    #expect(answer["loss"]!.status == .cannotBeJudged)
    #expect(answer.count == 1)
  }
}
