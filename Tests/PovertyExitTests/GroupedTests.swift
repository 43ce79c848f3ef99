import PovertyExit
import Testing

@Suite struct GroupedTests {
  @Test func `numbers are grouped by thousands and rounded`() {
    #expect(grouped(133_500) == "133,500")
    #expect(grouped(-830) == "−830")
    #expect(grouped(999) == "999")
    #expect(grouped(1_234.5678, decimals: 2) == "1,234.57")
    #expect(grouped(0.05, decimals: 2) == "0.05")
    #expect(grouped(-0.2) == "0")
    #expect(grouped(.infinity) == "∞")
    #expect(grouped(.nan) == "?")
    #expect(percent(0.0042) == "0.42 %")
    #expect(significant(0.000123456, 3) == "0.000123")
    #expect(significant(7.106060, 4) == "7.106")
  }
}
