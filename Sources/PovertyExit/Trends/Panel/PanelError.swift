/// Everything that keeps figures from being a panel.
///
/// ```swift
/// do {
///   _ = try Panel(ids: ["a", "a"], years: 2018...2018, incidence: [0.1, 1.2])
/// } catch {
///   error.problems  // [.duplicateID("a"), .notAShare(place: 1, year: 2018, value: 1.2)]
/// }
/// ```
public struct PanelError: Error, Hashable, Sendable {
  /// One thing that is wrong.
  public enum Problem: Hashable, Sendable {
    /// There is no place.
    case empty
    /// There are more years than ``Panel/longest``.
    case tooManyYears(Int)
    /// A column has another length than the places ask for.
    case wrongCount(of: String, expected: Int, found: Int)
    /// Two places have one id.
    case duplicateID(String)
    /// A figure is outside of `0...1`.
    case notAShare(place: Int, year: Int, value: Double)
    /// The number of people is not positive and finite.
    case notAPopulation(place: Int, value: Double)
    /// The rounding unit is outside of `0...0.1`.
    case notARoundingUnit(Double)
  }

  /// What is wrong, in the order of the places, never empty.
  public let problems: [Problem]

  static func problems(
    ids: [String], years: ClosedRange<Int>, incidence: [Double], groups: [String],
    population: [Double], roundingUnit: Double
  ) -> [Problem] {
    var problems: [Problem] = []
    if ids.isEmpty { problems.append(.empty) }
    if years.count > Panel.longest { problems.append(.tooManyYears(years.count)) }
    if !(0...0.1).contains(roundingUnit) { problems.append(.notARoundingUnit(roundingUnit)) }
    func check(_ name: String, _ found: Int, _ expected: Int) {
      guard found != expected else { return }
      problems.append(.wrongCount(of: name, expected: expected, found: found))
    }
    check("incidence", incidence.count, ids.count * years.count)
    if !groups.isEmpty { check("groups", groups.count, ids.count) }
    if !population.isEmpty { check("population", population.count, ids.count) }
    var seen = Set<String>(minimumCapacity: ids.count)
    for id in ids where !seen.insert(id).inserted { problems.append(.duplicateID(id)) }
    for (index, value) in incidence.enumerated() where !(value >= 0 && value <= 1) {
      guard !value.isNaN else { continue }
      problems.append(
        .notAShare(
          place: index / years.count, year: years.lowerBound + index % years.count,
          value: value))
    }
    for (place, value) in population.enumerated() where !(value > 0 && value.isFinite) {
      problems.append(.notAPopulation(place: place, value: value))
    }
    return problems
  }
}
