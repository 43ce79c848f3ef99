/// The administrative level of a place.
public enum Level: String, CaseIterable, Hashable, Sendable, Comparable {
  case village, township, county, prefecture, province, nation

  public static func < (left: Level, right: Level) -> Bool {
    left.order < right.order
  }

  private var order: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

/// A place whose register is kept: a county, a prefecture, a country.
public struct Place: Hashable, Sendable {
  /// The identifier used in files, such as `wuhu`. It keys the random numbers,
  /// so a place keeps its futures when others are added or removed.
  public var id: String
  /// The name people use.
  public var name: Words
  /// The administrative level.
  public var level: Level
  /// The identifier of the place this one belongs to, or `nil` at the top.
  public var parent: String?

  /// Creates a place.
  public init(id: String, name: Words, level: Level, parent: String? = nil) {
    self.id = id
    self.name = name
    self.level = level
    self.parent = parent
  }
}
