import NumericalCore
import Testing

struct IntervalScoreTests {
  let levels = [0.05, 0.25, 0.5, 0.75, 0.95]
  let values = [2.0, 5, 8, 12, 20]

  @Test(arguments: [-3.0, 2, 4, 8, 9.5, 12, 19, 40])
  func `the score is twice the mean quantile loss`(observed: Double) {
    let score = weightedIntervalScore(levels: levels, values: values, observed: observed)
    let losses = zip(levels, values).map { level, value in
      observed >= value ? level * (observed - value) : (1 - level) * (value - observed)
    }
    #expect(abs(score.total - 2 * losses.reduce(0, +) / 5) < 1e-14)
  }

  @Test func `the parts are those worked by hand`() {
    // Widths 18 and 7 with alpha/2 0.05 and 0.25; 40 is above by 20, 28 and 32 / 2.
    let score = weightedIntervalScore(levels: levels, values: values, observed: 40)
    #expect(abs(score.dispersion - (0.9 + 1.75) / 2.5) < 1e-15)
    #expect(abs(score.underprediction - (20 + 28 + 16) / 2.5) < 1e-14)
    #expect(score.overprediction == 0)
  }

  @Test func `a median alone scores its absolute error`() {
    #expect(weightedIntervalScore(levels: [0.5], values: [3], observed: 5).total == 2)
    #expect(weightedIntervalScore(levels: [0.5], values: [3], observed: 1).overprediction == 2)
  }

  @Test func `a score can be made of its parts`() {
    let score = IntervalScore(dispersion: 1, overprediction: 2, underprediction: 0.5)
    #expect(score.total == 3.5)
  }
}
