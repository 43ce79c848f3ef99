internal import Glibc

/// A register that is to fall to a level within some years.
///
/// ```swift
/// let task = Clearance(stock: 840, years: 1)
/// task.requiredHazard                   // 1: everybody must leave
/// Clearance(stock: 840, inflowPerYear: 5, years: 3).requiredHazard  // nil
/// ```
///
/// Each year the hazard h acts on those registered at its start, and the
/// inflow i joins after it:
///
///     R(t+1) = (1 − h) R(t) + i
///
/// Somebody who enters during a year is identified, supported and verified in
/// a later one, so the register never ends a year below that year's inflow.
/// R(t) falls in h, hence the required hazard is unique.
public struct Clearance: Hashable, Sendable {
  /// People registered at the start.
  public var stock: Double
  /// People who enter or return each year, at least 0.
  public var inflowPerYear: Double
  /// The register to be reached, at least 0.
  public var level: Double
  /// The years available, at least 1.
  public var years: Int

  /// Creates a task; without inflow and down to zero by default.
  public init(stock: Double, inflowPerYear: Double = 0, level: Double = 0, years: Int) {
    precondition(
      stock >= 0 && inflowPerYear >= 0 && level >= 0 && years >= 1,
      "people are not negative, and the task needs a year")
    self.stock = stock
    self.inflowPerYear = inflowPerYear
    self.level = level
    self.years = years
  }

  /// Whether any hazard reaches the level: the last year's inflow must fit in it.
  public var isReachable: Bool { inflowPerYear <= level }

  /// People registered after `years` years at a constant yearly hazard.
  ///
  /// - Parameter hazard: The share of those registered who leave in a year, `0...1`.
  /// - Complexity: O(years).
  public func register(after years: Int, hazard: Double) -> Double {
    (0..<years).reduce(stock) { register, _ in (1 - hazard) * register + inflowPerYear }
  }

  /// The least constant yearly hazard that reaches the level in time, in
  /// `0...1`, or `nil` when none does.
  ///
  /// Without inflow it is `1 − (level ÷ stock)^(1 ÷ years)`: 1 for the level 0,
  /// however many years there are.
  /// - Complexity: O(years), 60 bisections when there is inflow.
  public var requiredHazard: Double? {
    guard isReachable else { return nil }
    guard register(after: years, hazard: 0) > level else { return 0 }
    guard inflowPerYear > 0 else { return 1 - pow(level / stock, 1 / Double(years)) }
    var low = 0.0
    var high = 1.0
    for _ in 0..<60 {
      let middle = (low + high) / 2
      if register(after: years, hazard: middle) > level { low = middle } else { high = middle }
    }
    return high
  }

  /// The exits per year that reach the level when every year has as many.
  public var exitsPerYear: Double {
    max(0, stock + Double(years) * inflowPerYear - level) / Double(years)
  }

  /// The hazard at which everybody is out in time with probability
  /// `confidence`, when people leave independently and nobody enters:
  /// `1 − (1 − confidence^(1 ÷ stock))^(1 ÷ years)`.
  public func hazardToEmpty(confidence: Double) -> Double {
    guard stock > 0 else { return 0 }
    // c^(1/R) is close to 1: expm1 keeps the digits of its distance from 1.
    return 1 - pow(-expm1(log(confidence) / stock), 1 / Double(years))
  }

  /// The first year after which the register, falling at a constant hazard,
  /// is below `max(level, 1)` people; `nil` when it never is.
  ///
  /// - Complexity: O(result), at most 1,000.
  public func years(at hazard: Double) -> Int? {
    let goal = max(level, 1)
    var register = stock
    for year in 0...1_000 {
      if register < goal { return year }
      let next = (1 - hazard) * register + inflowPerYear
      // A register that stopped falling has reached inflow ÷ hazard.
      guard next < register else { return nil }
      register = next
    }
    return nil
  }
}
