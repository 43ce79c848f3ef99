/// What a model declares about the trend of its register.
public struct TrendSettings: Hashable, Sendable {
  /// The last year projected, or `nil` for three years after the last stock.
  public var horizon: Int?
  /// The year by whose end the register is to be empty, or `nil` without one.
  public var deadline: Int?

  /// Creates settings.
  public init(horizon: Int? = nil, deadline: Int? = nil) {
    self.horizon = horizon
    self.deadline = deadline
  }
}
