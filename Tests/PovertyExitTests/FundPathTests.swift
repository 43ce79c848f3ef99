import PovertyExit
import Testing

@Suite struct FundPathTests {
  @Test func `new money grows and what is unspent is carried`() {
    // 100; 110 + 4 = 114; 121 + 4.56 = 125.56
    let years = FundPath(fund: 100, growth: 0.1, balanceShare: 0.04).years(3)
    let expected = [100, 114, 125.56]
    #expect(zip(years, expected).allSatisfy { abs($0.available - $1) < 1e-9 })
    #expect(abs(years[2].fund - 121) < 1e-9)
    #expect(abs(years[2].balance - 0.04 * 125.56) < 1e-9)
  }

  @Test func `money is neither made nor lost`() {
    let years = FundPath(fund: 4_583_585, growth: 0.07, balanceShare: 0.0399).years(12)
    let given = years.reduce(0) { $0 + $1.fund }
    let spent = years.reduce(0) { $0 + $1.available - $1.balance }
    #expect(abs(given - spent - years[11].balance) < 1e-6)
  }

  @Test func `a fund spent to the last yuan carries nothing`() {
    let years = FundPath(fund: 100, growth: 0, balanceShare: 0).years(4)
    #expect(years.allSatisfy { $0.available == 100 && $0.balance == 0 })
    #expect(FundPath(fund: 100, growth: 0, balanceShare: 0).years(0).isEmpty)
  }

  @Test func `listed items bound the fund from below`() {
    // (2,230,000 + 2,170,700) / 0.9601 = 4,583,585
    let least = FundPath.least(items: Interval(4_400_700), balance: Interval(0.0399))
    #expect(abs(least.lower - 4_583_585.0432) < 1e-3)
    #expect(FundPath.least(items: Interval(1), balance: Interval(1)).lower == .infinity)
  }
}
