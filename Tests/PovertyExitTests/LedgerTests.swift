import PovertyExit
import Testing

@Suite struct LedgerTests {
  @Test func `a tagged reading replaces the default rows of its years, and only when asked for`() {
    var ledger = Fixtures.wuhu
    ledger.entries.append(
      Fixtures.entry(.exits, "2014..2017", "11.5", "万人", reading: "to-date"))
    #expect(ledger.entries(.exits, of: "wuhu").count == 3)
    let tagged = ledger.entries(.exits, of: "wuhu", reading: "to-date")
    #expect(tagged.map(\.figure.value) == [115_000])
  }

  @Test func `people and households are separate books`() {
    var ledger = Fixtures.wuhu
    ledger.entries.append(Fixtures.entry(.new, "2017", "953", "户"))
    #expect(ledger.entries(.new, of: "wuhu").map(\.figure.value) == [2_723])
    #expect(ledger.entries(.new, of: "wuhu", in: .households).map(\.figure.value) == [953])
  }

  @Test func `the latest closing and the earliest opening stock frame the history`() {
    #expect(Fixtures.wuhu.opening(of: "wuhu")?.figure.value == 133_500)
    #expect(Fixtures.wuhu.closing(of: "wuhu")?.figure.value == 18_225)
    #expect(Fixtures.wuhu.closing(of: "wuwei") == nil)
    #expect(Fixtures.wuhu.children(of: "wuhu").map(\.id) == ["wuwei", "nanling"])
  }
}
