import PovertyExit
import Testing

@Suite struct FallInTests {
  let marginal = given("292", "人", id: "marginal")
  let incidence = given("0.42", "%", id: "incidence")
  let population = assumed(200_000, "人", id: "population")

  @Test func `all 292 falling in takes 0.42 % to 0.566 %`() throws {
    // Lukou: 292 ÷ 200,000 = 0.146 points; the printed rate is ± 0.005 points.
    let answer = findings(
      .fallIn,
      [
        "marginal": .figures([marginal]), "incidence": .figures([incidence]),
        "population": .figures([population]),
      ])
    #expect(try #require(answer["rise"]).value == 0.00146)
    let after = try #require(answer["incidence"])
    #expect(abs(try #require(after.value) - 0.00566) < 1e-15)
    #expect(abs(try #require(after.lower) - 0.00561) < 1e-15)
    #expect(abs(try #require(after.upper) - 0.00571) < 1e-15)
    #expect(abs(try #require(answer["registered"]?.value) - 1_132) < 1e-9)
    #expect(
      answer["rise"]?.sentence.english
        == "If all 292 marginal people fall in, the incidence rises by 0.146 percentage points.")
    #expect(after.sentence.chinese == "贫困发生率将为0.566 %（0.561 %至0.571 %）。")
    #expect(after.basis.contains { $0.english.hasPrefix("assumes population") })
  }

  @Test func `the rise is proportional to the share that falls in`() throws {
    let rises = try [0.0, 10, 50, 100].map { share in
      try #require(
        findings(
          .fallIn,
          [
            "marginal": .figures([marginal]), "incidence": .figures([incidence]),
            "population": .figures([population]), "share": .figures([assumed(share, "%")]),
          ])["rise"]?.value)
    }
    #expect(rises[0] == 0)
    #expect(abs(rises[1] * 10 - rises[3]) < 1e-15)
    #expect(abs(rises[2] * 2 - rises[3]) < 1e-15)
  }

  @Test func `a published stock is used as it is`() throws {
    // Wuhu: (18,225 + 1,775) ÷ 1,598,500 = 1.2512 %
    let answer = findings(
      .fallIn,
      [
        "marginal": .figures([given("1775", "人")]), "stock": .figures([given("18225", "人")]),
        "population": .figures([given("159.85", "万人")]),
      ])
    #expect(answer["registered"]?.value == 20_000)
    #expect(abs(try #require(answer["incidence"]?.value) - 0.012511730) < 1e-8)
  }

  @Test func `without a stock it says so`() {
    let answer = findings(.fallIn, ["marginal": .figures([marginal])])
    #expect(answer.map(\.status) == [.noStock])
    #expect(answer[0].value == nil)
  }
}
