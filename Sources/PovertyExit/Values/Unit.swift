/// What a number counts: people, households, yuan, a share …
///
/// People and households are different dimensions and never convert into each
/// other. A compound dimension such as `yuan/person` is written with a slash.
public struct Dimension: Hashable, Sendable, CustomStringConvertible {
  /// The English name in the plural, as in the output's `unit`.
  public let name: String

  /// Creates a dimension by name.
  public init(_ name: String) { self.name = name }

  public static let people = Dimension("people")
  public static let households = Dimension("households")
  public static let villages = Dimension("villages")
  public static let yuan = Dimension("yuan")
  public static let share = Dimension("share")
  public static let days = Dimension("days")
  public static let years = Dimension("years")

  /// The dimension of a quotient.
  public static func / (left: Dimension, right: Dimension) -> Dimension {
    Dimension("\(left.name)/\(right.name)")
  }

  public var description: String { name }

  /// The name in both languages.
  public var words: Words {
    let parts = name.split(separator: "/").map(String.init)
    let chinese = parts.map { Unit.chineseNames[$0] ?? $0 }
    return Words(
      name == "share" ? "" : parts.joined(separator: " per "), chinese.joined(separator: "/"))
  }
}

/// A unit as written in a file: a dimension and the factor to its base unit.
///
/// ```swift
/// Unit("万人")   // people, factor 10_000
/// Unit("%")      // share, factor 0.01
/// Unit("元/人")  // yuan/people, factor 1
/// ```
public struct Unit: Hashable, Sendable {
  /// The unit as written.
  public let symbol: String
  /// What it counts.
  public let dimension: Dimension
  /// How many base units one of it is.
  public let factor: Double

  /// Whether the figure is scaled (万, 亿, %), so that its last digit is rounded.
  public var isScaled: Bool { factor != 1 }

  /// Reads a unit, Chinese or English, or returns `nil` for an unknown one.
  public init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map {
      String($0.filter { !$0.isWhitespace })
    }
    var names: [String] = []
    var factor = 1.0
    for (position, part) in parts.enumerated() {
      guard let (name, scale) = Self.table[part] else { return nil }
      names.append(name)
      factor = position == 0 ? scale : factor / scale
    }
    symbol = String(text)
    dimension = Dimension(names.joined(separator: "/"))
    self.factor = factor
  }

  /// Every simple unit that can be written, in a fixed order.
  public static let symbols: [String] = entries.flatMap(\.symbols).map(\.0)

  private typealias Entry = (name: String, chinese: String, symbols: [(String, Double)])

  private static let entries: [Entry] = [
    ("people", "人", [("人", 1), ("people", 1), ("person", 1), ("万人", 1e4), ("亿人", 1e8)]),
    ("households", "户", [("户", 1), ("households", 1), ("household", 1), ("万户", 1e4)]),
    ("villages", "个村", [("村", 1), ("villages", 1), ("village", 1)]),
    ("townships", "个乡镇", [("乡镇", 1), ("townships", 1)]),
    ("yuan", "元", [("元", 1), ("yuan", 1), ("万元", 1e4), ("亿元", 1e8)]),
    ("share", "", [("%", 1e-2), ("‰", 1e-3), ("share", 1), ("percent", 1e-2)]),
    ("days", "天", [("天", 1), ("日", 1), ("days", 1), ("day", 1)]),
    ("years", "年", [("年", 1), ("years", 1), ("year", 1)]),
    ("posts", "个岗位", [("岗位", 1), ("posts", 1), ("post", 1)]),
    ("person-times", "人次", [("人次", 1), ("person-times", 1)]),
    ("houses", "套住房", [("套", 1), ("houses", 1), ("house", 1)]),
    ("km", "公里", [("公里", 1), ("km", 1)]),
    ("schools", "所学校", [("所", 1), ("schools", 1)]),
    ("stations", "座基站", [("座", 1), ("stations", 1)]),
    ("projects", "个项目", [("项目", 1), ("projects", 1), ("project", 1)]),
    ("measures", "项措施", [("项", 1), ("measures", 1)]),
    ("claims", "件", [("件", 1), ("claims", 1)]),
    ("records", "条", [("条", 1), ("万条", 1e4), ("records", 1)]),
    ("fairs", "场", [("场", 1), ("fairs", 1)]),
    ("organizations", "家", [("家", 1), ("organizations", 1)]),
    ("groups", "个小组", [("小组", 1), ("groups", 1)]),
    ("mu", "亩", [("亩", 1), ("mu", 1)]),
    ("MW", "兆瓦", [("MW", 1), ("兆瓦", 1)]),
    ("number", "", [("1", 1), ("number", 1)]),
    ("items", "个", [("个", 1), ("items", 1), ("item", 1)]),
  ]

  private static let table: [String: (String, Double)] = Dictionary(
    entries.flatMap { entry in entry.symbols.map { ($0.0, (entry.name, $0.1)) } },
    uniquingKeysWith: { first, _ in first })

  static let chineseNames: [String: String] = Dictionary(
    entries.map { ($0.name, $0.chinese) }, uniquingKeysWith: { first, _ in first })
}
