import Glibc
import NumericalCore

@testable import PovertyExit

/// A repeatable source of uniform numbers.
struct Luck {
  private let key: RandomKey
  private var drawn = 0

  init(_ name: String) { key = RandomKey(seed: 11, id: name) }

  mutating func uniform() -> Double {
    drawn += 1
    return key.uniform(draw: drawn, year: 0, purpose: 0, index: 0)
  }

  mutating func normal() -> Double { Normal.quantile(uniform()) }
}

/// Figures on the scale of a link without noise, by place and year; nil where missing.
func linkedPanel(
  _ rows: [[Double?]], groups: [String] = [], noise: [Double]? = nil
) throws -> (linked: LinkedPanel, shape: PanelShape) {
  let years = rows[0].count
  let panel = try Panel(
    ids: rows.indices.map { String($0 + 1_000) }, years: 2_001...2_000 + years,
    incidence: rows.flatMap { $0.map { $0 == nil ? .nan : 0.5 } }, groups: groups)
  let linked = LinkedPanel(
    link: .logit, unit: 1, edge: 0, values: rows.flatMap { $0.map { $0 ?? 0 } }, noise: [],
    meanNoise: noise ?? [Double](repeating: 0, count: years))
  return (linked, PanelShape(panel))
}

/// The largest distance of two columns.
func distance(_ found: [Double], _ expected: [Double]) -> Double {
  guard found.count == expected.count else { return .infinity }
  return zip(found, expected).reduce(0) { max($0, abs($1.0 - $1.1)) }
}

/// Central differences of a function.
func differences(_ x: [Double], step: Double = 1e-5, _ f: ([Double]) -> Double) -> [Double] {
  x.indices.map { i in
    var (up, down) = (x, x)
    up[i] += step
    down[i] -= step
    return (f(up) - f(down)) / (2 * step)
  }
}
