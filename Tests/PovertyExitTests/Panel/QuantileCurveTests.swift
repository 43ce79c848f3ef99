import NumericalCore
import Testing

@testable import PovertyExit

struct QuantileCurveTests {
  /// Every place and year of a forecast on its grid.
  private static func tables(_ forecast: PanelForecast) -> MarginalTables {
    MarginalTables(
      SlotColumns(forecast, forecast.shape, rows: 0..<forecast.shape.placeCount),
      forecast.scoreTables(threads: 1))
  }

  private static func values(_ curve: QuantileCurve, _ scores: [Double]) -> [Double] {
    var column = scores
    column.withUnsafeMutableBufferPointer { curve.apply(to: $0) }
    return column
  }

  @Test func `a curve follows the averaged quantiles between its nodes`() throws {
    let forecast = try DrawnPanel.nearZero()
    let tables = Self.tables(forecast)
    let scores = [-3.9, -2.61, -1.3, -0.77, -0.2, 0, 0.41, 1.03, 1.99, 3.1, 4.4]
    let exact = forecast.quantiles(at: scores.map(Normal.cdf))
    let near = forecast.quantiles(at: scores.map { Normal.cdf($0 - 1e-4) })
    let far = forecast.quantiles(at: scores.map { Normal.cdf($0 + 1e-4) })
    var curve = QuantileCurve()
    for slot in stride(from: 0, to: tables.count, by: 7) {
      curve.fill(tables, slot: slot)
      for (i, value) in Self.values(curve, scores).enumerated() {
        // Within 10⁻⁴ in the score, which is less in probability.
        let place = slot * scores.count + i
        #expect(value >= near[place] - 1e-7 && value <= far[place] + 1e-7)
        #expect(abs(value - exact[place]) < 2e-5)
      }
    }
  }

  @Test func `a curve never falls`() throws {
    let tables = Self.tables(try DrawnPanel.nearZero(gaps: true))
    let scores = (0...2_000).map { -5.2 + 0.0052 * Double($0) }
    var curve = QuantileCurve()
    for slot in stride(from: 0, to: tables.count, by: 31) {
      curve.fill(tables, slot: slot)
      let values = Self.values(curve, scores)
      #expect(zip(values, values.dropFirst()).allSatisfy { $1 >= $0 - 1e-12 })
      #expect(values.allSatisfy { $0 >= 0 && $0 <= 1 })
    }
  }

  @Test func `the score of a rate gives the rate back`() throws {
    let tables = Self.tables(try DrawnPanel.nearZero())
    var curve = QuantileCurve()
    for slot in stride(from: 0, to: tables.count, by: 13) {
      curve.fill(tables, slot: slot)
      for z in [-2.1, -0.3, 0.6, 1.7] {
        let rate = Self.values(curve, [z])[0]
        let score = curve.score(atMost: rate)
        #expect(abs(Self.values(curve, [score])[0] - rate) < 1e-9)
        // Where the share is 0 a whole range of scores has it, and the last one counts.
        #expect(rate == 0 ? score >= z : abs(score - z) < 1e-5)
      }
    }
  }

  @Test func `a rate outside of the grid has no score`() throws {
    let tables = Self.tables(try DrawnPanel.nearZero())
    var curve = QuantileCurve()
    curve.fill(tables, slot: 0)
    #expect(curve.score(atMost: -0.1) == -.infinity)
    #expect(curve.score(atMost: 1) == .infinity)
  }
}
