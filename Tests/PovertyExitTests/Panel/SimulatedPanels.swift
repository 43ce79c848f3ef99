import Foundation
import Glibc
import NumericalCore
import PovertyExit
import Testing

/// Places that move on the logit as the panel trend says, from stated numbers.
struct SimulatedPanel {
  var places = 40
  var years = 2_008...2_015
  var groups = 4
  var seed: UInt64 = 1
  /// The drift of the nation and the spread of its yearly shock.
  var nation = (drift: -0.1, shock: 0.03)
  /// The spreads of the places' levels, slopes and yearly noise.
  var spread = (level: 0.5, slope: 0.05, noise: 0.08)

  /// The logits, a place after the other.
  var logits: [Double] {
    let key = RandomKey(seed: seed, id: "panel")
    func normal(_ place: Int, _ year: Int, _ purpose: UInt8) -> Double {
      Normal.quantile(key.uniform(draw: place, year: year, purpose: purpose, index: 0))
    }
    var path = [-1.6]
    for year in years.dropFirst() {
      path.append(path[path.count - 1] + nation.drift + nation.shock * normal(0, year, 0))
    }
    return (0..<places).flatMap { place in
      let level = spread.level * normal(place, 0, 1)
      let slope = spread.slope * normal(place, 0, 2)
      return path.indices.map {
        path[$0] + level + slope * Double($0 + 1)
          + spread.noise * normal(place, $0 + 1, 3)
      }
    }
  }

  var ids: [String] { (0..<places).map { String(format: "p%04d", $0) } }
  var groupNames: [String] {
    groups > 1 ? (0..<places).map { "g\($0 % groups)" } : []
  }

  /// The panel, after a change of its logits by place and year, both from 0.
  func panel(_ change: (Int, Int, Double) -> Double = { $2 }) throws -> Panel {
    let count = years.count
    let shares = logits.enumerated().map { index, logit in
      1 / (1 + exp(-change(index / count, index % count, logit)))
    }
    return try Panel(ids: ids, years: years, incidence: shares, groups: groupNames)
  }
}

/// Every eighth county of the US Census Bureau's Small Area Income and Poverty Estimates,
/// all ages, of those with a rate in each year from 1997 to 2011; the group is the state.
func countyPanel() throws -> Panel {
  let file = try #require(
    Bundle.module.url(
      forResource: "us-counties", withExtension: "csv", subdirectory: "Reference"))
  let rows = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").dropFirst()
    .map { $0.split(separator: ",").map(String.init) }
  return try Panel(
    ids: rows.map { $0[0] }, years: 1_997...2_011,
    incidence: rows.flatMap { try $0.dropFirst(2).map { try #require(Double($0)) / 100 } },
    groups: rows.map { $0[1] }, roundingUnit: 0.001)
}
