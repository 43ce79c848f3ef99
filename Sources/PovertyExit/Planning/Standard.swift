/// A rule a household, village or county must meet to exit (退出标准).
///
/// ```swift
/// let incidence = Standard(test: .below, threshold: Interval(0.02))
/// incidence.judge(Interval(0.00675, 0.00685))  // .met
/// incidence.judge(Interval(0.0195, 0.0205))    // .undecided
/// incidence.judge(nil)                         // .unpublished
/// ```
///
/// A standard is data: the thresholds differ by region and year, so they stand
/// in model files with their source. A figure is judged by all it can mean.
public struct Standard: Hashable, Sendable {
  /// On which side of the threshold a figure must lie.
  public enum Test: String, CaseIterable, Hashable, Sendable {
    case below
    case atMost = "at-most"
    case atLeast = "at-least"
    case above

    /// The test for people.
    public var words: Words {
      switch self {
      case .below: Words("below", "低于")
      case .atMost: Words("at most", "不超过")
      case .atLeast: Words("at least", "不低于")
      case .above: Words("above", "高于")
      }
    }

    func holds(_ value: Double, _ threshold: Double) -> Bool {
      switch self {
      case .below: value < threshold
      case .atMost: value <= threshold
      case .atLeast: value >= threshold
      case .above: value > threshold
      }
    }
  }

  /// What a figure says about a standard.
  public enum Judgement: Hashable, Sendable {
    /// Everything the figure can mean meets the standard.
    case met
    /// Nothing it can mean meets the standard.
    case missed
    /// Its rounding lies on both sides of the threshold.
    case undecided
    /// The figure is not published.
    case unpublished
  }

  /// The side of the threshold.
  public var test: Test
  /// The threshold, in the unit of the figure.
  public var threshold: Interval

  /// Creates a standard.
  public init(test: Test, threshold: Interval) {
    self.test = test
    self.threshold = threshold
  }

  /// Judges a figure by every value it and the threshold can have.
  public func judge(_ figure: Interval?) -> Judgement {
    guard let figure else { return .unpublished }
    let corners = [
      test.holds(figure.lower, threshold.lower), test.holds(figure.lower, threshold.upper),
      test.holds(figure.upper, threshold.lower), test.holds(figure.upper, threshold.upper),
    ]
    return corners.allSatisfy(\.self) ? .met : corners.contains(true) ? .undecided : .missed
  }

  /// Judges a rule that every standard must pass, one failure vetoing all
  /// (一票否决).
  public static func all(_ judgements: [Judgement]) -> Judgement {
    if judgements.contains(.missed) { return .missed }
    if judgements.contains(.unpublished) { return .unpublished }
    return judgements.contains(.undecided) ? .undecided : .met
  }
}
