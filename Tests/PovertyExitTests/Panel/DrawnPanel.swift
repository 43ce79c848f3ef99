import Glibc
import NumericalCore

@testable import PovertyExit

/// Panels made by a seed, for tests of what is drawn from forecasts.
enum DrawnPanel {
  /// Log-odds that fall on a line, by chance of group, place and year.
  ///
  /// - Parameters:
  ///   - level: The mean log-odds of the first year.
  ///   - spread: How far the places lie apart: 0.3 keeps shares near a half off the ends.
  static func counties(
    _ count: Int, groups: Int = 6, years: Int = 6, level: Double = -2.5, slope: Double = -0.25,
    spread: Double = 1, gaps: Bool = false, withPeople: Bool = false
  ) throws -> Panel {
    let key = RandomKey(seed: 7, id: "counties")
    func normal(_ draw: Int, _ index: UInt8, year: Int = 0) -> Double {
      spread * key.normal(draw: draw, year: year, purpose: 0, index: index)
    }
    var incidence: [Double] = []
    for place in 0..<count {
      let group = place % groups
      let start = level + 0.3 * normal(group, 1) + 0.5 * normal(place, 2)
      let pace = slope + 0.04 * normal(group, 3) + 0.08 * normal(place, 4)
      for year in 0..<years {
        let shock = 0.1 * normal(0, 6, year: year) + 0.1 * normal(group, 7, year: year)
        let odds = start + pace * Double(year) + shock + 0.12 * normal(place, 5, year: year)
        let isGap = gaps && (place + year) % 5 == 0 && year > 0
        incidence.append(isGap ? .nan : (1e4 / (1 + exp(-odds))).rounded() / 1e4)
      }
    }
    return try Panel(
      ids: (0..<count).map { "c\(1_000 + $0)" }, years: 2011...(2010 + years),
      incidence: incidence, groups: groups > 1 ? (0..<count).map { "g\($0 % groups)" } : [],
      population: withPeople ? (0..<count).map { Double(20_000 + 7_919 * $0 % 90_000) } : [],
      roundingUnit: 0.0001)
  }

  static let linear = PanelCandidate(link: .linear, damping: .none)
  static let mixed = PanelSettings(candidates: [
    linear, PanelCandidate(link: .root, damping: .slow),
    PanelCandidate(link: .logit, damping: .none),
  ])

  /// Counties near zero, where the links part and some places have ended.
  static func nearZero(gaps: Bool = false) throws -> PanelForecast {
    try PanelTrend(
      counties(240, level: -3.4, slope: -0.4, gaps: gaps), settings: mixed
    ).forecast(years: 4)
  }
}
