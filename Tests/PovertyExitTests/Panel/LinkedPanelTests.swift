import Glibc
import Testing

@testable import PovertyExit

@Suite struct LinkedPanelTests {
  private static func panel(
    _ shares: [Double], people: [Double] = [], rounding: Double = 0
  ) throws -> (Panel, PanelShape) {
    let panel = try Panel(
      ids: people.isEmpty ? ["a"] : people.indices.map { "place \($0)" },
      years: 2_001...2_000 + shares.count / max(people.count, 1), incidence: shares,
      population: people, roundingUnit: rounding)
    return (panel, PanelShape(panel))
  }

  @Test func `on the logit counting and rounding are divided by the slope`() throws {
    let (panel, shape) = try Self.panel([0.1, 0.02], people: [1_000], rounding: 0.001)
    let linked = LinkedPanel(panel, shape, link: .logit)
    #expect(distance(linked.values, [log(1 / 9.0), log(1 / 49.0)]) < 1e-12)
    // (p (1 − p) / n + d² / 12) / (p (1 − p))².
    let expected = [
      (0.09 / 1_000 + 1e-6 / 12) / (0.09 * 0.09),
      (0.0196 / 1_000 + 1e-6 / 12) / (0.0196 * 0.0196),
    ]
    #expect(distance(linked.noise, expected) < 1e-12)
    #expect(distance(linked.meanNoise, expected) < 1e-12)
  }

  @Test func `the rounding of half a percent to a tenth is a year's noise on the logit`() throws {
    // Rounded to .1 point at .5 %: a standard deviation of .001 / √12 / (.005 · .995).
    let (panel, shape) = try Self.panel([0.005], rounding: 0.001)
    let linked = LinkedPanel(panel, shape, link: .logit)
    #expect(abs(linked.noise[0].squareRoot() - 0.058025) < 1e-6)
  }

  @Test func `on the line a unit is that of the logit at the mean share`() throws {
    let (panel, shape) = try Self.panel([0.1, 0.3])
    let linked = LinkedPanel(panel, shape, link: .linear)
    // g′ = 2 at the mean .2, times .2 · .8.
    #expect(abs(linked.unit - 0.32) < 1e-15)
    #expect(distance(linked.values, [-0.8 / 0.32, -0.4 / 0.32]) < 1e-12)
    #expect(linked.noise.isEmpty)
    #expect(linked.meanNoise == [0, 0])
  }

  @Test func `zero and one are moved by half the last digit`() throws {
    let (panel, shape) = try Self.panel([0, 1], rounding: 0.01)
    let linked = LinkedPanel(panel, shape, link: .logit)
    #expect(distance(linked.values, [log(0.005 / 0.995), log(0.995 / 0.005)]) < 1e-12)
    #expect(linked.value(0) == linked.value(0.001))
  }

  @Test func `the mean noise is that of the places that published`() throws {
    let (panel, shape) = try Self.panel([0.1, .nan, 0.1, 0.2], people: [100, 400])
    let linked = LinkedPanel(panel, shape, link: .logit)
    let expected = [0.5 * (1 / 9.0 + 1 / 36.0), 1 / 64.0]
    #expect(distance(linked.meanNoise, expected) < 1e-12)
    #expect(linked.noise[1] == 0)
  }
}
