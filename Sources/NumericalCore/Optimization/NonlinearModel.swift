/// A curve with parameters, written once for every kind of number.
///
/// ```swift
/// struct Saturation: NonlinearModel {
///   func value<Number: RealNumber>(at x: [Number], _ b: [Number]) -> Number {
///     b[0] * (Number(1) - Number.exp(-b[1] * x[0]))
///   }
/// }
/// ```
public protocol NonlinearModel: Sendable {
  /// Returns the curve at the predictors `x` with the parameters `b`.
  ///
  /// Anything but a finite number means that the parameters are not possible.
  ///
  /// - Parameters:
  ///   - x: The predictors of one observation.
  ///   - b: The parameters.
  func value<Number: RealNumber>(at x: [Number], _ b: [Number]) -> Number
}

extension NonlinearModel {
  /// The derivatives of the curve by each parameter, at each row of predictors.
  func jacobian<Number: RealNumber>(
    _ rows: [[Number]], _ b: [Number]
  ) -> [[Number]] {
    let fixed = rows.map { row in row.map { Dual(value: $0, derivative: Number(0)) } }
    return b.indices.map { j in
      let moving = b.indices.map { k in
        Dual(value: b[k], derivative: Number(k == j ? 1 : 0))
      }
      return fixed.map { value(at: $0, moving).derivative }
    }
  }
}
