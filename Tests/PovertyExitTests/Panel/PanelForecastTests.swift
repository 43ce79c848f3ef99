import Glibc
import NumericalCore
import Testing

@testable import PovertyExit

@Suite struct PanelForecastTests {
  static let probabilities = [0.01, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.99]

  /// A panel that falls along logit lines, with gaps, zeros and ones as asked for.
  static func panel(
    _ name: String, places: Int, years: Int, groups: Int = 1, gaps: Double = 0, ends: Double = 0,
    population: Bool = false, rounding: Double = 0
  ) throws -> Panel {
    var luck = Luck(name)
    var incidence: [Double] = []
    var people: [Double] = []
    for _ in 0..<places {
      let (level, slope) = (-1.5 + 0.7 * luck.normal(), -0.25 + 0.08 * luck.normal())
      people.append(1_000 + (50_000 * luck.uniform()).rounded())
      for year in 0..<years {
        let share = PanelLink.logit.inverse(level + slope * Double(year) + 0.12 * luck.normal())
        let chance = luck.uniform()
        let end = luck.uniform()
        incidence.append(chance < gaps ? .nan : end < ends ? (end < ends / 2 ? 0 : 1) : share)
      }
    }
    return try Panel(
      ids: (0..<places).map { "place \(1_000 + 37 * $0 % places)" }, years: 2_011...2_010 + years,
      incidence: incidence, groups: groups > 1 ? (0..<places).map { "group \($0 % groups)" } : [],
      population: population ? people : [], roundingUnit: rounding)
  }

  /// Two candidates that differ in link and damping: what holds for both holds for all.
  static let settings = PanelSettings(candidates: [
    PanelCandidate(link: .logit, damping: .none), PanelCandidate(link: .linear, damping: .slow),
  ])

  static func quantiles(
    _ panel: Panel, years: Int = 3, settings: PanelSettings = settings
  ) throws -> [Double] {
    try PanelTrend(panel, settings: settings).forecast(years: years)
      .quantiles(at: probabilities)
  }

  static func expectProper(_ quantiles: [Double], _ source: SourceLocation = #_sourceLocation) {
    let width = probabilities.count
    for slot in 0..<(quantiles.count / width) {
      let row = quantiles[(slot * width)..<((slot + 1) * width)]
      #expect(row.allSatisfy { $0 >= 0 && $0 <= 1 }, "\(Array(row))", sourceLocation: source)
      #expect(
        zip(row, row.dropFirst()).allSatisfy { $0 <= $1 }, "\(Array(row))",
        sourceLocation: source)
    }
  }

  @Test func `the order of the places in the table changes no byte`() throws {
    let panel = try Self.panel(
      "order", places: 23, years: 6, groups: 3, gaps: 0.1, population: true, rounding: 0.001)
    let order = (0..<23).map { ($0 * 9 + 4) % 23 }
    let width = 3 * Self.probabilities.count
    let straight = try Self.quantiles(panel)
    let shuffled = try Self.quantiles(panel.places(at: order))
    for (now, before) in order.enumerated() {
      #expect(
        Array(shuffled[(now * width)..<((now + 1) * width)])
          == Array(straight[(before * width)..<((before + 1) * width)]))
    }
  }

  @Test func `one place at a time and on more threads the bytes are the same`() throws {
    let panel = try Self.panel("alone", places: 230, years: 5, groups: 4, gaps: 0.05)
    let forecast = try PanelTrend(panel, settings: Self.settings).forecast(years: 2)
    let all = forecast.quantiles(at: Self.probabilities)
    #expect(forecast.quantiles(at: Self.probabilities, threads: 2) == all)
    let width = 2 * Self.probabilities.count
    for place in [0, 57, 229] {
      #expect(
        forecast.quantiles(at: Self.probabilities, of: place)
          == Array(all[(place * width)..<((place + 1) * width)]))
    }
  }

  @Test func `a place more under the fitted trend changes no other byte`() throws {
    let panel = try Self.panel("more", places: 30, years: 6, gaps: 0.1)
    let trend = try PanelTrend(panel, settings: Self.settings)
    let more = try Panel(
      ids: panel.ids + ["an unrelated place"], years: panel.years,
      incidence: panel.incidence + [0.9, .nan, 0.1, 0.8, .nan, 0.2])
    let one = PanelForecast(trend, panel, PanelShape(panel), ahead: 2)
    let two = PanelForecast(trend, more, PanelShape(more), ahead: 2)
    let found = two.quantiles(at: Self.probabilities)
    #expect(
      Array(found.prefix(60 * Self.probabilities.count)) == one.quantiles(at: Self.probabilities))
  }

  @Test func `counting noise fades as the people grow`() throws {
    let panel = try Self.panel("people", places: 25, years: 6, population: true)
    func grown(_ factor: Double) throws -> [Double] {
      try Self.quantiles(
        Panel(
          ids: panel.ids, years: panel.years, incidence: panel.incidence,
          population: panel.population.map { $0 * factor }))
    }
    let limit = try Self.quantiles(
      Panel(ids: panel.ids, years: panel.years, incidence: panel.incidence))
    let (far, near) = (try grown(1), try grown(1e6))
    #expect(distance(near, limit) < 1e-3)
    #expect(distance(near, limit) < 0.5 * distance(far, limit))
  }

  @Test(arguments: 0..<6)
  func `quantiles of panels with gaps, zeros and ones stay in order`(_ index: Int) throws {
    let panel = try Self.panel(
      "random \(index)", places: [1, 2, 5, 17, 24, 210][index], years: [8, 3, 5, 4, 6, 6][index],
      groups: [1, 1, 2, 3, 4, 4][index], gaps: 0.3, ends: 0.2, population: index % 2 == 0,
      rounding: index % 3 == 0 ? 0.001 : 0)
    Self.expectProper(try Self.quantiles(panel, years: 4))
  }

  @Test func `all twelve candidates together stay in order`() throws {
    let panel = try Self.panel("twelve", places: 6, years: 5, groups: 2, gaps: 0.1, ends: 0.1)
    Self.expectProper(try Self.quantiles(panel, settings: PanelSettings()))
  }

  @Test(arguments: [1, 2, 3])
  func `one place with few years is answered widely`(_ years: Int) throws {
    let panel = try Panel(
      ids: ["only"], years: 2_015...2_014 + years,
      incidence: Array([0.10, 0.08, 0.065].prefix(years)), roundingUnit: 0.001)
    let quantiles = try Self.quantiles(panel)
    Self.expectProper(quantiles)
    let width = Self.probabilities.count
    // From the 5 to the 95 % quantile at least a factor of 1.15 in the first year and more
    // in the third.
    let ratios = (0..<3).map { quantiles[$0 * width + 7] / max(quantiles[$0 * width + 1], 1e-9) }
    #expect(ratios[0] > 1.15)
    #expect(ratios[2] > ratios[0])
    #expect(quantiles[4] > 0.03 && quantiles[4] < 0.14)
  }

  @Test func `two years leave more open than eight`() throws {
    let panel = try Self.panel("shorter", places: 20, years: 8)
    let short = panel.cut(to: 2_017...2_018)
    func width(_ panel: Panel) throws -> Double {
      let quantiles = try Self.quantiles(panel, years: 1)
      let count = Self.probabilities.count
      return (0..<20).reduce(0) {
        $0 + quantiles[$1 * count + 7] - quantiles[$1 * count + 1]
      }
    }
    #expect(try width(short) > width(panel))
  }

  @Test(arguments: [0.0, 1])
  func `a panel of one value everywhere is answered near it`(_ share: Double) throws {
    let panel = try Panel(
      ids: (0..<6).map(String.init), years: 2_014...2_018,
      incidence: [Double](repeating: share, count: 30), roundingUnit: 0.0001)
    let quantiles = try Self.quantiles(panel)
    Self.expectProper(quantiles)
    #expect(abs(quantiles[4] - share) < 0.01)
  }

  @Test func `a place without figures gets its group's path and a wide answer`() throws {
    let full = try Self.panel("missing", places: 20, years: 6)
    var incidence = full.incidence
    for year in 0..<6 { incidence[3 * 6 + year] = .nan }
    let panel = try Panel(ids: full.ids, years: full.years, incidence: incidence)
    let quantiles = try Self.quantiles(panel)
    Self.expectProper(quantiles)
    let count = Self.probabilities.count
    func width(_ place: Int) -> Double {
      let start = place * 3 * count
      return quantiles[start + 7] - quantiles[start + 1]
    }
    let others = (0..<20).filter { $0 != 3 }.map(width).sorted()
    #expect(width(3) > others[9])
  }

  @Test func `series of unequal length are answered`() throws {
    let full = try Self.panel("unequal", places: 24, years: 8, groups: 3)
    var incidence = full.incidence
    for place in 0..<24 {
      for year in 0..<(place % 8) { incidence[place * 8 + year] = .nan }
    }
    Self.expectProper(
      try Self.quantiles(
        Panel(ids: full.ids, years: full.years, incidence: incidence, groups: full.groups)))
  }

  @Test func `a year in which nobody published is bridged`() throws {
    let full = try Self.panel("bridge", places: 12, years: 6)
    var incidence = full.incidence
    for place in 0..<12 { incidence[place * 6 + 2] = .nan }
    Self.expectProper(
      try Self.quantiles(Panel(ids: full.ids, years: full.years, incidence: incidence)))
  }

  @Test func `without any figure there is no trend`() throws {
    let panel = try Panel(
      ids: ["a", "b"], years: 2_017...2_018, incidence: [.nan, .nan, .nan, .nan])
    #expect(throws: PanelTrendError.noFigures) { try PanelTrend(panel) }
  }

  @Test func `a linear trend has a real probability of zero and a logit none`() throws {
    let panel = try Panel(
      ids: ["a", "b", "c", "d"], years: 2_014...2_018,
      incidence: [
        0.05, 0.04, 0.03, 0.02, 0.01, 0.06, 0.048, 0.036, 0.024, 0.012, 0.055, 0.044, 0.033,
        0.022, 0.011, 0.05, 0.039, 0.031, 0.019, 0.011,
      ])
    func low(_ link: PanelLink) throws -> Double {
      let settings = PanelSettings(candidates: [PanelCandidate(link: link, damping: .none)])
      return try PanelTrend(panel, settings: settings).forecast(years: 2)
        .quantiles(at: [0.3], of: 0)[1]
    }
    #expect(try low(.linear) == 0)
    #expect(try low(.logit) > 0)
  }
}
