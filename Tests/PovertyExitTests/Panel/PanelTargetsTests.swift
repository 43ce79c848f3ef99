import NumericalCore
import Testing

@testable import PovertyExit

struct PanelTargetsTests {
  /// For each place and draw whether the rate holds in each of the four years.
  private static func held(
    _ forecast: PanelForecast, _ rate: Double, _ count: Int
  ) -> [[[Bool]]] {
    (0..<forecast.panel.placeCount).map { place in
      let draws = forecast.draws(count, seed: 5, of: place)
      return (0..<count).map { draw in (0..<4).map { draws[$0 * count + draw] <= rate } }
    }
  }

  @Test func `a target is what its draws say one by one`() throws {
    let forecast = try DrawnPanel.nearZero()
    let count = 50
    let target = try forecast.target(
      0.008, by: 2019, kept: 1, draws: count, seed: 5, threads: 2)
    let held = Self.held(forecast, 0.008, count)
    func share(_ isTrue: (Int) -> Bool) -> Double {
      Double((0..<count).filter(isTrue).count) / Double(count)
    }
    for place in [0, 17, 130, 239] {
      let met = held[place]
      for h in 0..<4 {
        #expect(target.firstMet[place * 4 + h] == share { met[$0].firstIndex(of: true) == h })
      }
      #expect(target.metBy[place] == share { met[$0].prefix(3).contains(true) })
      #expect(
        target.keptBy[place]
          == share { draw in
            (0..<3).contains { met[draw][$0] && met[draw][$0 + 1] }
          })
    }
    let numbers = (0..<count).map { draw in
      held.filter { $0[draw].prefix(3).contains(true) }.count
    }.sorted()
    #expect(target.placesMet(at: [0, 0.1, 0.5, 1]) == [0, 4, 24, 49].map { numbers[$0] })
    let second = (0..<count).map { draw in held.filter { $0[draw][1] }.count }.sorted()
    #expect(target.placesMet(in: 2018, at: [0.5, 0.9]) == [second[24], second[44]])
    let limit = numbers[20]
    #expect(target.chance(ofAtLeast: limit) == share { numbers[$0] >= limit })
  }

  @Test func `the chance of one place in one year agrees with its draws`() throws {
    let forecast = try DrawnPanel.nearZero()
    let count = 20_000
    for rate in [0.00005, 0.01] {
      let chances = forecast.chance(atOrBelow: rate)
      for place in [2, 60, 200] {
        let draws = forecast.draws(count, seed: 9, of: place)
        for h in 0..<4 {
          let met = draws[(h * count)..<((h + 1) * count)].filter { $0 <= rate }.count
          let p = chances[place * 4 + h]
          let error = (p * (1 - p) / Double(count)).squareRoot()
          #expect(abs(Double(met) / Double(count) - p) < 4 * error + 2e-4)
        }
      }
    }
  }

  @Test func `keeping for longer than the years ahead never happens`() throws {
    let forecast = try DrawnPanel.nearZero()
    let target = try forecast.target(1, kept: 4, draws: 3)
    #expect(target.metBy.allSatisfy { $0 == 1 })
    #expect(target.keptBy.allSatisfy { $0 == 0 })
    #expect(try forecast.target(1, kept: 3, draws: 3).keptBy.allSatisfy { $0 == 1 })
  }
}
