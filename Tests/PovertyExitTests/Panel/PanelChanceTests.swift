import NumericalCore
import Testing

@testable import PovertyExit

struct PanelChanceTests {
  /// P(at or below) by bisection on the published quantiles alone.
  private static func bisected(
    _ forecast: PanelForecast, _ place: Int, _ h: Int, _ rate: Double
  ) -> Double {
    var (low, high) = (1e-6, 1 - 1e-6)
    for _ in 0..<40 {
      let middle = 0.5 * (low + high)
      let found = forecast.quantiles(at: [middle], of: place)[h]
      if found <= rate { low = middle } else { high = middle }
    }
    return low
  }

  @Test(arguments: [0.00005, 0.004, 0.015, 0.03])
  func `a chance is the inverse of the averaged quantiles to 1e-4`(rate: Double) throws {
    let forecast = try DrawnPanel.nearZero()
    let chances = forecast.chance(atOrBelow: rate)
    for place in stride(from: 0, to: 240, by: 29) {
      for h in [0, 3] {
        let exact = Self.bisected(forecast, place, h, rate)
        #expect(abs(chances[place * 4 + h] - exact) < 1e-4)
      }
    }
  }

  @Test func `a chance grows with the rate and is 1 at 1`() throws {
    let forecast = try DrawnPanel.nearZero(gaps: true)
    let columns = [0, 1e-4, 1e-3, 0.01, 0.03, 0.1, 0.5, 1].map { forecast.chance(atOrBelow: $0) }
    for (low, high) in zip(columns, columns.dropFirst()) {
      #expect(zip(low, high).allSatisfy { $0 <= $1 })
    }
    #expect(columns[7].allSatisfy { $0 == 1 })
  }

  @Test func `zero is less than half of the rounding unit`() throws {
    let forecast = try DrawnPanel.nearZero()
    #expect(forecast.chanceOfZero() == forecast.chance(atOrBelow: 0.00005))
    #expect(forecast.chanceOfZero().contains { $0 > 0.2 && $0 < 0.9 })
  }

  @Test func `a chance is the same on any number of threads`() throws {
    let forecast = try DrawnPanel.nearZero(gaps: true)
    #expect(forecast.chance(atOrBelow: 0.01) == forecast.chance(atOrBelow: 0.01, threads: 3))
  }
}
