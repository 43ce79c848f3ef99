import Glibc
import NumericalCore
import PovertyExit
import Testing

/// Registers simulated from known rules, forecast one year ahead.
@Suite struct CoverageLaws {
  /// A register that follows one of four rules with a yearly noise, and the
  /// exits of the year after its last row.
  static func simulated(_ index: Int) -> (history: History, next: Double) {
    let key = RandomKey(seed: 2_026, id: "coverage")
    func luck(_ number: UInt8, year: Int = 0) -> Double {
      key.uniform(draw: index, year: year, purpose: 0, index: number)
    }
    let years = 3 + Int(luck(0) * 4)
    let opening = 2_000 + (luck(1) * 80_000).rounded()
    let noise = 0.1 + 0.3 * luck(2)
    let base = 0.1 + 0.15 * luck(3)
    let deadline = 2_014 + years + 1 + Int(luck(4) * 2)
    let rule = Int(luck(5) * 4)
    var stock = opening
    var rows: [History.Row] = []
    for year in 2_014...2_014 + years {
      let shock = noise * Normal.quantile(luck(6, year: year))
      let logit = HazardLink.logit.apply(base) + shock
      let exits =
        switch rule {
        case 0: opening * base * 0.8 * exp(shock)
        case 1: stock * HazardLink.logit.invert(logit)
        case 2: stock * HazardLink.logit.invert(logit + 0.35 * Double(year - 2_014))
        default: stock / Double(deadline - year + 1) * exp(shock)
        }
      let people = min(exits.rounded(), stock)
      rows.append(.init(span: Span(year), opening: stock, exits: people))
      stock -= people
    }
    let next = rows.removeLast()
    return (
      History(
        rows: rows,
        stock: Figure(
          id: "stock", value: next.opening, interval: Interval(next.opening), dimension: .people,
          text: "", origin: .document(phrase: "simulated")), origin: 2_013 + years), next.exits
    )
  }

  @Test func `the intervals of the combined forecast cover what comes`() {
    let cases = Effort.cases(1_000)
    var inside80 = 0
    var inside90 = 0
    var counted = 0
    for index in 0..<cases {
      let (history, next) = Self.simulated(index)
      guard history.stock.value > 50, history.rows.allSatisfy({ $0.exits < $0.opening }),
        let forecast = Forecaster(
          settings: TrendSettings(horizon: history.origin + 1, deadline: 2_020),
          sampling: Sampling(draws: 400, seed: 7)
        ).forecast(history, of: "simulated-\(index)")
      else { continue }
      let exits = forecast.exits[0].sorted()
      counted += 1
      if quantile(sorted: exits, at: 0.1) <= next && next <= quantile(sorted: exits, at: 0.9) {
        inside80 += 1
      }
      if quantile(sorted: exits, at: 0.05) <= next && next <= quantile(sorted: exits, at: 0.95) {
        inside90 += 1
      }
    }
    let share80 = Double(inside80) / Double(counted)
    let share90 = Double(inside90) / Double(counted)
    if Effort.isFull {
      print("coverage of \(counted): 80 % interval \(share80), 90 % interval \(share90)")
      #expect(share80 > 0.76 && share80 < 0.97)
      #expect(share90 > 0.86 && share90 < 0.99)
    } else {
      #expect(share90 >= 0.6 && inside80 <= inside90)
    }
  }
}
