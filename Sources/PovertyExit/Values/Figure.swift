/// How a document qualifies a figure.
public enum Qualifier: String, CaseIterable, Hashable, Sendable {
  /// As printed: counts are exact, scaled units are rounded to the last digit.
  case printed = ""
  /// Exact whatever its unit, such as a rule ("10 %").
  case exactly
  /// 约: within one unit of the last digit that is not a trailing zero.
  case about
  /// 近: not above the figure, and below it by at most one unit of that digit.
  case nearly
  /// 以上, 不少于: the figure or more.
  case atLeast = "at-least"
  /// 余, 多: more than the figure.
  case moreThan = "more-than"
  /// 不超过: the figure or less.
  case atMost = "at-most"
}

/// Where a figure comes from.
public enum Origin: Hashable, Sendable {
  /// A sentence of a document, quoted.
  case document(phrase: String)
  /// A value that is in no document, with the reason for taking it.
  case assumption(reason: Words)
  /// A value computed from others, with its rule.
  case derived(Words)
}

/// A number with its unit, its rounding, its qualifier and its source.
///
/// ```swift
/// let opening = Figure(
///   id: "opening", printed: "13.35", unit: Unit("万人")!,
///   origin: .document(phrase: "确认我市贫困人口13.35万人"))!
/// opening.value      // 133_500
/// opening.interval   // 133_450...133_550
/// ```
public struct Figure: Hashable, Sendable {
  /// The name by which questions refer to it.
  public var id: String
  /// The value in the base unit of its dimension.
  public var value: Double
  /// What the figure can mean, given its rounding and qualifier.
  public var interval: Interval
  /// What it counts.
  public var dimension: Dimension
  /// The figure as written, such as `13.35 万人`.
  public var text: String
  /// How the document qualifies it.
  public var qualifier: Qualifier
  /// Where it comes from.
  public var origin: Origin

  /// Creates a figure from its parts.
  public init(
    id: String, value: Double, interval: Interval, dimension: Dimension,
    text: String, qualifier: Qualifier = .printed, origin: Origin
  ) {
    self.id = id
    self.value = value
    self.interval = interval
    self.dimension = dimension
    self.text = text
    self.qualifier = qualifier
    self.origin = origin
  }

  /// Creates a figure from a printed number, or returns `nil` when `printed`
  /// is not a finite decimal number.
  ///
  /// A figure in a scaled unit (万, 亿, %) or with decimals is rounded: it
  /// means anything within half a unit of its last printed digit. A whole
  /// number in a base unit is an exact count.
  public init?(
    id: String, printed: String, unit: Unit, qualifier: Qualifier = .printed, origin: Origin
  ) {
    guard let number = Double(printed), number.isFinite,
      printed.allSatisfy({ "0123456789.-+".contains($0) })
    else { return nil }
    let decimals =
      printed.split(separator: ".", omittingEmptySubsequences: false)
      .dropFirst().first?.count ?? 0
    let lastDigit = (0..<decimals).reduce(1.0) { digit, _ in digit / 10 } * unit.factor
    let isRounded = unit.isScaled || decimals > 0
    // 0.42 x 0.01 must read 0.0042: divide where the factor is a power of ten below 1.
    let value = unit.factor < 1 ? number / (1 / unit.factor).rounded() : number * unit.factor
    let half = isRounded ? lastDigit / 2 : 0
    // "About 1,200" is hedged in its hundreds: trailing zeros carry no digit.
    let zeros = decimals == 0 ? printed.reversed().prefix { $0 == "0" }.count : 0
    let hedge = number == 0 ? lastDigit : (0..<zeros).reduce(lastDigit) { unit, _ in unit * 10 }
    // A printed zero cannot mean a negative count.
    let least = value >= 0 ? 0 : -Double.infinity
    let interval =
      switch qualifier {
      case .printed: Interval(max(least, value - half), value + half)
      case .exactly: Interval(value)
      case .about: Interval(max(least, value - hedge), value + hedge)
      case .nearly: Interval(max(least, value - hedge), value)
      case .atLeast, .moreThan: Interval(value, .infinity)
      case .atMost: Interval(min(0, value), value)
      }
    self.init(
      id: id, value: value, interval: interval, dimension: unit.dimension,
      text: ["share", "1", "number"].contains(unit.symbol)
        ? printed : "\(printed) \(unit.symbol)",
      qualifier: qualifier, origin: origin)
  }

  /// Half the width of what the figure can mean; infinite for a bound.
  public var halfWidth: Double { interval.width / 2 }

  /// Whether the value is in no document.
  public var isAssumed: Bool {
    if case .assumption = origin { true } else { false }
  }
}
