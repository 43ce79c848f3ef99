internal import Glibc

/// How a trend goes on.
public enum PanelDamping: String, CaseIterable, Hashable, Sendable {
  /// It goes on as it was.
  case none
  /// Each year moves by 85 % of the year before.
  case slow
  /// Each year moves by 40 % of the year before.
  case fast
  /// There is no trend: the last level stays.
  case flat

  /// The factor φ from one year's movement to the next.
  public var factor: Double {
    switch self {
    case .none, .flat: 1
    case .slow: 0.85
    case .fast: 0.4
    }
  }

  /// Damped time: t, or (1 − φᵗ) / (1 − φ).
  func time(_ year: Int) -> Double {
    let t = Double(year)
    return factor == 1 ? t : (1 - pow(factor, t)) / (1 - factor)
  }

  /// The years' movements of the nation: 1 in each year known, then φ, φ², …
  func steps(known: Int, ahead: Int) -> [Double] {
    var steps = [Double](repeating: 1, count: max(known - 1, 0))
    var step = 1.0
    for _ in 0..<ahead {
      step *= factor
      steps.append(step)
    }
    return steps
  }
}
