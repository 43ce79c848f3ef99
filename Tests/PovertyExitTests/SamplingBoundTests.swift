import PovertyExit
import Testing

@Suite struct SamplingBoundTests {
  @Test func `no error in 2,000 checks leaves 0_15 percent`() {
    let answer = findings(
      .samplingBound, ["sample": .figures([given("2000", "户", .moreThan)])])
    #expect(abs(answer["error-bound"]!.value! - 0.00149674) < 1e-8)
    #expect(
      answer["error-bound"]!.sentence.english
        == "No error in 2,000 checks: with 95 % confidence the error rate is at most 0.15 %.")
  }

  @Test func `a bound of two percent needs 149 checks`() {
    let enough = findings(
      .samplingBound,
      ["bound": .figures([given("2", "%", .exactly)]), "sample": .figures([given("149", "户")])])
    #expect(enough["sample-needed"]!.value == 149 && enough["sample-needed"]!.status == .ok)
    let few = findings(
      .samplingBound,
      ["bound": .figures([given("2", "%", .exactly)]), "sample": .figures([given("148", "户")])])
    #expect(few["sample-needed"]!.status == .infeasible)
  }

  @Test func `zero cannot be proved`() {
    let answer = findings(.samplingBound, ["bound": .figures([given("0", "%", .exactly)])])
    #expect(answer["sample-needed"]!.value == nil)
    #expect(answer["sample-needed"]!.status == .infeasible)
  }

  @Test func `more confidence proves less`() {
    func bound(_ confidence: Double) -> Double {
      findings(
        .samplingBound,
        ["sample": .figures([given("300", "户")]), "confidence": .numbers([confidence])])[
          "error-bound"]!.value!
    }
    #expect(bound(0.99) > bound(0.95))
    #expect(abs(bound(0.95) - 0.0099361) < 1e-6)  // the rule of three: 3 / 300 = 0.01
  }
}
