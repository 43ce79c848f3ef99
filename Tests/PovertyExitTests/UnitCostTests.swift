import PovertyExit
import Testing

@Suite struct UnitCostTests {
  @Test func `3,125 grants of 2_1707 million cost 694_62 each`() {
    let answer = findings(
      .unitCost,
      [
        "cost": .figures([given("217.07", "万元")]), "count": .figures([given("3125", "人次")]),
        "next": .figures([given("3125", "人次")]), "marginal": .flag(true),
      ])
    let each = answer["unit-cost"]!
    #expect(abs(each.value! - 694.624) < 1e-9)
    // ±50 yuan of 2,170,700 over 3,125
    #expect(abs(each.lower! - 694.608) < 1e-9 && abs(each.upper! - 694.640) < 1e-9)
    #expect(each.unit == Dimension("yuan/person-times"))
    #expect(
      each.sentence.english
        == "2,170,700 yuan for 3,125 person-times: 694.62 (694.61 … 694.64) yuan per person-time.")
    #expect(abs(answer["next-cost"]!.value! - 2_170_700) < 1e-6)
    #expect(answer["marginal-cost"]!.status == .notIdentified)
    #expect(answer["marginal-cost"]!.value == nil)
  }

  @Test func `both rounded ends count`() {
    // Zhengzhou: 7.1 亿 over 2.1 万 households: 32,791 to 34,878
    let answer = findings(
      .unitCost,
      ["cost": .figures([given("7.1", "亿元")]), "count": .figures([given("2.1", "万户")])])
    #expect(abs(answer["unit-cost"]!.value! - 33_809.5) < 0.05)
    #expect(abs(answer["unit-cost"]!.lower! - 32_790.7) < 0.05)
    #expect(abs(answer["unit-cost"]!.upper! - 34_878.0) < 0.1)
  }

  @Test func `unlike counts are not added and nothing is divided by zero`() {
    let mixed = findings(
      .unitCost,
      [
        "cost": .figures([given("10", "元")]),
        "count": .figures([given("1", "户"), given("3", "人")]),
      ])
    #expect(mixed["unit-cost"]!.status == .cannotBeJudged)
    let none = findings(
      .unitCost, ["cost": .figures([given("10", "元")]), "count": .figures([given("0", "户")])])
    #expect(none["unit-cost"]!.status == .cannotBeJudged)
    let other = findings(
      .unitCost,
      [
        "cost": .figures([given("10", "元")]), "count": .figures([given("2", "户")]),
        "next": .figures([given("5", "人")]),
      ])
    #expect(other["next-cost"]!.status == .cannotBeJudged)
  }
}
