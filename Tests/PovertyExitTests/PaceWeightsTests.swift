import Testing

@testable import PovertyExit

@Suite struct PaceWeightsTests {
  @Test func `without evidence the weights are the priors`() {
    let weights = paceWeights([.lastCount, .lastHazard], scores: [:])
    #expect(abs(weights[0] - 59.0 / 75) < 1e-12)
  }

  @Test func `evidence shifts weight slowly at first and never to nothing`() {
    func weight(origins: Int) -> Double {
      paceWeights(
        [.lastCount, .lastHazard],
        scores: [
          "last-count": PaceScore(error: 0.4, origins: origins),
          "last-hazard": PaceScore(error: 0.1, origins: origins),
        ])[0]
    }
    #expect(weight(origins: 1) > weight(origins: 2))
    // One origin: 59 · 4^(−10/7) against 16.
    #expect(abs(weight(origins: 1) - 0.3373) < 1e-4)
    #expect(abs(weight(origins: 50) - 0.02 / 1.02) < 1e-3)
  }

  @Test func `a pace that nobody could test gains nothing by it`() {
    // Alone, quota weighs 66 of 141; beside it one tested pace is as good as the best and
    // one four times worse: the untested takes their mean factor.
    let scores = [
      "last-count": PaceScore(error: 0.1, origins: 2),
      "last-hazard": PaceScore(error: 0.4, origins: 2),
    ]
    let weights = paceWeights([.lastCount, .lastHazard, .quota], scores: scores)
    let prior = 66.0 / 141
    #expect(abs(weights[2] - prior) < 0.01)
  }

  @Test func `a pace fades with its reach`() {
    let weights = paceWeights([.lastCount, .lastHazard], scores: [:], reach: [0.5, 1])
    let ratio = weights[0] / weights[1]
    #expect(abs(ratio - 29.5 / 16) < 1e-12)
  }

  @Test func `a score is the interval score as a share of what came`() {
    // One sure forecast of 8 for 10: every term is |10 − 8| with weight summing to 1, over 10.
    let sure = relativeScore(of: Array(repeating: 8, count: 50), actual: 10)
    #expect(abs(sure - 0.2) < 1e-12)
  }
}
