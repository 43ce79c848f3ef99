import NumericalCore
import Testing

@testable import PovertyExit

struct SlotColumnsTests {
  @Test func `an average at a node is the forecast's quantile`() throws {
    let forecast = try DrawnPanel.nearZero(gaps: true)
    let slots = SlotColumns(forecast, forecast.shape, rows: 100..<120)
    let tables = forecast.scoreTables(threads: 2)
    for node in [10, 16, 21] {
      let found = slots.averages(tables, node: node)
      for index in [0, 7, 19] {
        let exact = forecast.quantiles(
          at: [Normal.cdf(ScoreGrid.score(node))], of: forecast.shape.order[100 + index])
        for h in 0..<4 { #expect(abs(found[4 * index + h] - exact[h]) < 1e-9) }
      }
    }
  }

  @Test func `some of the slots have the averages that they have among all`() throws {
    let forecast = try DrawnPanel.nearZero(gaps: true)
    let slots = SlotColumns(forecast, forecast.shape, rows: 0..<60)
    let tables = forecast.scoreTables(threads: 1)
    let all = slots.averages(tables, node: 19)
    let chosen = [0, 5, 6, 7, 100, 239]
    #expect(slots.selecting(chosen).averages(tables, node: 19) == chosen.map { all[$0] })
  }

  @Test func `rows side by side by group keep their figures`() throws {
    let forecast = try DrawnPanel.nearZero(gaps: true)
    let shape = forecast.shape.grouped(Array(0..<240))
    #expect(zip(shape.groupOf, shape.groupOf.dropFirst()).allSatisfy { $0 <= $1 })
    let tables = forecast.scoreTables(threads: 1)
    let found = SlotColumns(forecast, shape, rows: 30..<33).averages(tables, node: 12)
    for index in 0..<3 {
      let row = Int(forecast.rowOf[shape.order[30 + index]])
      let alone = SlotColumns(forecast, forecast.shape, rows: row..<(row + 1))
      #expect(Array(found[(4 * index)..<(4 * index + 4)]) == alone.averages(tables, node: 12))
    }
  }
}
