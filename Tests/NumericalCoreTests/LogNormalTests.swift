import NumericalCore
import Testing

struct LogNormalTests {
  let income = LogNormal(location: 1, scale: 0.5)

  // Values of mpmath 1.3.0 at 50 digits: exp(1 + z/2) and the normal tails at
  // z = (log 4 - 1) / 0.5.
  @Test func `quantiles, tails and density agree with fifty digits`() {
    #expect(relativeError(income.quantile(0.9), 5.1591703556225927) < 1e-15)
    #expect(relativeError(income.upperTail(4), 0.21988291048777587) < 1e-15)
    #expect(relativeError(income.cdf(4), 0.78011708951222413) < 1e-15)
    #expect(relativeError(income.density(4), 0.14800157244728183) < 1e-15)
    #expect(relativeError(income.mean, 3.0802168489180312) < 1e-15)
  }

  @Test func `nothing is at or below zero`() {
    #expect(income.cdf(0) == 0)
    #expect(income.upperTail(-1) == 1)
    #expect(income.density(0) == 0)
    #expect(income.quantile(0) == 0)
    #expect(income.quantile(1) == .infinity)
  }

  // Values of mpmath 1.3.0 at 50 digits.
  @Test func `the tails keep their digits`() {
    #expect(relativeError(income.density(1e-7), 2.3988991152064284271e-248) < 1e-15)
    #expect(relativeError(income.cdf(1e-7), 3.500473624354685855e-257) < 1e-15)
    #expect(relativeError(income.upperTail(2e8), 1.1172560296046365472e-287) < 1e-15)
    #expect(relativeError(income.quantile(1e-250), 1.243963389984341853e-7) < 1e-15)
  }

  @Test func `infinity is above everything and no number has no place`() {
    #expect(income.cdf(.infinity) == 1)
    #expect(income.upperTail(.infinity) == 0)
    #expect(income.density(.infinity) == 0)
    #expect(income.cdf(.nan).isNaN)
    #expect(income.upperTail(.nan).isNaN)
    #expect(income.density(.nan).isNaN)
  }
}
