import Foundation
import Testing

@testable import PovertyExit

struct TreeReconciliationTests {
  /// A tree with the figures that dense matrices reconcile on it.
  struct Case: CustomTestStringConvertible {
    var name: String
    var ids: [String] = []
    var parents: [String?] = []
    var figures: [Double] = []
    var variances: [Double] = []
    var people: [Double] = []
    var values: [Double] = []
    var testDescription: String { name }
  }

  static func cases() throws -> [Case] {
    let file = try #require(
      Bundle.module.url(
        forResource: "tree-reconciliation", withExtension: "csv", subdirectory: "Reference"))
    var cases: [Case] = []
    for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n").dropFirst() {
      let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      if cases.last?.name != cells[0] { cases.append(Case(name: cells[0])) }
      let last = cases.count - 1
      cases[last].ids.append(cells[1])
      cases[last].parents.append(cells[2].isEmpty ? nil : cells[2])
      let numbers = try cells[3...6].map { try #require(Double($0)) }
      cases[last].figures.append(numbers[0])
      cases[last].variances.append(numbers[1])
      cases[last].people.append(numbers[2])
      cases[last].values.append(numbers[3])
    }
    return cases
  }

  @Test func `small trees agree with dense matrices`() throws {
    let cases = try Self.cases()
    #expect(cases.count == 20)
    for item in cases {
      let found = try PlaceTree(ids: item.ids, parents: item.parents).reconcile(
        figures: item.figures, variances: item.variances, populations: item.people)
      for (found, expected) in zip(found, item.values) {
        #expect(abs(found - expected) < 1e-9 * max(1, expected), "\(item.name)")
      }
    }
  }

  static func family() throws -> PlaceTree {
    try PlaceTree(ids: ["hubei", "wuhan", "huanggang"], parents: [nil, "hubei", "hubei"])
  }

  @Test func `what is missing is taken in the ratio of the variances`() throws {
    // 20 people in the ratio 1 : 3.
    #expect(
      try Self.family().reconcile(figures: [100, 30, 50], variances: [0, 1, 3])
        == [100, 35, 65])
    // Without a figure above, the sum.
    #expect(
      try Self.family().reconcile(figures: [.nan, 30, 50], variances: [.nan, 1, 3])
        == [80, 30, 50])
    // As uncertain as the sum: half of the way.
    #expect(
      try Self.family().reconcile(figures: [100, 30, 50], variances: [4, 1, 3])
        == [90, 32.5, 57.5])
  }

  @Test func `nobody is below zero or above the people, and the total stays exact`() throws {
    // 35 is above the 32 people; the rest goes to the other.
    #expect(
      try Self.family().reconcile(
        figures: [100, 30, 50], variances: [0, 1, 3], populations: [.nan, 32, 90])
        == [100, 32, 68])
    // 30 − 15 and 2 − 15 for a total of 2.
    #expect(
      try Self.family().reconcile(figures: [2, 30, 2], variances: [0, 1, 1]) == [2, 2, 0])
    // A forecast of nothing but itself is cut as well.
    #expect(
      try Self.family().reconcile(
        figures: [.nan, -3, 50], variances: [0, 1, 3], populations: [.nan, 32, 40])
        == [40, 0, 40])
  }

  @Test func `rates are weighted by people`() throws {
    let found = try Self.family().reconcile(
      rates: [0.02, 0.01, 0.02], variances: [0, 1e-6, 1e-6], populations: [.nan, 100, 300])
    // 8 of 400 people; 1 + 6 are forecast, and 1 goes 1 : 9.
    for (found, expected) in zip(found, [0.02, 0.011, 0.023]) {
      #expect(abs(found - expected) < 1e-15)
    }
  }

  static func problems(
    _ figures: [Double], _ variances: [Double], _ populations: [Double] = []
  ) throws -> [PlaceTreeError.Problem]? {
    let tree = try family()
    return #expect(throws: PlaceTreeError.self) {
      _ = try tree.reconcile(
        figures: figures, variances: variances, populations: populations)
    }?.problems
  }

  @Test func `exact figures that cannot hold are refused with the reason`() throws {
    #expect(
      try Self.problems([100, 30, 50], [0, 1, 1], [.nan, 40, 50])
        == [.outOfReach(id: "hubei", figure: 100, least: 0, most: 90)])
    #expect(
      try Self.problems([-1, 30, 50], [0, 1, 1])
        == [.outOfReach(id: "hubei", figure: -1, least: 0, most: .infinity)])
    #expect(
      try Self.problems([100, 30, 50], [0, 0, 0])
        == [.contradicted(id: "hubei", figure: 100, byChildren: 80)])
    #expect(
      try Self.problems([100, 30, 120], [0, 1, 0])
        == [.outOfReach(id: "hubei", figure: 100, least: 120, most: .infinity)])
    #expect(
      try Self.problems([.nan, 30, 50], [0, 1, 0], [.nan, 40, 45])
        == [.outOfReach(id: "huanggang", figure: 50, least: 0, most: 45)])
  }

  @Test func `numbers that are no figures are all named`() throws {
    let found = try #require(
      try Self.problems([.infinity, .nan, 5], [1, -1, -2], [.nan, .nan, -4]))
    #expect(found.count == 5)
    #expect(found[0] == .notAFigure(id: "hubei", value: .infinity))
    #expect(found[3] == .notAVariance(id: "huanggang", value: -2))
    #expect(found[4] == .notAPopulation(id: "huanggang", value: -4))
    #expect(
      try Self.problems([1, 2], [1, 1, 1])
        == [.wrongCount(of: "figures", expected: 3, found: 2)])
  }

  /// Places in families of `width` over three levels, with figures that clash.
  static func country(_ width: Int) throws -> (PlaceTree, figures: [Double], people: [Double]) {
    var ids = ["n"]
    var parents: [String?] = [nil]
    var figures = [Double.nan]
    var people = [0.0]
    var state: UInt64 = 7
    func uniform() -> Double {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Double(state >> 11) * 0x1p-53
    }
    for province in 0..<width {
      ids.append("p\(province)")
      parents.append("n")
      figures.append(.nan)
      people.append(0)
      let at = ids.count - 1
      var sum = 0.0
      for county in 0..<width {
        ids.append("p\(province)c\(county)")
        parents.append("p\(province)")
        people.append(100 + 1000 * uniform())
        figures.append(people[people.count - 1] * uniform() * 0.3)
        sum += figures[figures.count - 1]
      }
      figures[at] = sum * (0.2 + 2 * uniform())
    }
    return (try PlaceTree(ids: ids, parents: parents), figures, people)
  }

  @Test func `in a whole country sums hold, exact figures are met and bounds are kept`() throws {
    let (tree, figures, people) = try Self.country(60)
    let variances = figures.indices.map { tree.isLeaf($0) ? 1 + 0.1 * figures[$0] : 0 }
    let found = try tree.reconcile(
      figures: figures, variances: variances, populations: people)
    let sums = tree.totals(of: found)
    for position in found.indices {
      #expect(abs(found[position] - sums[position]) <= 1e-12 * max(1, found[position]))
      if tree.isLeaf(position) {
        #expect(found[position] >= 0 && found[position] <= people[position])
      } else if !figures[position].isNaN {
        #expect(abs(sums[position] - figures[position]) <= 1e-12 * figures[position])
      }
    }
  }

  @Test func `the work grows like the number of places`() throws {
    for width in [100, 316] {
      let (tree, figures, people) = try Self.country(width)
      let variances = figures.indices.map { tree.isLeaf($0) ? 1 + 0.1 * figures[$0] : 0 }
      let work = try TreeReconciliation(tree, figures, variances, people)
      // One visit up, one down, and what families at bounds ask for; 100,173 places at 316.
      #expect(work.visits < 12 * figures.count, "\(work.visits) of \(figures.count)")
      #expect(work.visits > 2 * figures.count)
    }
  }
}
