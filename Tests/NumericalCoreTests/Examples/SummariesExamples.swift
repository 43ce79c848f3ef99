// Made by Tests/Reference/examples.py from the doc comments.

import NumericalCore
import Synchronization
import Testing

struct SummariesExamples {
  @Test func `AnalysisOfVariance, example 1`() throws {
    let table = try AnalysisOfVariance([[1, 2, 3], [2, 3, 7]])
    expectShown(
      table.f,
      as: "1.5")
  }

  @Test func `Calibration, example 1`() throws {
    expectShown(
      probabilityIntegralTransform(sorted: [1, 2, 2, 5], observed: 2),
      as: "0.5")
  }

  @Test func `Calibration, example 2`() throws {
    expectShown(
      brierScore(probabilities: [0.9, 0.2], happened: [true, false]),
      as: "0.025")
  }

  @Test func `Dot, example 1`() throws {
    expectShown(
      dot([1e16, 1, -1e16], [1, 1, 1]),
      as: "1.0")
  }

  @Test func `IntervalScore, example 1`() throws {
    expectShown(
      IntervalScore(dispersion: 1, overprediction: 0, underprediction: 0.5).total,
      as: "1.5")
  }

  @Test func `IntervalScore, example 2`() throws {
    expectShown(
      weightedIntervalScore(levels: [0.1, 0.5, 0.9], values: [8, 10, 13], observed: 14)
        .total,
      as: "2.3333…")
  }

  @Test func `Moments, example 1`() throws {
    let sample = try Moments([10_000_001, 10_000_003, 10_000_002])
    expectShown(
      sample.mean,
      as: "10000002")
    expectShown(
      sample.standardDeviation,
      as: "1")
  }

  @Test func `Moments, example 2`() throws {
    try expectShown(
      Moments([1, 2, 6]).variance,
      as: "7")
  }

  @Test func `Moments, example 3`() throws {
    let literals = ["0.1", "0.2", "0.3"].compactMap { DoubleDouble(decimal: $0) }
    try expectShown(
      Moments(literals).mean,
      as: "0.2")
  }

  @Test func `Quantiles, example 1`() throws {
    expectShown(
      quantile(sorted: [1, 2, 4, 8], at: 0.5),
      as: "3")
  }

  @Test func `Scores, example 1`() throws {
    expectShown(
      crps(sorted: [0, 2], observed: 1),
      as: "0.5")
  }

  @Test func `Scores, example 2`() throws {
    expectShown(
      coverage(lower: [0, 0], upper: [1, 1], observed: [1, 2]),
      as: "0.5")
  }

  @Test func `StreamingQuantiles, example 1`() throws {
    var costs = StreamingQuantiles()
    for cost in [30.0, 10, 20] { costs.insert(cost) }
    expectShown(
      costs.quantile(at: 0.5),
      as: "20")
  }

  @Test func `Sums, example 1`() throws {
    expectShown(
      sum([1e16, 1, -1e16]),
      as: "1.0")
  }

  @Test func `Sums, example 2`() throws {
    expectShown(
      mean([1e16, 1, -1e16]),
      as: "0.3333333333333333")
  }

  @Test func `WeightedQuantile, example 1`() throws {
    expectShown(
      weightedQuantile([3, 1, 2], weights: [1, 1, 2], at: 0.5),
      as: "2")
  }
}
