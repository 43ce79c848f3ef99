import PovertyExit
import Testing

@Suite struct FindingBoundsTests {
  @Test func `an end at infinity is no bound`() {
    let finding = Finding(
      "q", 2, Interval(2, .infinity), unit: .people, sentence: Words(same: "q"))
    #expect(finding.lower == 2)
    #expect(finding.upper == nil)
  }
}
