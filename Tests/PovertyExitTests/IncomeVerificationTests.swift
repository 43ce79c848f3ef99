import PovertyExit
import Testing

@Suite struct IncomeVerificationTests {
  let lognormal = IncomeVerification(
    income: .lognormal(median: 8_000, spread: 0.4), line: 4_000)

  @Test(arguments: [
    // noise, rate: mpmath 1.3 quadrature at 25 digits on panels graded at the line
    (10.0, 0.00023004238294472), (400, 0.0074403235109319), (800, 0.011980321848996),
    (1_200, 0.014802257564757), (1_600, 0.016727976804552),
  ])
  func `lognormal incomes give the rates of an independent quadrature`(
    noise: Double, rate: Double
  ) throws {
    let found = try #require(lognormal.wrongExitRate(noise: noise))
    #expect(abs(found / rate - 1) < 1e-10)
  }

  @Test func `other shapes agree with the same quadrature`() throws {
    let wide = IncomeVerification(income: .lognormal(median: 5_000, spread: 0.8), line: 4_000)
    #expect(abs(try #require(wide.wrongExitRate(noise: 300)) - 0.024188417835871) < 1e-11)
    #expect(abs(try #require(wide.heldBackRate(noise: 300)) - 0.022797554875109) < 1e-11)
    #expect(abs(wide.exitShare(noise: 300) - 0.61071975632516) < 1e-11)
    let normal = IncomeVerification(
      income: .normal(mean: 5_000, deviation: 1_500), line: 4_000, margin: 200)
    #expect(abs(try #require(normal.wrongExitRate(noise: 700)) - 0.047908691255891) < 1e-11)
    #expect(abs(try #require(normal.heldBackRate(noise: 700)) - 0.1268132291105) < 1e-11)
  }

  @Test func `at the median the rate is an arcsine`() throws {
    // Orthant probability (Sheppard 1899): 1/2 − asin(ρ)/π, ρ² = τ² ÷ (τ² + σ²).
    let rule = IncomeVerification(income: .normal(mean: 4_000, deviation: 800), line: 4_000)
    // σ = τ: ρ = 1/√2, asin ρ = π/4.
    #expect(abs(try #require(rule.wrongExitRate(noise: 800)) - 0.25) < 1e-12)
    // σ = τ√3: ρ = 1/2, asin ρ = π/6.
    let noise = 800 * 3.0.squareRoot()
    #expect(abs(try #require(rule.wrongExitRate(noise: noise)) - 1.0 / 3) < 1e-12)
  }

  @Test func `without noise nobody is wrong and nobody is held back`() {
    #expect(lognormal.wrongExitRate(noise: 0) == 0)
    #expect(lognormal.heldBackRate(noise: 0) == 0)
  }

  @Test func `the rate rises with the noise towards the share below the line`() throws {
    for margin in [0.0, 300, 2_000] {
      let rule = IncomeVerification(
        income: .lognormal(median: 6_000, spread: 0.5), line: 4_000, margin: margin)
      let rates = try [0.0, 1, 10, 100, 500, 1_000, 3_000, 10_000, 100_000].map {
        try #require(rule.wrongExitRate(noise: $0))
      }
      #expect(zip(rates, rates.dropFirst()).allSatisfy { $0 <= $1 })
      #expect(rates.allSatisfy { $0 < rule.shareBelow })
      #expect(try #require(rates.last) > 0.9 * rule.shareBelow)
    }
  }

  @Test func `a margin lowers wrong exits and holds more back`() throws {
    let strict = IncomeVerification(
      income: .lognormal(median: 8_000, spread: 0.4), line: 4_000, margin: 500)
    // mpmath, as above: 0.0054997297962236 and 0.054292742214326
    #expect(abs(try #require(strict.wrongExitRate(noise: 800)) - 0.0054997297962236) < 1e-12)
    #expect(abs(try #require(strict.heldBackRate(noise: 800)) - 0.054292742214326) < 1e-12)
  }

  @Test func `the noise allowed is where the rate meets the limit`() throws {
    // mpmath findroot: 2,650.42998798
    let noise = try #require(lognormal.noiseAllowed(limit: 0.02))
    #expect(abs(noise - 2_650.42998798) < 1e-4)
    // 4.2 % of the incomes lie below the line, so 5 % is never exceeded.
    #expect(lognormal.noiseAllowed(limit: 0.05) == nil)
    #expect(try #require(lognormal.noiseAllowed(limit: 0)) < 1e-6)
  }
}
