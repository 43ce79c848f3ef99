import PovertyExit
import Testing

@Suite struct ReconciliationTests {
  let span = Span(2014...2017)

  @Test func `the published exits of Wuhu leave 830 people unexplained`() {
    let balance = Fixtures.wuhu.reconcile("wuhu", over: span, counting: [.exits])
    #expect(balance.residual == -830)
    #expect(balance.interval == Interval(-880, -780))
    #expect(balance.verdict == .doesNotClose(residual: Interval(-880, -780)))
    #expect(balance.expected == Interval(19_005, 19_105))
    #expect(balance.id == "wuhu/people/2014..2017/exits")
    #expect(
      balance.statement.english
        == "133,500 − 60,181 − 30,749 − 23,515 = 19,055, published 18,225")
  }

  @Test func `a counted inflow moves the residual by itself`() {
    let balance = Fixtures.wuhu.reconcile("wuhu", over: span)
    #expect(balance.residual == -3_553)
    #expect(balance.interval == Interval(-3_603, -3_503))
  }

  @Test func `exact figures that agree close, rounded ones within rounding`() {
    func verdict(_ opening: String, _ unit: String) -> Verdict {
      Ledger(
        places: [Fixtures.wuhuPlace],
        entries: [
          Fixtures.entry(.opening, "2014", opening, unit),
          Fixtures.entry(.exits, "2014..2018", "94682"),
          Fixtures.entry(.closing, "2018", "1785"),
        ]
      ).reconcile("wuhu", over: Span(2014...2018)).verdict
    }
    #expect(verdict("96467", "人") == .closes)
    #expect(verdict("9.65", "万人") == .closesWithinRounding)
    #expect(verdict("9.60", "万人").status == "does not close")
  }

  @Test func `a missing year cannot be judged and is named`() {
    var ledger = Fixtures.wuhu
    ledger.entries.removeAll { $0.quantity == .exits && $0.span == Span(2016) }
    let balance = ledger.reconcile("wuhu", over: span)
    #expect(
      balance.verdict == .cannotBeJudged(missing: [Words("the exits of 2016", "2016年脱贫数")]))
    #expect(balance.residual == nil)
  }

  @Test func `a pooled total beside its parts counts once`() {
    var ledger = Fixtures.wuhu
    ledger.entries.append(Fixtures.entry(.exits, "2016..2017", "54264"))
    #expect(ledger.reconcile("wuhu", over: span, counting: [.exits]).residual == -830)
  }

  @Test func `every book with both stocks is balanced, with and without other flows`() {
    let ids = Fixtures.wuhu.balances().map(\.id)
    #expect(
      ids == ["wuhu/people/2014..2017/exits", "wuhu/people/2014..2017/exits+new"])
  }
}
