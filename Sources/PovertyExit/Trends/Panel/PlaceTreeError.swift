/// Everything that keeps places from being a tree, or figures from fitting on one.
///
/// ```swift
/// do {
///   _ = try PlaceTree(ids: ["a", "b"], parents: ["b", "a"])
/// } catch {
///   error.problems  // [.cycle(["a", "b"])]
/// }
/// ```
public struct PlaceTreeError: Error, Hashable, Sendable {
  /// One thing that is wrong.
  public enum Problem: Hashable, Sendable {
    /// A column has another length than the places ask for.
    case wrongCount(of: String, expected: Int, found: Int)
    /// Two places have one id.
    case duplicateID(String)
    /// A place belongs to one that is not given.
    case unknownParent(String, of: String)
    /// Places belong to themselves, each to the next and the last to the first.
    case cycle([String])
    /// A figure is missing at a leaf, or not finite.
    case notAFigure(id: String, value: Double)
    /// A variance is negative or not finite.
    case notAVariance(id: String, value: Double)
    /// The people of a leaf are negative or not a number.
    case notAPopulation(id: String, value: Double)
    /// No figures of the places below, between zero and their people and at their own exact
    /// figures, add up to the exact figure of a place.
    case outOfReach(id: String, figure: Double, least: Double, most: Double)
    /// The places below have exact figures, which add up to another.
    case contradicted(id: String, figure: Double, byChildren: Double)
  }

  /// What is wrong, never empty.
  public let problems: [Problem]
}
