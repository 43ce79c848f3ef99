import NumericalCore
import Testing

@testable import PovertyExit

struct MarginalTablesTests {
  @Test func `the parts add up to the forecast's quantiles and their slopes`() throws {
    let forecast = try DrawnPanel.nearZero()
    let slots = SlotColumns(forecast, forecast.shape, rows: 40..<50)
    let tables = MarginalTables(slots, forecast.scoreTables(threads: 1))
    let step = 1e-3
    for index in 0..<10 {
      for node in [9, 16, 20, 25] {
        let z = ScoreGrid.score(node)
        let exact = forecast.quantiles(
          at: [z - step, z, z + step].map(Normal.cdf), of: forecast.shape.order[40 + index])
        for h in 0..<4 {
          let i = node * tables.count + index * 4 + h
          let value = tables.smooth.values[i] + tables.bounded.values[i]
          #expect(abs(value - exact[3 * h + 1]) < 1e-9)
          // Away from a corner the slope is the difference of the quantiles.
          let (left, right) = (value - exact[3 * h], exact[3 * h + 2] - value)
          guard abs(left - right) < 1e-3 * (left + right) else { continue }
          let slope = tables.smooth.slopes[i] + tables.bounded.slopes[i]
          #expect(abs(slope - (left + right) / (2 * step)) < 1e-3 * slope + 1e-6)
        }
      }
    }
  }

  @Test(arguments: [PanelLink.root, .linear])
  func `a link that ends has the share and the slope of its inverse`(link: PanelLink) {
    let end = BoundedLink.end(link)
    for x in stride(from: -0.95 * end, through: 0.95 * end, by: 0.1) {
      let (value, slope) = BoundedLink.apply(link, x)
      #expect(abs(link.apply(value) - x) < 1e-12)
      #expect(abs(slope * link.slope(value) - 1) < 1e-9)
    }
    #expect(BoundedLink.apply(link, -end - 1).value == 0)
    #expect(BoundedLink.apply(link, end + 1).value == 1)
    #expect(BoundedLink.apply(link, end + 1).slope == 0)
  }
}
