import Glibc
import NumericalCore
import Testing

@testable import PovertyExit

@Suite struct RandomWalkTests {
  private func share(_ logit: Double) -> Double { 1 / (1 + exp(-logit)) }

  @Test func `its drift and its variances are those of the steps`() throws {
    // Logits −2.0, −2.1, −2.4 and −1.0, −1.3, −1.4: mean step −0.2.
    let logits = [-2.0, -2.1, -2.4, -1.0, -1.3, -1.4]
    let walk = RandomWalk(
      try Panel(ids: ["a", "b"], years: 2_010...2_012, incidence: logits.map(share)))
    // Away from it ±0.1 each: (0.03 + 4 · 0.01) / 5.
    #expect(abs(walk.variance - 0.014) < 1e-12)
    // Both yearly means are −0.2: the nation's variance is 0.06² / 2.
    let precision = 2 / 0.0018 + 1 / 0.09
    #expect(abs(walk.driftVariance - 1 / precision) < 1e-12)
    #expect(abs(walk.drift - -0.2 * (2 / 0.0018) / precision) < 1e-12)
    #expect(walk.last.map { ($0 * 1e9).rounded() / 1e9 } == [-2.4, -1.4])
  }

  @Test func `a figure that is old goes on from its own year`() throws {
    let walk = RandomWalk(
      try Panel(
        ids: ["a", "b", "c"], years: 2_010...2_013,
        incidence: [-2.0, .nan, -2.4, .nan, -1.0, -1.2, -1.4, -1.6, .nan, .nan, .nan, .nan]
          .map(share)))
    #expect(walk.age == [1, 0, 0])
    // Two years without a figure between are one step of span 2: all steps are −0.2 a year.
    #expect(abs(walk.variance - 0.03 / 5) < 1e-12)
    let median = walk.quantiles(at: [0.5], ahead: 2, drifting: true)
    #expect(abs(median[0] - share(-2.4 + 2 * walk.drift)) < 1e-12)
    #expect(abs(median[1] - share(-2.4 + 3 * walk.drift)) < 1e-12)
    // The place without a figure is one of the others: mean −2.0, variance 0.32.
    let outer = walk.quantiles(at: [0.975], ahead: 1, drifting: false)[2]
    let variance = 0.32 + walk.variance + walk.driftVariance + walk.drift * walk.drift
    #expect(abs(outer - share(-2 + 1.959963984540054 * variance.squareRoot())) < 1e-12)
  }

  @Test func `one year gives the usual steps`() throws {
    let walk = RandomWalk(try Panel(ids: ["a"], years: 2_010...2_010, incidence: [0.2]))
    #expect(walk.variance == 0.03)
    #expect(walk.drift == 0)
    #expect(abs(walk.driftVariance - 0.09) < 1e-15)
  }

  @Test func `its intervals hold what they say of a random walk`() throws {
    let key = RandomKey(seed: 3, id: "walk")
    var (inside, all) = ([0.0, 0.0], 0.0)
    for panel in 0..<20 {
      var paths: [Double] = []
      var shocks: [Double] = []
      for year in 0..<11 {
        shocks.append(
          -0.15 + 0.05 * key.normal(draw: panel, year: year, purpose: 0, index: 0))
      }
      for place in 0..<60 {
        var value = -1.5 + key.normal(draw: panel, year: place, purpose: 1, index: 0)
        for year in 0..<11 {
          value += shocks[year]
          value += 0.1 * key.normal(draw: panel * 60 + place, year: year, purpose: 2, index: 0)
          paths.append(share(value))
        }
      }
      let full = try Panel(ids: (0..<60).map { "p\($0)" }, years: 2_000...2_010, incidence: paths)
      let walk = RandomWalk(full.known(in: 2_007))
      for (mode, drifting) in [true, false].enumerated() {
        let bands = walk.quantiles(at: [0.05, 0.95], ahead: 3, drifting: drifting)
        for place in 0..<60 {
          for h in 0..<3 {
            let came = full[place, 2_008 + h]
            let slot = (place * 3 + h) * 2
            inside[mode] += bands[slot] <= came && came <= bands[slot + 1] ? 1 : 0
            all += mode == 0 ? 1 : 0
          }
        }
      }
    }
    // Of 3,600 forecasts in 20 panels that share their shocks.
    #expect(abs(inside[0] / all - 0.9) < 0.05)
    #expect(inside[1] / all > 0.85)
  }
}
