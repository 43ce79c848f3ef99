/// A gate on exits: nobody exits whose housing, water or schooling is not done.
///
/// ```swift
/// // 2,400 people without water, 100 exits planned
/// ExitGate(unfinished: [Interval(2_400)]).loss(planned: Interval(100))  // 0...100
/// ```
///
/// How many people lack two conditions at once is seldom published, so the
/// people held back lie between the largest single group and the sum of all
/// groups (Fréchet). How many of them were to exit this year is not published
/// either. The exits that remain are therefore an interval, never a point:
///
///     0 ≤ planned − Σ unfinished ≤ exits ≤ planned
///     exits ≤ registered − max unfinished      (the gate)
public struct ExitGate: Hashable, Sendable {
  /// The people without each condition.
  public var unfinished: [Interval]

  /// Creates a gate from the people without each condition.
  public init(unfinished: [Interval]) {
    self.unfinished = unfinished.map { Interval(max(0, $0.lower), max(0, $0.upper)) }
  }

  /// The people who lack at least one condition.
  public var heldBack: Interval {
    Interval(
      unfinished.map(\.lower).max() ?? 0, unfinished.reduce(0) { $0 + $1.upper })
  }

  /// The people of a register who pass every condition: no more can exit.
  public func passing(registered: Interval) -> Interval {
    Interval(
      max(0, registered.lower - heldBack.upper), max(0, registered.upper - heldBack.lower))
  }

  /// The exits that can fall away: never more than were planned, nor than the
  /// people held back.
  public func loss(planned: Interval?) -> Interval {
    Interval(0, min(heldBack.upper, max(0, planned?.upper ?? .infinity)))
  }

  /// The exits that remain of those planned.
  ///
  /// - Parameters:
  ///   - planned: The exits planned if no condition were missing.
  ///   - registered: The register they come from, if it is known.
  public func exits(planned: Interval, registered: Interval? = nil) -> Interval {
    let gate = registered.map { passing(registered: $0).upper } ?? .infinity
    let most = min(max(0, planned.upper), gate)
    return Interval(min(most, max(0, planned.lower - heldBack.upper)), most)
  }
}
