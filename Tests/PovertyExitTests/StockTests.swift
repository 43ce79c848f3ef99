import PovertyExit
import Testing

private func entry(_ quantity: Quantity, _ figure: Figure, _ year: Int = 2017) -> LedgerEntry {
  LedgerEntry(place: "here", span: Span(year), quantity: quantity, figure: figure)
}

@Suite struct StockTests {
  @Test func `a place without a stock says so`() {
    let answer = findings(.stock, [:])
    #expect(answer["stock"]!.status == .noStock && answer["stock"]!.value == nil)
    #expect(answer["incidence"]!.status == .noStock && answer["incidence"]!.value == nil)
    #expect(
      answer["stock"]!.sentence.english
        == "Here publishes no stock of registered poor; nothing is put in its place.")
  }

  @Test func `an incidence may be published without a stock`() {
    let answer = findings(.stock, [:], ledger: [entry(.incidence, given("0.68", "%"))])
    #expect(answer["stock"]!.status == .noStock)
    #expect(abs(answer["incidence"]!.value! - 0.0068) < 1e-15)
  }

  @Test func `stock and population give the incidence`() {
    let answer = findings(
      .stock, [:],
      ledger: [
        entry(.opening, given("13.35", "万人"), 2014), entry(.closing, given("18225", "人")),
        entry(.population, given("1598500", "人")),
      ])
    #expect(answer["stock"]!.value == 18_225)
    #expect(abs(answer["incidence"]!.value! - 0.0114013) < 1e-7)  // Wuhu, 1.14 %
  }

  @Test func `a stock without a population has no incidence`() {
    let answer = findings(.stock, [:], ledger: [entry(.opening, given("100", "人"))])
    #expect(answer["stock"]!.value == 100)
    #expect(answer["incidence"]!.status == .cannotBeJudged)
  }

  @Test func `households have no incidence`() {
    let answer = findings(
      .stock, ["in": .words(["households"])], ledger: [entry(.closing, given("769", "户"))])
    #expect(answer.count == 1)
    #expect(answer["stock"]!.value == 769)
  }
}
