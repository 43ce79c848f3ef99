internal import Glibc

/// The scale on which a yearly exit hazard follows a straight line.
public enum HazardLink: String, CaseIterable, Hashable, Sendable {
  /// `log(h / (1 − h))`: odds change by a constant factor.
  case logit
  /// `log(−log(1 − h))`: proportional hazards in continuous time.
  case complementaryLogLog = "cloglog"
  /// `h` itself, kept inside `(0, 1)`.
  case identity

  /// Takes a hazard in (0, 1) to the scale.
  public func apply(_ hazard: Double) -> Double {
    switch self {
    case .logit: log(hazard) - log1p(-hazard)
    case .complementaryLogLog: log(-log1p(-hazard))
    case .identity: hazard
    }
  }

  /// Takes a point of the scale back to a hazard inside `1e-9 ... 1 − 1e-9`.
  public func invert(_ value: Double) -> Double {
    let hazard =
      switch self {
      case .logit: value >= 0 ? 1 / (1 + exp(-value)) : exp(value) / (1 + exp(value))
      case .complementaryLogLog: -expm1(-exp(value))
      case .identity: value
      }
    return min(max(hazard, 1e-9), 1 - 1e-9)
  }

  /// The derivative of ``invert(_:)`` at `value`.
  public func inverseSlope(_ value: Double) -> Double {
    let hazard = invert(value)
    return switch self {
    case .logit: hazard * (1 - hazard)
    case .complementaryLogLog: exp(value) * (1 - hazard)
    case .identity: 1
    }
  }
}
