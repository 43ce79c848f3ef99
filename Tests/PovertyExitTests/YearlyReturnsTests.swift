import PovertyExit
import Testing

@Suite struct YearlyReturnsTests {
  @Test func `independent returns have the quantiles of the binomial`() throws {
    // scipy 1.17: binom(94682, q).ppf(0.95) = 111, 509, 997
    let expected = [(0.001, 111), (0.005, 509), (0.01, 997)]
    for (risk, quantile) in expected {
      let returns = try #require(YearlyReturns(people: 94_682, risk: risk))
      #expect(returns.quantile(0.95) == quantile)
    }
  }

  @Test func `a risk that varies has the quantiles of the beta-binomial`() throws {
    // v = 0.5, q = 0.005: a + b = 0.995 ÷ (0.005 × 0.25) − 1 = 795, a = 3.975.
    // scipy 1.17: betabinom(94682, 3.975, 791.025).ppf([0.5, 0.95]) = 435, 919
    let returns = try #require(YearlyReturns(people: 94_682, risk: 0.005, variation: 0.5))
    #expect(returns.quantile(0.95) == 919)
    #expect(returns.quantile(0.5) == 435)
    // scipy: betabinom.logpmf(0) = −19.045844054805
    #expect(abs(returns.chanceOfNone / 5.3520e-9 - 1) < 1e-3)
  }

  @Test func `small cases can be counted by hand`() throws {
    // Two people at 1/2: none, one or two return with 1/4, 1/2, 1/4.
    let coin = try #require(YearlyReturns(people: 2, risk: 0.5))
    #expect(coin.quantile(0.25) == 0)
    #expect(coin.quantile(0.26) == 1)
    #expect(coin.quantile(0.76) == 2)
    #expect(coin.mean == 1)
    // q = 1/2, v² = 1/3: a = b = 1, a uniform risk: each count has probability 1/3.
    let variation = (1.0 / 3).squareRoot()
    let uniform = try #require(YearlyReturns(people: 2, risk: 0.5, variation: variation))
    #expect(abs(uniform.chanceOfNone - 1.0 / 3) < 1e-12)
    #expect(uniform.quantile(0.6) == 1)
  }

  @Test func `certain and impossible returns are exact`() throws {
    #expect(try #require(YearlyReturns(people: 10, risk: 0, variation: 0.5)).quantile(0.99) == 0)
    #expect(try #require(YearlyReturns(people: 10, risk: 1)).quantile(0.01) == 10)
  }

  @Test func `zero returns with 95 % need a risk of 5.4 in ten million`() {
    // 1 − 0.95^(1 ÷ 94,682) = 5.4174268069608e-7 (mpmath)
    let risk = YearlyReturns.riskForNone(people: 94_682, confidence: 0.95)
    #expect(abs(risk / 5.4174268069608e-7 - 1) < 1e-12)
  }

  @Test func `a risk or variation out of range gives no distribution`() {
    #expect(YearlyReturns(people: 10, risk: 1.5) == nil)
    #expect(YearlyReturns(people: 10, risk: 0.5, variation: 1) == nil)
    #expect(YearlyReturns(people: -1, risk: 0.5) == nil)
  }
}
