public import PovertyExit

/// How the rates of a table are written: in percent, or as shares of one.
///
/// In memory a share is in `0...1` whatever the file says.
public enum PanelUnit: String, CaseIterable, Hashable, Sendable {
  /// 3.25 is 3.25 in a hundred.
  case percent
  /// 0.0325 is 3.25 in a hundred.
  case share

  /// The number that stands in the file for everybody: 100 or 1.
  public var whole: Double { self == .percent ? 100 : 1 }

  /// The unit for people.
  public var words: Words {
    switch self {
    case .percent: Words("percent", "百分数")
    case .share: Words("shares of one", "小数（0 至 1）")
    }
  }

  /// By how many places the decimal point moves to make a share of a number.
  var shift: Int { self == .percent ? 2 : 0 }
}
