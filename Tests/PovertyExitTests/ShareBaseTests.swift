import PovertyExit
import Testing

@Suite struct ShareBaseTests {
  func asked(_ part: String, _ share: String, _ qualifier: Qualifier = .printed) -> [Finding] {
    findings(
      .shareBase,
      ["part": .figures([given(part, "人")]), "share": .figures([given(share, "%", qualifier)])])
  }

  @Test func `1,330 at 93 % is one of fifteen bases`() throws {
    // Zhengzhou: 1,330 ÷ 0.935 = 1,422.5, 1,330 ÷ 0.925 = 1,437.8
    let base = try #require(asked("1330", "93")["base"])
    #expect(base.lower == 1_423)
    #expect(base.upper == 1_437)
    #expect(base.text == "1423..1437")
    #expect(abs(try #require(base.value) - 1_430.1075) < 1e-4)
    let rest = try #require(asked("1330", "93")["remaining"])
    #expect(rest.lower == 93)
    #expect(rest.upper == 107)
  }

  @Test func `exactly the bases that round to the printed share are named`() throws {
    let base = try #require(asked("1330", "93")["base"])
    for candidate in 1_400...1_460 {
      let rounds = (1_330.0 / Double(candidate) * 100).rounded() == 93
      let named =
        try #require(base.lower) <= Double(candidate)
        && Double(candidate) <= (try #require(base.upper))
      #expect(rounds == named)
    }
  }

  @Test func `a share no whole number has is infeasible`() {
    // 3 ÷ 0.505 = 5.94 and 3 ÷ 0.495 = 6.06 hold 6; 3 ÷ 0.525 and 3 ÷ 0.515 hold none.
    #expect(asked("3", "50")["base"]?.lower == 6)
    #expect(asked("3", "52")["base"]?.status == .infeasible)
    #expect(asked("3", "52")["base"]?.value == nil)
  }

  @Test func `a share that can be zero fixes nothing`() {
    #expect(asked("3", "0")["base"]?.status == .cannotBeJudged)
  }
}
