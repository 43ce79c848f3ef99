import PovertyExit
import Testing

@Suite struct ErrorFreeSampleTests {
  @Test func `two thousand checks without error prove 0_15 percent`() {
    // R 4: 1 - 0.05^(1/2000) = 0.00149674489518825
    let bound = ErrorFreeSample.errorRate(sample: 2_000, confidence: 0.95)
    #expect(abs(bound - 0.00149674489518825) < 1e-15)
  }

  @Test func `no return among 94,682 people needs a tiny risk`() {
    // Zhengzhou: 1 - 0.95^(1/94682) = 5.41743e-7, the same formula at 5 %.
    let bound = ErrorFreeSample.errorRate(sample: 94_682, confidence: 0.05)
    #expect(abs(bound / 5.41743e-7 - 1) < 1e-5)
  }

  @Test func `a bound needs the sample that proves it`() {
    // log(0.05) / log(0.98) = 148.28
    #expect(ErrorFreeSample.sampleNeeded(errorRate: 0.02, confidence: 0.95) == 149)
    #expect(ErrorFreeSample.errorRate(sample: 149, confidence: 0.95) <= 0.02)
    #expect(ErrorFreeSample.errorRate(sample: 148, confidence: 0.95) > 0.02)
    #expect(ErrorFreeSample.sampleNeeded(errorRate: 0, confidence: 0.95) == nil)
    #expect(ErrorFreeSample.sampleNeeded(errorRate: 1, confidence: 0.95) == 1)
  }

  @Test func `a larger sample proves more`() {
    #expect(ErrorFreeSample.errorRate(sample: 0, confidence: 0.95) == 1)
    var last = 1.0
    for power in 0...12 {
      let bound = ErrorFreeSample.errorRate(sample: Double(1 << power), confidence: 0.95)
      #expect(bound < last && bound > 0)
      last = bound
    }
  }
}
