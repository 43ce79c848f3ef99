internal import Glibc
internal import NumericalCore

/// The scale on which incidence moves along a line.
///
/// ```
/// g(p) = (p^λ − (1−p)^λ) / λ,   λ = 0: log(p / (1−p))
/// ```
///
/// On ``logit`` a constant share of the poor leaves each year, on ``linear`` a constant
/// number does, as under a quota; ``root`` lies between them. For λ > 0 the scale ends
/// at g(0) = −1/λ, so that a forecast has a real probability of zero.
public enum PanelLink: String, CaseIterable, Hashable, Sendable {
  /// λ = 0.
  case logit
  /// λ = 1/2.
  case root
  /// λ = 1.
  case linear

  /// The exponent λ.
  public var exponent: Double {
    switch self {
    case .logit: 0
    case .root: 0.5
    case .linear: 1
    }
  }

  /// g(p) for p in `0...1`.
  func apply(_ p: Double) -> Double {
    switch self {
    case .logit: log(p / (1 - p))
    case .root: 2 * (p.squareRoot() - (1 - p).squareRoot())
    case .linear: p - (1 - p)
    }
  }

  /// g′(p).
  func slope(_ p: Double) -> Double {
    switch self {
    case .logit: 1 / (p * (1 - p))
    case .root: 1 / p.squareRoot() + 1 / (1 - p).squareRoot()
    case .linear: 2
    }
  }

  /// The p with g(p) = x; 0 and 1 beyond the ends of the scale.
  @inline(__always)
  func inverse(_ x: Double) -> Double {
    switch self {
    case .logit: return 1 / (1 + exp(-x))
    case .root:
      // √p − √(1−p) = x/2 gives p = (1 + h √(2 − h²)) / 2 with h = x/2.
      let h = min(max(x / 2, -1), 1)
      return 0.5 * (1 + h * (2 - h * h).squareRoot())
    case .linear: return min(max((x + 1) / 2, 0), 1)
    }
  }

  /// Replaces each x of a column by g⁻¹(x).
  func applyInverse(to column: inout [Double]) {
    switch self {
    case .logit: ColumnFunction.logistic.apply(to: &column)
    case .root, .linear: for i in column.indices { column[i] = inverse(column[i]) }
    }
  }

  /// How far the scale reaches, the same in logit units around a mean share: the
  /// factor that turns a step on this scale into one on the logit.
  func unit(at mean: Double) -> Double {
    self == .logit ? 1 : slope(mean) * mean * (1 - mean)
  }
}
