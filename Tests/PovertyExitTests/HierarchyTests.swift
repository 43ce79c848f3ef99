import PovertyExit
import Testing

@Suite struct HierarchyTests {
  @Test func `the counties add up and hold their shares`() throws {
    let found = ask(.hierarchy, ["quantity": .words(["exits"]), "spans": .words(["2016"])])
    #expect(found["sum/exits/2016"]?.value == 30_749)
    #expect(found["sum/exits/2016"]?.text == "closes")
    let share = try #require(found["share/wuwei/exits/2016"]?.value)
    #expect(abs(share - 23_922.0 / 30_749) < 1e-15)
  }

  @Test func `several quantities share the years and skip what nobody publishes`() {
    let found = ask(
      .hierarchy,
      ["quantity": .words(["exits", "target"]), "spans": .words(["2016", "2018"])])
    #expect(found.keys.contains("sum/exits/2016") && found.keys.contains("sum/target/2018"))
    #expect(!found.keys.contains("sum/target/2016"))
  }

  @Test func `a county that publishes nothing makes the sum unjudgeable`() {
    var ledger = Fixtures.wuhu
    ledger.entries.removeAll { $0.place == "nanling" }
    let found = ask(
      .hierarchy, ["quantity": .words(["exits"]), "spans": .words(["2016", "2017"])],
      ledger: ledger)
    #expect(found["sum/exits/2016"]?.status == .cannotBeJudged)
    #expect(found["sum/exits/2017"]?.status == .cannotBeJudged)
  }

  @Test func `counties that miss the city do not close`() {
    var ledger = Fixtures.wuhu
    ledger.entries.removeAll { $0.place == "nanling" }
    ledger.entries.append(Fixtures.entry(.exits, "2016", "6826", place: "nanling"))
    let found = ask(
      .hierarchy, ["quantity": .words(["exits"]), "spans": .words(["2016"])], ledger: ledger)
    #expect(found["sum/exits/2016"]?.text == "does not close")
  }
}
